package org.qiao.consortium.atlas.occupation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the phrases most like a text by their pairs of characters; rare pairs count more, and so does the last pair,
 * since a Chinese job title ends in its head.
 */
final class NearPhrases {

    /** @param likeness 0 to 1, 1 for the same pairs */
    record Near(int phrase, double likeness) {}

    private static final char EDGE = '$';

    private final Map<Integer, int[]> phrasesByPair = new HashMap<>();
    private final Map<Integer, Float> rarity = new HashMap<>();
    private final float[] total;

    /** @param phrases by their number */
    NearPhrases(List<String> phrases) {
        Map<Integer, List<Integer>> postings = new HashMap<>();
        for (int p = 0; p < phrases.size(); p++) {
            for (int pair : pairs(phrases.get(p))) {
                postings.computeIfAbsent(pair, _ -> new ArrayList<>()).add(p);
            }
        }
        postings.forEach((pair, found) -> {
            phrasesByPair.put(pair, found.stream().mapToInt(Integer::intValue).toArray());
            rarity.put(pair, (float) Math.log(1 + phrases.size() / (double) found.size()));
        });
        total = new float[phrases.size()];
        for (int p = 0; p < total.length; p++) {
            total[p] = sum(pairs(phrases.get(p)));
        }
    }

    /** The phrases of at least the given likeness, the most alike first. */
    List<Near> find(String text, double least, int limit) {
        int[] pairs = pairs(text);
        float own = sum(pairs);
        float[] shared = new float[total.length];
        int[] touched = new int[64];
        int count = 0;
        for (int pair : pairs) {
            int[] found = phrasesByPair.get(pair);
            if (found == null) {
                continue;
            }
            float gain = rarity.getOrDefault(pair, 0f);
            for (int phrase : found) {
                if (shared[phrase] == 0) {
                    if (count == touched.length) {
                        touched = Arrays.copyOf(touched, count * 2);
                    }
                    touched[count++] = phrase;
                }
                shared[phrase] += gain;
            }
        }
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int phrase = touched[i];
            double likeness = 2 * shared[phrase] / (own + total[phrase]);
            if (likeness >= least) {
                near.add(new Near(phrase, Math.min(1, likeness)));
            }
        }
        near.sort((a, b) -> a.likeness() == b.likeness()
                ? Integer.compare(a.phrase(), b.phrase())
                : Double.compare(b.likeness(), a.likeness()));
        return near.size() > limit ? near.subList(0, limit) : near;
    }

    private float sum(int[] pairs) {
        float sum = 0;
        for (int pair : pairs) {
            sum += rarity.getOrDefault(pair, 6f);
        }
        return sum;
    }

    private static int[] pairs(String text) {
        int[] pairs = new int[text.length()];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text.charAt(i) << 16 | (i + 1 < pairs.length ? text.charAt(i + 1) : EDGE);
        }
        Arrays.sort(pairs);
        int kept = 0;
        for (int i = 0; i < pairs.length; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }
}
