package org.qiao.engine.planning.demand;

import java.util.Arrays;
import java.util.List;

/**
 * A damped trend for many short series at once. A few yearly figures cannot tell three parameters, so all series share
 * them: those with the least sum of absolute one-step errors, each divided by its series' scale √(mean + 1), are taken
 * from a grid. The spread of a series is its own errors' pulled towards what is usual (as if {@value #PRIOR} errors of
 * usual size had been seen), and the interval's factor h years ahead is the quantile of all errors made that far ahead
 * in the later half of the past, each in units of its series' spread: nothing is assumed of the errors' shape (cf.
 * conformal prediction; Vovk, Gammerman &amp; Shafer 2005). Farther ahead than the past can show, the factor grows as the
 * model says it does.
 *
 * <p>Time O(grid × figures), space O(series).
 */
final class Projection {
    private static final double PRIOR = 4;
    private static final int FEW = 30;
    private static final double[] ALPHA = {0.1, 0.3, 0.5, 0.7, 0.9, 1.0};
    private static final double[] BETA = {0, 0.1, 0.3, 0.6};
    private static final double[] PHI = {0.5, 0.7, 0.8, 0.9, 1.0};

    final DampedTrend trend;
    private final List<double[]> series;
    private final DampedTrend.Smoothed[] states;
    private final double[] spread;
    /** [h − 1]. */
    private final double[] factors;

    /** @param normal what the factor would be if errors were normal; used when there are too few to count */
    Projection(List<double[]> series, double coverage, double normal) {
        this.series = series;
        trend = best(series);
        states = series.stream().map(trend::smooth).toArray(DampedTrend.Smoothed[]::new);
        double usual = usual();
        spread = new double[series.size()];
        for (int s = 0; s < spread.length; s++) {
            spread[s] = spread(s, usual, Double.NaN);
        }
        factors = factors(usual, coverage, normal);
    }

    /** The forecast h years after the series' end, not below 0; NaN for a series without a figure. */
    double ahead(int s, int h) {
        return Math.max(0, trend.ahead(states[s], h));
    }

    /** Half the width of its interval. */
    double half(int s, int h) {
        int shown = Math.min(h, factors.length);
        return factors[shown - 1] * spread[s] * trend.widening(h) / trend.widening(shown);
    }

    private static DampedTrend best(List<double[]> series) {
        var best = new DampedTrend(0.5, 0, 0.5);
        double least = Double.POSITIVE_INFINITY;
        for (double alpha : ALPHA) {
            for (double share : BETA) {
                for (double phi : PHI) {
                    var candidate = new DampedTrend(alpha, alpha * share, phi);
                    double loss = loss(candidate, series);
                    if (loss < least - 1e-12) {
                        best = candidate;
                        least = loss;
                    }
                }
            }
        }
        return best;
    }

    private static double loss(DampedTrend candidate, List<double[]> series) {
        double loss = 0;
        for (double[] values : series) {
            double scale = scale(values);
            for (double error : candidate.smooth(values).errors()) {
                loss += Double.isNaN(error) ? 0 : Math.abs(error) / scale;
            }
        }
        return loss;
    }

    private static double scale(double[] values) {
        return Math.sqrt(1
                + Arrays.stream(values)
                        .filter(it -> !Double.isNaN(it))
                        .average()
                        .orElse(0));
    }

    /** The mean square of all errors in units of their scales; 1, as if counts were Poisson, when there is none. */
    private double usual() {
        double sum = 0;
        int count = 0;
        for (int s = 0; s < states.length; s++) {
            double scale = scale(series.get(s));
            for (double error : states[s].errors()) {
                if (!Double.isNaN(error)) {
                    sum += error * error / scale / scale;
                    count++;
                }
            }
        }
        return count == 0 || sum == 0 ? 1 : sum / count;
    }

    private double spread(int s, double usual, double without) {
        double scale = scale(series.get(s));
        double sum = PRIOR * usual * scale * scale;
        double count = PRIOR;
        for (double error : states[s].errors()) {
            if (!Double.isNaN(error)) {
                sum += error * error;
                count++;
            }
        }
        if (!Double.isNaN(without)) {
            sum -= without * without;
            count--;
        }
        return Math.sqrt(sum / count);
    }

    /** The first from errors one step ahead; each further one while the past shows enough of them. */
    private double[] factors(double usual, double coverage, double normal) {
        int length = series.stream().mapToInt(it -> it.length).max().orElse(0);
        double[] found = new double[Math.max(1, length)];
        double[] sizes = sizes(1, usual);
        double first = quantile(sizes, coverage);
        found[0] = sizes.length == 0 ? normal : sizes.length < FEW ? Math.max(first, normal) : first;
        int h = 1;
        for (; h < length; h++) {
            double[] farther = sizes(h + 1, usual);
            if (farther.length < FEW) {
                break;
            }
            found[h] = Math.max(found[h - 1], quantile(farther, coverage));
        }
        return Arrays.copyOf(found, h);
    }

    /** Errors made h years ahead in the later half, sorted, in units of the spread without the error itself. */
    private double[] sizes(int h, double usual) {
        double[] sizes = new double[series.stream().mapToInt(it -> it.length).sum()];
        int count = 0;
        for (int s = 0; s < states.length; s++) {
            double[] values = series.get(s);
            double[] errors = states[s].errors();
            for (int t = h; t < values.length; t++) {
                if (!Double.isNaN(errors[t]) && !Double.isNaN(errors[t - h + 1])) {
                    double error = values[t] - trend.ahead(states[s], t - h, h);
                    sizes[count++] = Math.abs(error) / (h == 1 ? spread(s, usual, error) : spread[s]);
                }
            }
        }
        return Arrays.stream(sizes, 0, count).sorted().toArray();
    }

    private static double quantile(double[] sorted, double coverage) {
        int n = sorted.length;
        return n == 0 ? 0 : sorted[Math.min(n - 1, (int) Math.ceil((n + 1) * coverage) - 1)];
    }
}
