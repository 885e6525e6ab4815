package org.qiao.engine.planning.seats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A plan that keeps the hard limits and lies near a wish, or the proof that there is none: depth-first search with
 * propagation, nearest members of a domain first. Complete unless it runs out of steps.
 */
final class FirstPlan {
    /** What a search found out. */
    enum Found {
        YES,
        NO,
        UNKNOWN
    }

    private final Rows rows;
    private final Propagation propagation;
    private final double[] wish;
    private int stepsLeft;
    private int @Nullable [] plan;

    FirstPlan(Rows rows, Propagation propagation, double[] wish, int steps) {
        this.rows = rows;
        this.propagation = propagation;
        this.wish = wish;
        stepsLeft = steps;
    }

    Found search() {
        int[][] domains = rows.domain().clone();
        if (!propagation.narrow(domains, -1)) {
            return Found.NO;
        }
        return search(domains);
    }

    int[] plan() {
        if (plan == null) {
            throw new IllegalStateException("no plan was found");
        }
        return plan;
    }

    private Found search(int[][] domains) {
        int j = next(domains);
        if (j < 0) {
            plan = Arrays.stream(domains).mapToInt(Domains::least).toArray();
            return Found.YES;
        }
        boolean unknown = false;
        for (int[] part : parts(domains[j], wish[j])) {
            if (part.length == 0) {
                continue;
            }
            if (--stepsLeft < 0) {
                return Found.UNKNOWN;
            }
            int[][] narrowed = domains.clone();
            narrowed[j] = part;
            Found answer = propagation.narrow(narrowed, j) ? search(narrowed) : Found.NO;
            if (answer == Found.YES) {
                return answer;
            }
            unknown |= answer == Found.UNKNOWN;
        }
        return unknown ? Found.UNKNOWN : Found.NO;
    }

    /** The offering whose wish is farthest from its domain's nearest member, so that rounding is decided early. */
    private int next(int[][] domains) {
        int best = -1;
        double most = -1;
        for (int j = 0; j < domains.length; j++) {
            if (domains[j].length > 2 || domains[j][0] < domains[j][1]) {
                double far = Math.abs(wish[j] - Domains.nearest(domains[j], wish[j]));
                if (far > most) {
                    best = j;
                    most = far;
                }
            }
        }
        return best;
    }

    /** The nearest member first, then what lies below it and what lies above. */
    private static int[][] parts(int[] domain, double wish) {
        int nearest = Domains.nearest(domain, wish);
        int[] below = Domains.between(domain, Integer.MIN_VALUE, nearest - 1);
        int[] above = Domains.between(domain, nearest + 1, Integer.MAX_VALUE);
        int[] exactly = {nearest, nearest};
        return nearest > wish ? new int[][] {exactly, below, above} : new int[][] {exactly, above, below};
    }
}
