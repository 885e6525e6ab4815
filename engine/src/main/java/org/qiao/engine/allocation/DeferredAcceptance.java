package org.qiao.engine.allocation;

import java.util.stream.IntStream;

/**
 * The applicant-optimal stable matching by deferred acceptance (Gale and Shapley 1962), one applicant proposing at a time
 * (McVitie and Wilson 1971), every unit choosing greedily under its laminar limits.
 *
 * <p>The choice function of a unit takes pairs from the best to the worst as long as no limit is exceeded. The sets of pairs
 * that keep laminar limits are the independent sets of a laminar matroid, so this is a matroid greedy choice: it is
 * substitutable and satisfies the law of aggregate demand (Fleiner 2001). What a unit has refused it would refuse from any
 * larger set of offers, so refusals are final, the order of proposals does not matter, the result is stable, the best stable
 * one for every applicant at once, and no applicant gains by a false list (Hatfield and Milgrom 2005; for limits over
 * several posts Kamada and Kojima 2015).
 *
 * <p>One proposal: let N be the innermost full node around the post. Without one the pair is admitted. Otherwise the pair and
 * what N holds form the only circuit of the matroid, so the worst of them is refused and the others stay.
 *
 * <p>Time O(L (depth + log seats + depth log children)) for lists of total length L, and as much again for every post that closes
 * although a group around it is full; memory 8 bytes a seat in demand and 60 a post beside the market.
 */
public final class DeferredAcceptance {

    private static final int NO_POST = -1;

    private final Market market;
    private final long[] choices;
    private final int[] first;
    private final int lots;
    private final Tentative tentative;
    /** By rank: the choice held, or the end of the list. */
    private final int[] at;

    private DeferredAcceptance(Market market, Opening opening) {
        this.market = market;
        choices = market.choices;
        first = market.first;
        lots = market.applicants() - 1;
        at = new int[market.applicants()];
        int[] room = Opening.room(market);
        for (int post = 0; post < opening.closed.length; post++) {
            if (opening.closed[post]) {
                room[post] = 0;
            }
        }
        tentative = new Tentative(market.family.parent, room, opening.demand);
    }

    /**
     * Clears the market; posts that miss their minimum close round by round as {@link Opening} says. A round costs what those who
     * lose their place propose, and a whole run where a group around a post that closes has refused somebody.
     */
    public static Matching solve(Market market) {
        Opening opening = new Opening(market);
        DeferredAcceptance run = new DeferredAcceptance(market, opening);
        run.run();
        for (int[] posts = opening.next(run.tentative); posts.length > 0; posts = opening.next(run.tentative)) {
            if (IntStream.of(posts).anyMatch(run.tentative::refusedAround)) {
                run = new DeferredAcceptance(market, opening);
                run.run();
            } else {
                IntStream.of(posts).forEach(run::close);
            }
        }
        return new Matching(market, run.at, run.tentative, opening.closed);
    }

    private void run() {
        for (int rank = 0; rank < at.length; rank++) {
            at[rank] = first[rank];
            if (market.fixed[rank] == NO_POST) {
                proposeInTurn(rank);
            }
        }
    }

    /**
     * What a run without the post would have come to. Its pairs stood in nobody's way but at the post itself, so everything that
     * was refused elsewhere would have been refused without them, and those it held go on from here.
     */
    private void close(int post) {
        for (long key : tentative.close(post)) {
            int rank = lots - (int) key;
            at[rank]++;
            proposeInTurn(rank);
        }
    }

    private void proposeInTurn(int rank) {
        for (int proposer = rank; proposer >= 0; ) {
            proposer = propose(proposer);
        }
    }

    /** Goes down the list from where it stands until somebody is left without a place or nobody is. @return that one, or -1 */
    private int propose(int rank) {
        Tentative held = tentative;
        int lot = lots - rank;
        int end = first[rank + 1];
        for (int i = at[rank]; i < end; i++) {
            long choice = choices[i];
            int post = (int) choice;
            if (post < 0) {
                continue; // forbidden
            }
            long key = choice & 0xFFFF_FFFF_0000_0000L | lot;
            int full = held.full(post);
            if (full < 0) {
                held.admit(post, key, -1);
                at[rank] = i;
                return -1;
            }
            held.refuse(full);
            long worst = held.worst[full];
            if (key > worst) {
                at[rank] = i;
                return displace(worst, full, post, key);
            }
        }
        at[rank] = end;
        return -1;
    }

    private int displace(long worst, int full, int post, long key) {
        int loser = lots - (int) worst;
        int left = (int) choices[at[loser]];
        if (left == post) {
            tentative.replace(post, key);
        } else {
            tentative.release(left, full);
            tentative.admit(post, key, full);
        }
        at[loser]++;
        return loser;
    }

    /** How many applicants list each post without being forbidden or fixed. */
    static int[] demand(Market market) {
        int[] demand = new int[market.posts()];
        for (int rank = 0; rank < market.applicants(); rank++) {
            if (market.fixed[rank] == NO_POST) {
                for (int i = market.first[rank]; i < market.first[rank + 1]; i++) {
                    int post = (int) market.choices[i];
                    if (post >= 0) {
                        demand[post]++;
                    }
                }
            }
        }
        return demand;
    }
}
