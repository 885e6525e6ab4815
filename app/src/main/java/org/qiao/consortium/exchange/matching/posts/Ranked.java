package org.qiao.consortium.exchange.matching.posts;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** @param score 0 to 100, as of the proposal */
public record Ranked(OpenPost post, int score) {

    /** As proposals are ordered, the same student given. */
    static final Comparator<Ranked> BEST_FIRST =
            comparingInt(Ranked::score).reversed().thenComparing(Ranked::post, OpenPost.IN_ORDER);

    /** The best of those that were seen, so many at most. */
    static final class Best {

        private final int most;
        private final PriorityQueue<Ranked> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

        Best(int most) {
            this.most = most;
        }

        /** Whether any post with this score could still come among them. */
        boolean reaches(int score) {
            return worstFirst.size() < most || score >= worstFirst.element().score();
        }

        /** Whether this one would. */
        boolean reaches(OpenPost post, int score) {
            if (worstFirst.size() < most) {
                return true;
            }
            var worst = worstFirst.element();
            return score == worst.score() ? OpenPost.IN_ORDER.compare(post, worst.post()) < 0 : score > worst.score();
        }

        void add(OpenPost post, int score) {
            worstFirst.add(new Ranked(post, score));
            if (worstFirst.size() > most) {
                worstFirst.remove();
            }
        }

        List<Ranked> inOrder() {
            return worstFirst.stream().sorted(BEST_FIRST).toList();
        }
    }
}
