package org.qiao.engine.planning;

/**
 * How often an interval is to hold what it is about.
 *
 * @param share above 0 and below 1; 0.8 is usual for plans
 */
public record Coverage(double share) {
    public Coverage {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("no coverage between 0 and 1: " + share);
        }
    }

    /** Standard deviations on each side of a normal distribution that cover the share, to 1e-6. */
    public double z() {
        double low = 0;
        double high = 8;
        for (int i = 0; i < 60; i++) {
            double mid = (low + high) / 2;
            if (within(mid) < share) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return (low + high) / 2;
    }

    /** P(|Z| ≤ z), by the series of Marsaglia (2004): φ(z)·(z + z³/3 + z⁵/15 + …), twice. */
    private static double within(double z) {
        double sum = z;
        double term = z;
        for (int i = 3; i < 400 && term > 1e-17 * sum; i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return 2 * sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** mid ± z standard deviations, cut off below at {@code floor}. */
    public Interval around(double mid, double variance, double floor) {
        double half = z() * Math.sqrt(variance);
        return new Interval(Math.min(mid, Math.max(floor, mid - half)), mid, mid + half);
    }
}
