package org.qiao.engine.planning.seats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Betters a plan by small changes: one offering's seats, and, where a hard limit stands in the way, another's seats in
 * the same row the other way. Worse plans are accepted with falling probability (simulated annealing; Kirkpatrick,
 * Gelatt &amp; Vecchi 1983). Never leaves the hard limits. The same input gives the same plan on every machine.
 *
 * <p>A trial costs O(entries of two offerings).
 */
final class Annealing {
    private static final int PARTNERS = 3;
    private static final int REFRESH = 1 << 16;

    private final Rows rows;
    private final Propagation propagation;
    private final SplittableRandom random;
    private Position at;
    private int[] best;
    private double bestCost;

    Annealing(Rows rows, Propagation propagation, int[] start, long seed) {
        this.rows = rows;
        this.propagation = propagation;
        random = new SplittableRandom(seed);
        at = new Position(rows, start);
        best = start.clone();
        bestCost = at.cost;
    }

    int[] best() {
        return best;
    }

    double bestCost() {
        return bestCost;
    }

    /** Cools from a temperature to a last one in so many trials; the temperature is in units of the cost. */
    Annealing cool(double from, double to, int trials) {
        double factor = StrictMath.pow(to / from, 1.0 / Math.max(1, trials));
        double temperature = from;
        for (int trial = 0; trial < trials; trial++) {
            temperature *= factor;
            attempt(temperature);
            if ((trial & REFRESH - 1) == REFRESH - 1) {
                at = at.fresh();
            }
            if (at.cost < bestCost - 1e-9) {
                System.arraycopy(at.seats, 0, best, 0, best.length);
                bestCost = at.cost;
            }
        }
        bestCost = rows.cost(best);
        at = new Position(rows, best);
        return this;
    }

    /** The median change of cost of small steps from the start: what a temperature is measured in. */
    double stride() {
        double[] changes = new double[501];
        for (int i = 0; i < changes.length; i++) {
            int j = random.nextInt(at.seats.length);
            changes[i] = Math.abs(at.change(j, other(j)));
        }
        Arrays.sort(changes);
        return Math.max(1e-9, changes[changes.length / 2]);
    }

    private void attempt(double temperature) {
        int j = random.nextInt(at.seats.length);
        int to = other(j);
        if (to == at.seats[j]) {
            return;
        }
        int r = at.broken(j, to);
        if (r < 0) {
            double change = at.change(j, to);
            if (accepts(change, temperature)) {
                at.put(j, to, change);
            }
            return;
        }
        for (int i = 0; i < PARTNERS; i++) {
            int[] members = propagation.membersOf(r);
            int k = members[random.nextInt(members.length)];
            if (k != j && together(j, to, k, r, temperature)) {
                return;
            }
        }
    }

    private boolean accepts(double more, double temperature) {
        // StrictMath: the same on every machine. Beyond 30 temperatures nothing is accepted in a billion trials.
        return more <= 0 || more < 30 * temperature && random.nextDouble() < StrictMath.exp(-more / temperature);
    }

    /** Changes j, and k so that the row that j breaks is kept; false when that breaks another or costs too much. */
    private boolean together(int j, int to, int k, int r, double temperature) {
        int wasJ = at.seats[j];
        int wasK = at.seats[k];
        at.lean(j, to);
        int toK = random.nextInt(4) == 0 ? other(k) : mended(r, k);
        boolean kept = toK != wasK && at.broken(k, toK) < 0;
        if (kept) {
            at.lean(k, toK);
            kept = at.broken(j, to) < 0;
            at.lean(k, wasK);
        }
        at.lean(j, wasJ);
        if (!kept) {
            return false;
        }
        double first = at.change(j, to);
        at.put(j, to, first);
        double second = at.change(k, toK);
        if (accepts(first + second, temperature)) {
            at.put(k, toK, second);
            return true;
        }
        at.put(j, wasJ, -first);
        return false;
    }

    /** The seats of k that put the row back between its figures, or the next ones its domain has. */
    private int mended(int r, int k) {
        double perSeat = 0;
        for (int e = rows.start()[k]; e < rows.start()[k + 1]; e++) {
            perSeat = rows.row()[e] == r ? rows.perSeat()[e] : perSeat;
        }
        if (perSeat == 0) {
            return at.seats[k] > 0 ? Domains.least(rows.domain()[k]) : Propagation.firstOpen(rows.domain()[k]);
        }
        double over = at.sums[r] > rows.most()[r] ? at.sums[r] - rows.most()[r] : at.sums[r] - rows.least()[r];
        double seats = at.seats[k] - over / perSeat;
        double whole = over / perSeat > 0 ? Math.floor(seats + 1e-9) : Math.ceil(seats - 1e-9);
        return next(rows.domain()[k], whole, over / perSeat > 0);
    }

    private static int next(int[] domain, double value, boolean down) {
        int bounded = (int) Math.max(Domains.least(domain), Math.min(Domains.most(domain), value));
        for (int i = 0; i < domain.length; i += 2) {
            if (bounded <= domain[i + 1]) {
                return bounded >= domain[i] ? bounded : down && i > 0 ? domain[i - 1] : domain[i];
            }
        }
        return Domains.most(domain);
    }

    /** Another number of seats: a little more or less, the end of a range, or any. */
    private int other(int j) {
        int[] domain = rows.domain()[j];
        int kind = random.nextInt(8);
        if (kind < 4) {
            int step = 1 + random.nextInt(kind < 2 ? 2 : 10);
            return next(domain, at.seats[j] + (random.nextBoolean() ? step : -step), true);
        }
        if (kind < 6) {
            return domain[random.nextInt(domain.length)];
        }
        int i = 2 * random.nextInt(domain.length / 2);
        return domain[i] + random.nextInt(domain[i + 1] - domain[i] + 1);
    }
}
