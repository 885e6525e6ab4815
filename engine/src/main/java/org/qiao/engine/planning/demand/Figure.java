package org.qiao.engine.planning.demand;

import org.qiao.engine.planning.Interval;

/**
 * What will be needed in one cell.
 *
 * @param observed persons declared already
 * @param surveyed persons known from surveys
 * @param projected persons added by the trend and by replacement; the three sum to {@code persons.mid()}
 */
public record Figure(Interval persons, double observed, double surveyed, double projected) {
    public double observedShare() {
        return share(observed);
    }

    public double surveyedShare() {
        return share(surveyed);
    }

    public double projectedShare() {
        return share(projected);
    }

    private double share(double part) {
        return persons.mid() == 0 ? 0 : part / persons.mid();
    }
}
