package org.qiao.engine.planning.seats;

/**
 * The plan's mathematics as arrays. A row is a sum over offerings of seats (and of 1 for each open offering) that costs
 * nothing between {@code least} and {@code most}, and a price for each unit below or above; an infinite price makes
 * it a hard limit. An occupation's cell is a row too, with least = most = what is missing. An offering's seats lie in
 * its domain, a list of ranges.
 *
 * <p>Hard rows come after all others.
 *
 * @param start offering j's entries stand at start[j] to start[j+1]−1 of {@code row} and {@code perSeat}
 * @param perOpen coefficients of "is open", of the same length as {@code perSeat}
 * @param domain [offering]: first, last, first, last, … ascending and disjoint, not adjacent; empty when nothing is left
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are what the solver works on
record Rows(
        int[] start,
        int[] row,
        double[] perSeat,
        double[] perOpen,
        double[] least,
        double[] most,
        double[] priceBelow,
        double[] priceAbove,
        int[][] domain) {
    /** What counts as kept, in units of the row. */
    static final double TOLERANCE = 1e-7;

    int offerings() {
        return domain.length;
    }

    int rows() {
        return least.length;
    }

    Rows with(int[][] narrowed) {
        return new Rows(start, row, perSeat, perOpen, least, most, priceBelow, priceAbove, narrowed);
    }

    /** The cost of a row at a sum; a broken hard limit costs nothing here, see {@link #broken}. */
    double cost(int r, double sum) {
        if (sum > most[r]) {
            return priceAbove[r] == Double.POSITIVE_INFINITY ? 0 : priceAbove[r] * (sum - most[r]);
        }
        if (sum < least[r]) {
            return priceBelow[r] == Double.POSITIVE_INFINITY ? 0 : priceBelow[r] * (least[r] - sum);
        }
        return 0;
    }

    /** By how many units a hard limit is broken. */
    double broken(int r, double sum) {
        if (sum > most[r] + TOLERANCE && priceAbove[r] == Double.POSITIVE_INFINITY) {
            return sum - most[r];
        }
        if (sum < least[r] - TOLERANCE && priceBelow[r] == Double.POSITIVE_INFINITY) {
            return least[r] - sum;
        }
        return 0;
    }

    boolean hard(int r) {
        return priceAbove[r] == Double.POSITIVE_INFINITY || priceBelow[r] == Double.POSITIVE_INFINITY;
    }

    double[] sums(int[] seats) {
        double[] sums = new double[rows()];
        for (int j = 0; j < seats.length; j++) {
            for (int e = start[j]; e < start[j + 1]; e++) {
                sums[row[e]] += perSeat[e] * seats[j] + (seats[j] > 0 ? perOpen[e] : 0);
            }
        }
        return sums;
    }

    double cost(int[] seats) {
        double[] sums = sums(seats);
        double cost = 0;
        for (int r = 0; r < sums.length; r++) {
            cost += cost(r, sums[r]);
        }
        return cost;
    }

    boolean keeps(int[] seats) {
        double[] sums = sums(seats);
        for (int r = 0; r < sums.length; r++) {
            if (broken(r, sums[r]) > 0) {
                return false;
            }
        }
        return true;
    }
}
