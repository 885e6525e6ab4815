package org.qiao.engine.planning.whatif;

/** A cell whose gap a change moves, in persons. */
public record Shift(String occupation, String level, int year, double before, double after) {
    public double by() {
        return after - before;
    }
}
