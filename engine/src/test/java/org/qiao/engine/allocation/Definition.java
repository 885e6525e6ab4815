package org.qiao.engine.allocation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stability word by word, on sets of pairs: slow, obvious, and sharing nothing with what it is to judge. */
final class Definition {

    record Pair(int applicant, int post) {}

    private final Spec spec;
    /** Names of all sets of posts that have a limit, with the posts. */
    private final Map<String, Set<Integer>> sets = new HashMap<>();

    private final Map<String, Integer> most = new HashMap<>();
    final Map<Integer, Integer> fixed = new HashMap<>();
    private final Set<Pair> forbidden = new HashSet<>();
    private final String[] lots;

    Definition(Spec spec) {
        this.spec = spec;
        for (int p = 0; p < spec.seats().length; p++) {
            sets.put("p" + p, Set.of(p));
            most.put("p" + p, spec.seats()[p]);
        }
        for (Spec.Limit limit : spec.limits()) { // inner ones come first
            Set<Integer> posts = new HashSet<>();
            limit.members().forEach(member -> posts.addAll(sets.get(member)));
            sets.put(limit.name(), posts);
            most.put(limit.name(), limit.limit());
        }
        spec.fixed().forEach(pair -> fixed.put(pair[0], pair[1]));
        spec.forbidden().forEach(pair -> forbidden.add(new Pair(pair[0], pair[1])));
        lots = new String[spec.lists().length];
        for (int a = 0; a < lots.length; a++) {
            lots[a] = sha256(spec.seed() + ":a" + a);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** All matchings that keep limits, lists, forbidden and fixed pairs. */
    List<int[]> feasible() {
        List<int[]> all = new ArrayList<>();
        extend(new int[spec.lists().length], 0, all);
        return all;
    }

    private void extend(int[] postOf, int applicant, List<int[]> all) {
        if (applicant == postOf.length) {
            if (keepsLimits(pairs(postOf))) {
                all.add(postOf.clone());
            }
            return;
        }
        if (fixed.containsKey(applicant)) {
            postOf[applicant] = fixed.get(applicant);
            extend(postOf, applicant + 1, all);
            return;
        }
        postOf[applicant] = -1;
        extend(postOf, applicant + 1, all);
        for (int post : spec.lists()[applicant]) {
            if (!forbidden.contains(new Pair(applicant, post))) {
                postOf[applicant] = post;
                extend(postOf, applicant + 1, all);
            }
        }
    }

    private static List<Pair> pairs(int[] postOf) {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < postOf.length; a++) {
            if (postOf[a] >= 0) {
                pairs.add(new Pair(a, postOf[a]));
            }
        }
        return pairs;
    }

    boolean keepsLimits(List<Pair> pairs) {
        return sets.entrySet().stream()
                .allMatch(set -> pairs.stream()
                                .filter(pair -> set.getValue().contains(pair.post))
                                .count()
                        <= most.get(set.getKey()));
    }

    /** Takes the pairs from the best to the worst, fixed ones first, leaving out each that would exceed a limit. */
    List<Pair> greedy(List<Pair> offers) {
        List<Pair> sorted = new ArrayList<>(offers);
        sorted.sort(Comparator.<Pair, Boolean>comparing(pair -> !isFixed(pair))
                .thenComparing(pair -> -spec.scores()[pair.applicant][pair.post])
                .thenComparing(pair -> lots[pair.applicant])
                .thenComparing(pair -> rank(pair.applicant, pair.post)));
        List<Pair> taken = new ArrayList<>();
        for (Pair pair : sorted) {
            taken.add(pair);
            if (!keepsLimits(taken)) {
                taken.removeLast();
            }
        }
        return taken;
    }

    private boolean isFixed(Pair pair) {
        return fixed.getOrDefault(pair.applicant, -1) == pair.post;
    }

    /** Place in the list, its length for no post. */
    int rank(int applicant, int post) {
        int[] list = spec.lists()[applicant];
        for (int place = 0; place < list.length; place++) {
            if (list[place] == post) {
                return place;
            }
        }
        return list.length;
    }

    boolean stable(int[] postOf) {
        List<Pair> held = pairs(postOf);
        for (int a = 0; a < postOf.length; a++) {
            if (fixed.containsKey(a)) {
                continue;
            }
            for (int post : spec.lists()[a]) {
                Pair pair = new Pair(a, post);
                if (rank(a, post) < rank(a, postOf[a]) && !forbidden.contains(pair)) {
                    List<Pair> offers = new ArrayList<>(held);
                    offers.add(pair);
                    if (greedy(offers).contains(pair)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    Set<Integer> posts(String limit) {
        return sets.get(limit);
    }

    int most(String limit) {
        return most.get(limit);
    }
}
