package org.qiao.engine.planning.seats;

/**
 * How much work a plan is worth. Counted in steps, not in time, so that the same question has the same answer on every
 * machine.
 *
 * @param turns iterations of the relaxation, which sharpen the bound
 * @param trials of the annealing, which better the plan
 * @param branching entries that branch and bound may visit, which does both on small questions
 */
public record Effort(int turns, int trials, long branching) {
    /** Enough for a city in two seconds and a province in a minute on two cores. */
    public static Effort usual(int offerings) {
        if (offerings <= 100) {
            return new Effort(2_000, 400_000, 200_000_000L);
        }
        return offerings <= 1_000 ? new Effort(2_000, 2_000_000, 0) : new Effort(8_000, 30_000_000, 0);
    }
}
