package org.qiao.engine.planning.seats;

import java.util.PriorityQueue;

/**
 * Branch and bound (Land &amp; Doig 1960) over the domains: the node with the lowest bound first, each bounded by
 * {@link Relaxation} started from its parent's prices, each narrowed by what the best plan so far leaves open (reduced
 * costs) and by {@link Propagation}. Ends with the optimum proven, or when its work is used up with the bound reached.
 */
final class Branching {
    private static final int TURNS = 300;
    private static final double CLOSE = 1e-7;

    private final Propagation propagation;
    private final PriorityQueue<Node> open = new PriorityQueue<>((a, b) -> Double.compare(a.bound, b.bound));
    private long workLeft;
    private int[] best;
    private double bestCost;
    private double bound;

    @SuppressWarnings("ArrayRecordComponent") // a node is private to the search
    private record Node(Rows rows, double bound, double[] prices, double[] divided) {}

    /** @param work entries that may be visited */
    Branching(Rows rows, Propagation propagation, int[] plan, Relaxation root, long work) {
        this.propagation = propagation;
        best = plan;
        bestCost = rows.cost(plan);
        workLeft = work;
        bound = root.bound();
        open.add(new Node(rows, root.bound(), root.prices(), root.divided().clone()));
    }

    int[] best() {
        return best;
    }

    /** No plan costs less than this. */
    double bound() {
        return bound;
    }

    Branching run() {
        while (!open.isEmpty() && workLeft > 0) {
            var node = open.poll();
            bound = Math.max(bound, Math.min(node.bound, bestCost));
            if (closed(node.bound)) {
                open.clear();
                return this;
            }
            visit(node);
        }
        bound = open.isEmpty() ? bestCost : Math.min(bestCost, Math.max(bound, open.peek().bound));
        return this;
    }

    private boolean closed(double at) {
        return at >= bestCost - CLOSE * Math.max(1, Math.abs(bestCost));
    }

    private void visit(Node node) {
        var relaxation = new Relaxation(node.rows, node.divided, node.prices).run(TURNS, bestCost);
        workLeft -= (long) TURNS * (node.rows.row().length + node.rows.rows());
        double here = Math.max(node.bound, relaxation.bound());
        if (closed(here)) {
            return;
        }
        int[][] domains = affordable(node.rows, relaxation, bestCost - relaxation.bound());
        if (!propagation.narrow(domains, -1)) {
            return;
        }
        var rows = node.rows.with(domains);
        double[] divided = relaxation.divided().clone();
        round(rows, divided);
        int j = branchOn(domains, divided);
        if (j >= 0) {
            branch(rows, j, here, relaxation.prices(), divided);
        }
    }

    private void branch(Rows rows, int j, double here, double[] prices, double[] divided) {
        int[] domain = rows.domain()[j];
        int nearest = Domains.nearest(domain, divided[j]);
        int[][] parts = Math.abs(nearest - divided[j]) < 1e-4
                ? new int[][] {{nearest, nearest}, upTo(domain, nearest - 1), from(domain, nearest + 1)}
                : new int[][] {
                    upTo(domain, (int) Math.floor(divided[j])), from(domain, (int) Math.floor(divided[j]) + 1)
                };
        for (int[] part : parts) {
            if (part.length > 0) {
                int[][] narrowed = rows.domain().clone();
                narrowed[j] = part;
                if (propagation.narrow(narrowed, j)) {
                    open.add(new Node(rows.with(narrowed), here, prices, divided));
                }
            }
        }
    }

    private static int[] upTo(int[] domain, int last) {
        return Domains.between(domain, Integer.MIN_VALUE, last);
    }

    private static int[] from(int[] domain, int first) {
        return Domains.between(domain, first, Integer.MAX_VALUE);
    }

    /** Takes from each domain's ends what at these prices alone already costs as much as the best plan. */
    private static int[][] affordable(Rows rows, Relaxation relaxation, double slack) {
        int[][] domains = rows.domain().clone();
        double room = slack + 1e-9 * Math.max(1, Math.abs(slack));
        for (int j = 0; j < domains.length; j++) {
            double[] slope = Relaxation.slopes(rows, relaxation.prices(), j);
            double limit = Relaxation.cheapest(rows, relaxation.prices(), j) + room;
            int[] kept = domains[j];
            while (kept.length > 0 && Relaxation.charge(slope, kept[0]) > limit) {
                kept = from(kept, kept[0] + 1);
            }
            while (kept.length > 0 && Relaxation.charge(slope, Domains.most(kept)) > limit) {
                kept = upTo(kept, Domains.most(kept) - 1);
            }
            domains[j] = kept;
        }
        return domains;
    }

    private void round(Rows rows, double[] divided) {
        int[] plan = new int[divided.length];
        for (int j = 0; j < plan.length; j++) {
            plan[j] = Domains.nearest(rows.domain()[j], divided[j]);
        }
        double cost = rows.cost(plan);
        if (cost < bestCost && rows.keeps(plan)) {
            best = plan;
            bestCost = cost;
        }
    }

    /** The offering whose divided seats lie farthest from its domain; when all lie in it, the widest domain. */
    private static int branchOn(int[][] domains, double[] divided) {
        int best = -1;
        double most = -1;
        for (int j = 0; j < domains.length; j++) {
            int size = Domains.size(domains[j]);
            double far = Math.abs(divided[j] - Domains.nearest(domains[j], divided[j]));
            double rank = far > 1e-4 ? 1 + far : size / (size + 1.0);
            if (size > 1 && rank > most) {
                best = j;
                most = rank;
            }
        }
        return best;
    }
}
