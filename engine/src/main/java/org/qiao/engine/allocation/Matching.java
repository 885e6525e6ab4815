package org.qiao.engine.allocation;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Who has which post, and why. Numbers are those of the {@link Market}. Accessors are O(1) unless they say otherwise; nothing is
 * computed per pair before it is asked for, because what a post refuses is settled by one limit and one key.
 */
public final class Matching {

    private static final int NONE = -1;

    private final Market market;
    private final int[] at;
    private final boolean[] closed;
    private final int[] admitted;
    /** By post: the innermost limit without room, a node of the forest, or -1. */
    private final int[] binding;
    /** By post: the worst key held within the binding limit. */
    private final long[] cutoff;

    Matching(Market market, int[] at, Tentative tentative, boolean[] closed) {
        this.market = market;
        this.at = at;
        this.closed = closed;
        admitted = new int[market.posts()];
        for (int rank = 0; rank < at.length; rank++) {
            int post = post(market, at, rank);
            if (post >= 0) {
                admitted[post]++;
            }
        }
        binding = new int[market.posts()];
        cutoff = new long[market.posts()];
        for (int post = 0; post < binding.length; post++) {
            binding[post] = tentative.full(post);
            cutoff[post] = binding[post] < 0 ? Tentative.NOBODY : tentative.worst[binding[post]];
        }
    }

    static int post(Market market, int[] at, int rank) {
        if (market.fixed[rank] >= 0) {
            return market.fixed[rank];
        }
        return at[rank] < market.first[rank + 1] ? (int) market.choices[at[rank]] : NONE;
    }

    /** What was cleared. */
    public Market market() {
        return market;
    }

    /** The post of the applicant, or -1. */
    public int postOf(int applicant) {
        return post(market, at, market.rankOf[applicant]);
    }

    /** The post of every applicant, -1 for none. O(applicants). */
    public int[] posts() {
        int[] posts = new int[market.applicants()];
        for (int applicant = 0; applicant < posts.length; applicant++) {
            posts[applicant] = postOf(applicant);
        }
        return posts;
    }

    /** How many the post admits, fixed ones included. */
    public int admitted(int post) {
        return admitted[post];
    }

    /** Whether the post opened; one without minimum always does. */
    public boolean opened(int post) {
        return !closed[post];
    }

    /**
     * The score of the last admitted within the limit that {@link #binding} names, which is what a further applicant would have
     * to beat; empty when there is room, when the post is closed, or when that limit admits nobody by competition.
     */
    public OptionalDouble cutoff(int post) {
        return closed[post] || cutoff[post] == Tentative.NOBODY
                ? OptionalDouble.empty()
                : OptionalDouble.of(market.codes.score((int) (cutoff[post] >>> Integer.SIZE)));
    }

    /** The name of the innermost limit around the post that has no room: the post's own or a group's; empty when all have. */
    public Optional<String> binding(int post) {
        if (closed[post] || binding[post] < 0) {
            return Optional.empty();
        }
        int group = binding[post] - market.posts();
        return Optional.of(group < 0 ? market.post(binding[post]) : market.group(group));
    }

    /** What became of the applicant at the post in this place of the list, 0 the most preferred. */
    public Outcome outcome(int applicant, int place) {
        int rank = market.rankOf[applicant];
        return outcome(rank, market.first[rank] + place, (int) market.choices[market.first[rank] + place]);
    }

    private Outcome outcome(int rank, int choice, int post) {
        if (post < 0) {
            return Outcome.FORBIDDEN;
        }
        int fixed = market.fixed[rank];
        if (fixed >= 0) {
            return fixed == post ? Outcome.ADMITTED : Outcome.FIXED_ELSEWHERE;
        }
        if (choice == at[rank]) {
            return Outcome.ADMITTED;
        }
        if (choice > at[rank]) {
            return Outcome.NOT_NEEDED;
        }
        return closed[post] ? Outcome.CLOSED : Outcome.FULL;
    }

    /** {@link #outcome} with what lies behind it. O(log forbidden pairs) for a forbidden pair. */
    public Explanation explain(int applicant, int place) {
        int post = market.choice(applicant, place);
        Outcome outcome = outcome(applicant, place);
        boolean full = outcome == Outcome.FULL;
        return new Explanation(
                post,
                outcome,
                full ? cutoff(post) : OptionalDouble.empty(),
                full ? binding(post) : Optional.empty(),
                outcome == Outcome.FORBIDDEN ? market.reason(applicant, place) : Optional.empty());
    }

    /** Takes the explanation of one pair; see {@link #explainAll}. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * One pair of an applicant and a post on its list.
         *
         * @param place in the list, 0 the most preferred
         * @param binding when full, the post itself or {@code market.posts()} plus the number of the group; otherwise -1
         * @param cutoff when full, the score of the last admitted within it; otherwise, or when there is none, NaN
         */
        void visit(int applicant, int place, int post, Outcome outcome, int binding, double cutoff);
    }

    /** Explains every pair of every list without making objects, list after list in the order of the lottery. O(choices). */
    public void explainAll(Visitor visitor) {
        double[] scores = new double[binding.length];
        for (int post = 0; post < scores.length; post++) {
            scores[post] = cutoff(post).orElse(Double.NaN);
        }
        for (int rank = 0; rank < at.length; rank++) {
            int applicant = market.applicantOf[rank];
            for (int i = market.first[rank]; i < market.first[rank + 1]; i++) {
                int listed = (int) market.choices[i];
                int post = listed & Market.POST;
                Outcome outcome = outcome(rank, i, listed);
                boolean full = outcome == Outcome.FULL;
                visitor.visit(
                        applicant,
                        i - market.first[rank],
                        post,
                        outcome,
                        full ? binding[post] : NONE,
                        full ? scores[post] : Double.NaN);
            }
        }
    }
}
