package org.qiao.engine.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which posts do not open because too few come. With minimums a stable matching need not exist, so this is a policy, the same for
 * every order of the input:
 *
 * <ol>
 *   <li>A post with a fixed pair opens whatever its minimum: somebody was promised a place.
 *   <li>A post that cannot reach its minimum with everybody who lists it, or under the limits around it, never opens.
 *   <li>The market is cleared. Of the open posts below their minimum all that admit nobody close. If each admits somebody, one
 *       closes: the one with the smallest part of its minimum filled, of equals the one with the latest lot, SHA-256 of {@code
 *       seed:post}. The market is cleared anew without what closed, so that those it had can fill others, and so on.
 *   <li>A closed post stays closed.
 * </ol>
 *
 * The result is the applicant-optimal stable matching of the posts that opened. An empty post counts until it closes: those it
 * had for a while may have kept others out.
 */
final class Opening {

    final int[] demand;
    final boolean[] closed;

    private final Market market;
    /** Posts with a minimum and without a fixed pair. */
    private final int[] wavering;

    Opening(Market market) {
        this.market = market;
        demand = DeferredAcceptance.demand(market);
        closed = new boolean[market.posts()];
        boolean[] promised = new boolean[market.posts()];
        for (int post : market.fixed) {
            if (post >= 0) {
                promised[post] = true;
            }
        }
        wavering = IntStream.range(0, closed.length)
                .filter(post -> market.minimum[post] > 0 && !promised[post])
                .toArray();
        int[] room = room(market);
        for (int post : wavering) {
            int most = demand[post];
            for (int node = post; node >= 0; node = market.family.parent[node]) {
                most = Math.min(most, room[node]);
            }
            closed[post] = most < market.minimum[post];
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

    /** @return the posts that close now, none when every open post has its minimum */
    int[] next(Tentative tentative) {
        int[] missing = IntStream.of(wavering)
                .filter(post -> !closed[post] && tentative.held(post) < market.minimum[post])
                .toArray();
        int[] empty =
                IntStream.of(missing).filter(post -> tentative.held(post) == 0).toArray();
        int[] next = empty;
        if (empty.length == 0 && missing.length > 0) {
            int first = missing[0];
            for (int post : missing) {
                first = before(post, first, tentative) ? post : first;
            }
            next = new int[] {first};
        }
        for (int post : next) {
            closed[post] = true;
        }
        return next;
    }

    private boolean before(int one, int other, Tentative tentative) {
        long left = (long) tentative.held(one) * market.minimum[other];
        long right = (long) tentative.held(other) * market.minimum[one];
        if (left != right) {
            return left < right;
        }
        Lottery lottery = new Lottery(market.seed);
        return Arrays.compareUnsigned(lottery.digest(market.postNames[one]), lottery.digest(market.postNames[other]))
                > 0;
    }
}
