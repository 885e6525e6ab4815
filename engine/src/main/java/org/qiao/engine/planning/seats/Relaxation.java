package org.qiao.engine.planning.seats;

import java.util.Arrays;

/**
 * Prices for all rows, and with them a bound that no plan can undercut.
 *
 * <p>Every row's cost is a maximum over prices λ between −priceBelow and priceAbove, so for any such λ the sum of each
 * offering's cheapest choice from its domain, less what λ charges for the limits, is a lower bound (Lagrangian
 * duality; Geoffrion 1974). The prices are sought by the primal-dual hybrid gradient method (Chambolle &amp; Pock 2011)
 * with diagonal steps (Pock &amp; Chambolle 2011) in the reflected Halpern form with restarts (Lu &amp; Yang 2024). How
 * well it has converged changes how sharp the bound is, never whether it holds.
 *
 * <p>An iteration costs O(entries of the rows).
 */
final class Relaxation {
    private static final int LOOK = 40;

    private final Rows rows;
    private final double[] low;
    private final double[] high;
    private final double[] perX; // column entries with the opening spread over the widest number of seats
    private final double[] tau;
    private final double[] sigma;
    private double weight = 1;

    private final double[] x;
    private final double[] lambda;
    private final double[] xStep;
    private final double[] lambdaStep;
    private final double[] sums;
    private double bound = Double.NEGATIVE_INFINITY;
    private double[] bestLambda;

    Relaxation(Rows rows, double[] startX, double[] startLambda) {
        this.rows = rows;
        int n = rows.offerings();
        low = new double[n];
        high = new double[n];
        perX = new double[rows.row().length];
        tau = new double[n];
        sigma = new double[rows.rows()];
        x = startX.clone();
        lambda = startLambda.clone();
        bestLambda = lambda.clone();
        xStep = new double[n];
        lambdaStep = new double[rows.rows()];
        sums = new double[rows.rows()];
        scale();
    }

    Relaxation(Rows rows) {
        this(rows, new double[rows.offerings()], new double[rows.rows()]);
    }

    private void scale() {
        for (int j = 0; j < low.length; j++) {
            low[j] = Domains.least(rows.domain()[j]);
            high[j] = Domains.most(rows.domain()[j]);
            for (int e = rows.start()[j]; e < rows.start()[j + 1]; e++) {
                perX[e] = rows.perSeat()[e] + rows.perOpen()[e] / Math.max(1, high[j]);
                tau[j] += Math.abs(perX[e]);
                sigma[rows.row()[e]] += Math.abs(perX[e]);
            }
            tau[j] = 0.99 / Math.max(tau[j], 1e-12);
        }
        for (int r = 0; r < sigma.length; r++) {
            sigma[r] = 0.99 / Math.max(sigma[r], 1e-12);
        }
    }

    /** The best bound found so far. */
    double bound() {
        return bound;
    }

    /** The prices of that bound. */
    double[] prices() {
        return bestLambda;
    }

    /** Seats as if they could be divided. */
    double[] divided() {
        return xStep;
    }

    /** Works on until the bound is within a relative tolerance of what the prices still promise, or the turns are used up. */
    Relaxation run(int turns, double stopAt) {
        double[] x0 = x.clone();
        double[] lambda0 = lambda.clone();
        double first = Double.NaN;
        double before = Double.POSITIVE_INFINITY;
        int k = 0;
        for (int turn = 1; turn <= turns; turn++) {
            double residual = step();
            if (turn % LOOK == 0 || turn == turns) {
                look();
                if (bound >= stopAt || residual < 1e-9) {
                    break;
                }
            }
            first = Double.isNaN(first) ? residual : first;
            if (k > 5 && (residual <= 0.2 * first || residual <= 0.8 * first && residual > before)) {
                restart(x0, lambda0);
                k = 0;
                first = Double.NaN;
                before = Double.POSITIVE_INFINITY;
            } else {
                before = residual;
                anchor(x0, xStep, x, k);
                anchor(lambda0, lambdaStep, lambda, k);
                k++;
            }
        }
        return this;
    }

    private static void anchor(double[] from, double[] step, double[] at, int k) {
        double stay = 1.0 / (k + 2);
        for (int i = 0; i < at.length; i++) {
            at[i] = (1 - stay) * (2 * step[i] - at[i]) + stay * from[i];
        }
    }

