package org.qiao.engine.planning.demand;

import java.util.Arrays;

/**
 * Exponential smoothing with an additive trend that is damped (Gardner &amp; McKenzie 1985), in error-correction form
 * (Hyndman, Koehler, Ord &amp; Snyder 2008, ETS(A,Ad,N)): with level l, trend b and error e of the step before,
 * forecast l + φb, then l ← l + φb + αe and b ← φb + βe. A year without a figure is a step without correction.
 *
 * @param alpha how much of an error the level takes over, 0 to 1
 * @param beta how much of it the trend takes over, 0 to alpha
 * @param phi what remains of the trend from year to year, 0 to 1: 1 is Holt's linear trend, 0 none
 */
record DampedTrend(double alpha, double beta, double phi) {
    /** The figures of one series smoothed: its state after each year, and its errors one step ahead. */
    @SuppressWarnings("ArrayRecordComponent") // read by the fit
    record Smoothed(double[] levels, double[] trends, double[] errors) {
        double level() {
            return levels[levels.length - 1];
        }

        double trend() {
            return trends[trends.length - 1];
        }
    }

    /** O(years). The first two figures start level and trend. Errors are NaN in years without figure and while starting. */
    Smoothed smooth(double[] series) {
        double[] errors = new double[series.length];
        double[] levels = new double[series.length];
        double[] trends = new double[series.length];
        double level = Double.NaN;
        double trend = 0;
        int seen = 0;
        for (int t = 0; t < series.length; t++) {
            errors[t] = Double.NaN;
            boolean known = !Double.isNaN(series[t]);
            if (seen == 0) {
                level = series[t];
            } else {
                double expected = level + phi * trend;
                double error = known ? series[t] - expected : 0;
                boolean counts = known && seen > 1;
                errors[t] = counts ? error : Double.NaN;
                // One step shows no trend yet: half of it is believed.
                trend = seen == 1 && known ? 0.5 * error : phi * trend + beta * error;
                level = seen == 1 && known ? series[t] : expected + alpha * error;
            }
            seen += known ? 1 : 0;
            levels[t] = level;
            trends[t] = trend;
        }
        settle(errors);
        return new Smoothed(levels, trends, errors);
    }

    /** Forgets the errors of the first half when later ones are left: they come from the start, not from the series. */
    private static void settle(double[] errors) {
        boolean later = false;
        for (int t = errors.length / 2; t < errors.length; t++) {
            later |= !Double.isNaN(errors[t]);
        }
        if (later) {
            Arrays.fill(errors, 0, errors.length / 2, Double.NaN);
        }
    }

    /** The forecast h years after the end: l + (φ + φ² + … + φʰ)·b. */
    double ahead(Smoothed state, int h) {
        return ahead(state, state.levels.length - 1, h);
    }

    /** The same as one would have forecast after a year t. */
    double ahead(Smoothed state, int t, int h) {
        return state.levels[t] + damping(h) * state.trends[t];
    }

    /** How much wider than one step's the standard error is after h years: √(1 + Σ cⱼ²), cⱼ = α + β(φ + … + φʲ), j &lt; h. */
    double widening(int h) {
        double sum = 1;
        for (int j = 1; j < h; j++) {
            double c = alpha + beta * damping(j);
            sum += c * c;
        }
        return Math.sqrt(sum);
    }

    private double damping(int h) {
        double sum = 0;
        double power = 1;
        for (int i = 0; i < h; i++) {
            power *= phi;
            sum += power;
        }
        return sum;
    }
}
