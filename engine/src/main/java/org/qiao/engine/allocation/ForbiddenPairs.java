package org.qiao.engine.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Why pairs are forbidden, by their place among all choices; few beside the choices, so a sorted table. */
final class ForbiddenPairs {

    /** What the builder was told, pair by pair. */
    record Pair(int applicant, int post, String reason, String place) {}

    /** All pairs told; put into the market once its choices stand in their final order. */
    static final class Collected {
        private final List<Pair> pairs = new ArrayList<>();

        void add(Pair pair) {
            pairs.add(pair);
        }

        List<Pair> pairs() {
            return pairs;
        }

        /** Marks the choices and keeps the reasons; a pair that nobody lists needs no mark. */
        ForbiddenPairs mark(Market market) {
            List<Pair> sorted = new ArrayList<>(pairs);
            sorted.sort(Comparator.comparingInt((Pair pair) -> market.rankOf[pair.applicant])
                    .thenComparingInt(pair -> pair.post)
                    .thenComparing(pair -> pair.reason));
            long[] marked = new long[sorted.size()];
            int count = 0;
            for (int i = 0; i < sorted.size(); i++) {
                int at = find(market, sorted.get(i));
                if (at >= 0) {
                    market.choices[at] |= Market.FORBIDDEN & 0xFFFF_FFFFL;
                    marked[count++] = (long) at << Integer.SIZE | i;
                }
            }
            marked = Arrays.copyOf(marked, count);
            Arrays.sort(marked);
            return new ForbiddenPairs(marked, sorted);
        }

        private static int find(Market market, Pair pair) {
            int rank = market.rankOf[pair.applicant];
            for (int at = market.first[rank]; at < market.first[rank + 1]; at++) {
                if (((int) market.choices[at] & Market.POST) == pair.post) {
                    return at;
                }
            }
            return -1;
        }
    }

    private final int[] at;
    private final String[] reasons;

    private ForbiddenPairs(long[] marked, List<Pair> pairs) {
        int[] places = new int[marked.length];
        String[] texts = new String[marked.length];
        int count = 0;
        for (long mark : marked) {
            int place = (int) (mark >>> Integer.SIZE);
            String reason = pairs.get((int) mark).reason;
            if (count == 0 || places[count - 1] != place) {
                places[count] = place;
                texts[count++] = reason;
            } else if (!reason.equals(pairs.get((int) mark - 1).reason)) {
                texts[count - 1] += ";" + reason;
            }
        }
        at = Arrays.copyOf(places, count);
        reasons = Arrays.copyOf(texts, count);
    }

    String reason(int choice) {
        int found = Arrays.binarySearch(at, choice);
        return found < 0 ? "" : reasons[found];
    }
}
