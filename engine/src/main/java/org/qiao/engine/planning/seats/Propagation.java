package org.qiao.engine.planning.seats;

import java.util.ArrayDeque;

/**
 * Takes from the domains what no plan can use: the hard rows' reach, worked out from the ends of the domains, until
 * nothing changes (bounds consistency; Schulte &amp; Carlsson 2006). Keeps every plan that keeps the hard limits.
 */
final class Propagation {
    private static final double EPSILON = 1e-6;

    private final Rows rows;
    /** [row]: offerings in it; only hard rows. */
    private final int[][] members;
    /** [row]: the entries of those offerings. */
    private final int[][] entries;

    Propagation(Rows rows) {
        this.rows = rows;
        int[] count = new int[rows.rows()];
        for (int r : rows.row()) {
            count[r]++;
        }
        members = new int[rows.rows()][0];
        entries = new int[rows.rows()][0];
        for (int r = 0; r < count.length; r++) {
            if (rows.hard(r)) {
                members[r] = new int[count[r]];
                entries[r] = new int[count[r]];
            }
        }
        for (int j = rows.offerings() - 1; j >= 0; j--) {
            for (int e = rows.start()[j]; e < rows.start()[j + 1]; e++) {
                int r = rows.row()[e];
                if (rows.hard(r)) {
                    members[r][--count[r]] = j;
                    entries[r][count[r]] = e;
                }
            }
        }
    }

    int[] membersOf(int r) {
        return members[r];
    }

    /** Narrows in place, starting from the rows of one offering, or from all when it is −1. False: nothing is left. */
    boolean narrow(int[][] domains, int from) {
        var waiting = new ArrayDeque<Integer>();
        boolean[] waits = new boolean[members.length];
        if (from < 0) {
            for (int j = 0; j < domains.length; j++) {
                if (domains[j].length == 0) {
                    return false;
                }
            }
            for (int r = 0; r < members.length; r++) {
                enqueue(r, waiting, waits);
            }
        } else {
            wake(from, waiting, waits);
        }
        while (!waiting.isEmpty()) {
            int r = waiting.poll();
            waits[r] = false;
            if (!narrowRow(r, domains, waiting, waits)) {
                return false;
            }
        }
        return true;
    }

    private void wake(int j, ArrayDeque<Integer> waiting, boolean[] waits) {
        for (int e = rows.start()[j]; e < rows.start()[j + 1]; e++) {
            enqueue(rows.row()[e], waiting, waits);
        }
    }

    private void enqueue(int r, ArrayDeque<Integer> waiting, boolean[] waits) {
        if (!waits[r] && members[r].length > 0) {
            waits[r] = true;
            waiting.add(r);
        }
    }

    private boolean narrowRow(int r, int[][] domains, ArrayDeque<Integer> waiting, boolean[] waits) {
        double least = 0;
        double most = 0;
        for (int i = 0; i < members[r].length; i++) {
            least += leastOf(entries[r][i], domains[members[r][i]]);
            most += mostOf(entries[r][i], domains[members[r][i]]);
        }
        double ceiling = rows.priceAbove()[r] == Double.POSITIVE_INFINITY ? rows.most()[r] : Double.POSITIVE_INFINITY;
        double floor = rows.priceBelow()[r] == Double.POSITIVE_INFINITY ? rows.least()[r] : Double.NEGATIVE_INFINITY;
        if (least > ceiling + EPSILON || most < floor - EPSILON) {
            return false;
        }
        if (most <= ceiling + EPSILON && least >= floor - EPSILON) {
            return true; // nothing it could forbid
        }
        for (int i = 0; i < members[r].length; i++) {
            int j = members[r][i];
            int e = entries[r][i];
            double room = ceiling - (least - leastOf(e, domains[j]));
            double want = floor - (most - mostOf(e, domains[j]));
            int[] kept = keep(e, domains[j], want - EPSILON, room + EPSILON);
            if (kept.length == 0) {
                return false;
            }
            if (kept != domains[j]) {
                least += leastOf(e, kept) - leastOf(e, domains[j]);
                most += mostOf(e, kept) - mostOf(e, domains[j]);
                domains[j] = kept;
                wake(j, waiting, waits);
            }
        }
        return true;
    }

    /** What of a domain gives a term from {@code want} to {@code room}; the same array when all of it does. */
    private int[] keep(int e, int[] domain, double want, double room) {
        int[] kept = domain;
        while (kept.length > 0 && !fits(term(e, kept[0]), want, room)) {
            kept = dropLow(e, kept, want, room);
        }
        while (kept.length > 0 && !fits(term(e, Domains.most(kept)), want, room)) {
            kept = dropHigh(e, kept, want, room);
        }
        return kept;
    }

    private static boolean fits(double term, double want, double room) {
        return term >= want && term <= room;
    }

    /** Without the least member, which does not fit, and without all that cannot fit for the same reason. */
    private int[] dropLow(int e, int[] domain, double want, double room) {
        if (domain[0] == 0) {
            return Domains.between(domain, 1, Integer.MAX_VALUE);
        }
        boolean tooSmall = term(e, domain[0]) < want;
        boolean rises = rows.perSeat()[e] > 0;
        if (rows.perSeat()[e] == 0 || rises != tooSmall) {
            return new int[0];
        }
        int from = (int) Math.ceil(edge(e, tooSmall ? want : room));
        return Domains.between(domain, Math.max(domain[0] + 1, from), Integer.MAX_VALUE);
    }

    /** The same at the other end; being closed, 0, is judged for itself. */
    private int[] dropHigh(int e, int[] domain, double want, double room) {
        int most = Domains.most(domain);
        boolean tooSmall = term(e, most) < want;
        boolean rises = rows.perSeat()[e] > 0;
        int to = rows.perSeat()[e] == 0 || rises == tooSmall ? 0 : (int) Math.floor(edge(e, tooSmall ? want : room));
        return Domains.between(domain, Integer.MIN_VALUE, Math.min(most - 1, Math.max(domain[0] == 0 ? 0 : -1, to)));
    }

    /** The number of seats where the term of an open offering reaches a figure. */
    private double edge(int e, double term) {
        double seats = (term - rows.perOpen()[e]) / rows.perSeat()[e];
        return Math.max(-1, Math.min(QuestionFaults.MOST_SEATS + 1.0, seats));
    }

    private double term(int e, int seats) {
        return rows.perSeat()[e] * seats + (seats > 0 ? rows.perOpen()[e] : 0);
    }

    private double leastOf(int e, int[] domain) {
        return Math.min(Math.min(term(e, domain[0]), term(e, Domains.most(domain))), term(e, firstOpen(domain)));
    }

    private double mostOf(int e, int[] domain) {
        return Math.max(Math.max(term(e, domain[0]), term(e, Domains.most(domain))), term(e, firstOpen(domain)));
    }

    /** The smallest member above 0, or 0 when there is none. */
    static int firstOpen(int[] domain) {
        if (domain[0] > 0) {
            return domain[0];
        }
        return domain[1] > 0 ? 1 : domain.length > 2 ? domain[2] : 0;
    }
}
