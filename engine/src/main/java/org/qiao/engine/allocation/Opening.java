package org.qiao.engine.allocation;

import java.util.Arrays;

/**
 * Which posts do not open because too few come. With minimums a stable matching need not exist, so this is a policy, the same for
 * every order of the input:
 *
 * <ol>
 *   <li>A post with a fixed pair opens whatever its minimum: somebody was promised a place.
 *   <li>A post that cannot reach its minimum with everybody who lists it, or under the limits around it, never opens.
 *   <li>The market is cleared. Of the open posts below their minimum those that admit nobody close; if there are others, the one
 *       with the smallest part of its minimum filled closes too (of equals the one with the latest lot, SHA-256 of {@code
 *       seed:post}) and the market is cleared again from the beginning, so that those it had can fill others.
 *   <li>A closed post stays closed.
 * </ol>
 *
 * The result is stable among the posts that opened. Closing an empty post changes nobody's place, so it needs no further run.
 */
final class Opening {

    final int[] demand;
    final boolean[] closed;

    private final Market market;
    private final int[] fixedAt;

    Opening(Market market) {
        this.market = market;
        demand = DeferredAcceptance.demand(market);
        closed = new boolean[market.posts()];
        fixedAt = new int[market.posts()];
        for (int post : market.fixed) {
            if (post >= 0) {
                fixedAt[post]++;
            }
        }
        int[] room = room(market);
        for (int post = 0; post < closed.length; post++) {
            if (market.minimum[post] > 0 && fixedAt[post] == 0) {
                int most = demand[post];
                for (int node = post; node >= 0; node = market.family.parent[node]) {
                    most = Math.min(most, room[node]);
                }
                closed[post] = most < market.minimum[post];
            }
        }
    }

    /** What each node may admit once fixed pairs have their seats. */
    static int[] room(Market market) {
        int[] room = market.limits.clone();
        for (int post : market.fixed) {
            for (int node = post; node >= 0; node = market.family.parent[node]) {
                room[node]--;
            }
        }
        return room;
    }

    /** @return whether a post closed that had admitted somebody, so that the market has to be cleared again */
    boolean closeMore(int[] admitted) {
        int next = -1;
        for (int post = 0; post < closed.length; post++) {
            if (closed[post] || fixedAt[post] > 0 || admitted[post] >= market.minimum[post]) {
                continue;
            }
            if (admitted[post] == 0) {
                closed[post] = true;
            } else if (next < 0 || before(post, next, admitted)) {
                next = post;
            }
        }
        if (next >= 0) {
            closed[next] = true;
        }
        return next >= 0;
    }

    private boolean before(int one, int other, int[] admitted) {
        long left = (long) admitted[one] * market.minimum[other];
        long right = (long) admitted[other] * market.minimum[one];
        if (left != right) {
            return left < right;
        }
        Lottery lottery = new Lottery(market.seed);
        return Arrays.compareUnsigned(lottery.digest(market.postNames[one]), lottery.digest(market.postNames[other]))
                > 0;
    }
}