    private void restart(double[] x0, double[] lambda0) {
        double dx = 0;
        double dl = 0;
        for (int j = 0; j < x.length; j++) {
            dx += (xStep[j] - x0[j]) * (xStep[j] - x0[j]) / tau[j];
        }
        for (int r = 0; r < lambda.length; r++) {
            dl += (lambdaStep[r] - lambda0[r]) * (lambdaStep[r] - lambda0[r]) / sigma[r];
        }
        if (dx > 1e-18 && dl > 1e-18) {
            weight = Math.sqrt(Math.sqrt(dl / dx) * weight);
        }
        copy(xStep, x, x0);
        copy(lambdaStep, lambda, lambda0);
    }

    private static void copy(double[] from, double[] to, double[] alsoTo) {
        System.arraycopy(from, 0, to, 0, from.length);
        System.arraycopy(from, 0, alsoTo, 0, from.length);
    }

    /** One step from (x, λ) to (xStep, λStep); how far it went, in the metric of the steps. */
    private double step() {
        int[] start = rows.start();
        int[] row = rows.row();
        Arrays.fill(sums, 0);
        double moved = 0;
        for (int j = 0; j < x.length; j++) {
            double slope = 0;
            for (int e = start[j]; e < start[j + 1]; e++) {
                slope += perX[e] * lambda[row[e]];
            }
            double next = Math.max(low[j], Math.min(high[j], x[j] - tau[j] / weight * slope));
            double far = next - x[j];
            moved += weight * far * far / tau[j];
            xStep[j] = next;
            double ahead = next + far;
            for (int e = start[j]; e < start[j + 1]; e++) {
                sums[row[e]] += perX[e] * ahead;
            }
        }
        return Math.sqrt(moved + priceStep());
    }

    private double priceStep() {
        double moved = 0;
        for (int r = 0; r < lambda.length; r++) {
            double s = sigma[r] * weight;
            double v = lambda[r] + s * sums[r];
            double next = v > s * rows.most()[r]
                    ? Math.min(v - s * rows.most()[r], rows.priceAbove()[r])
                    : v < s * rows.least()[r] ? Math.max(v - s * rows.least()[r], -rows.priceBelow()[r]) : 0;
            double far = next - lambda[r];
            moved += far * far / s;
            lambdaStep[r] = next;
        }
        return moved;
    }

    private void look() {
        double value = bound(rows, lambdaStep);
        if (value > bound) {
            bound = value;
            System.arraycopy(lambdaStep, 0, bestLambda, 0, lambda.length);
        }
    }

    /** The bound that prices give; O(entries + ranges). */
    static double bound(Rows rows, double[] lambda) {
        double value = 0;
        for (int r = 0; r < lambda.length; r++) {
            if (lambda[r] > 0) {
                value -= lambda[r] * rows.most()[r];
            } else if (lambda[r] < 0) {
                value -= lambda[r] * rows.least()[r];
            }
        }
        for (int j = 0; j < rows.offerings(); j++) {
            value += cheapest(rows, lambda, j);
        }
        return value;
    }

    /** What the cheapest choice of an offering costs at these prices; the extremes of the domain and 0 are enough. */
    static double cheapest(Rows rows, double[] lambda, int j) {
        double[] slope = slopes(rows, lambda, j);
        int[] domain = rows.domain()[j];
        double ends = Math.min(charge(slope, domain[0]), charge(slope, Domains.most(domain)));
        return Math.min(ends, charge(slope, Propagation.firstOpen(domain)));
    }

    /** What these prices charge an offering for a seat, and for being open. */
    static double[] slopes(Rows rows, double[] lambda, int j) {
        double[] slope = new double[2];
        for (int e = rows.start()[j]; e < rows.start()[j + 1]; e++) {
            slope[0] += rows.perSeat()[e] * lambda[rows.row()[e]];
            slope[1] += rows.perOpen()[e] * lambda[rows.row()[e]];
        }
        return slope;
    }

    static double charge(double[] slope, int seats) {
        return slope[0] * seats + (seats > 0 ? slope[1] : 0);
    }
}
