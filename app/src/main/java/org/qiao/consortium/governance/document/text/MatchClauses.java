package org.qiao.consortium.governance.document.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** 对照 — which clause of a text is which of those that are there: by its place and heading, else by its words. */
public final class MatchClauses {

    private static final double SAME_PLACE = 0.4;
    private static final double SAME_WORDS = 0.6;

    /** How a clause stands against the one before. */
    public enum State {
        FILLED("补入原文"),
        SAME("未变"),
        CHANGED("有变"),
        NEW("新增"),
        GONE("不再有");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A clause that is there. @param text empty while nobody has attached the full text */
    public record Known(UUID id, String place, String heading, String text) {}

    /** @param part empty for one that is gone @param known empty for a new one */
    public record Pair(Optional<Part> part, Optional<Known> known, State state) {}

    private MatchClauses() {}

    /** Those of the text in its order, then those that are gone. */
    public static List<Pair> match(List<Part> parts, List<Known> known) {
        var found = new HashMap<Part, Known>();
        var free = new LinkedHashMap<UUID, Known>();
        known.forEach(it -> free.put(it.id(), it));
        byPlace(parts, known, found, free);
        byWords(parts, found, free);
        var pairs = new ArrayList<Pair>();
        for (var part : parts) {
            var it = Optional.ofNullable(found.get(part));
            pairs.add(
                    new Pair(Optional.of(part), it, it.map(k -> state(part, k)).orElse(State.NEW)));
        }
        free.values().forEach(it -> pairs.add(new Pair(Optional.empty(), Optional.of(it), State.GONE)));
        return pairs;
    }

    private static void byPlace(List<Part> parts, List<Known> known, Map<Part, Known> found, Map<UUID, Known> free) {
        var places = new HashMap<String, Known>();
        known.forEach(it -> places.putIfAbsent(plain(it.place()), it));
        for (var part : parts) {
            var same = places.get(plain(part.place()));
            if (same != null && free.containsKey(same.id()) && likeness(part, same) >= SAME_PLACE) {
                found.put(part, same);
                free.remove(same.id());
            }
        }
    }

    /** One that has moved: the free clause that is most like it, if it is like it. */
    private static void byWords(List<Part> parts, Map<Part, Known> found, Map<UUID, Known> free) {
        for (var part : parts) {
            if (!found.containsKey(part)) {
                Known best = null;
                var most = SAME_WORDS;
                for (var candidate : free.values()) {
                    var like = likeness(part, candidate);
                    if (like >= most) {
                        best = candidate;
                        most = like;
                    }
                }
                if (best != null) {
                    found.put(part, best);
                    free.remove(best.id());
                }
            }
        }
    }

    /** By the headings, or by the texts where both have one; whichever is more alike. */
    static double likeness(Part part, Known known) {
        var byHeading = dice(pairs(plain(part.heading())), pairs(plain(known.heading())));
        return known.text().isEmpty()
                ? byHeading
                : Math.max(byHeading * 0.9, dice(pairs(plain(part.text())), pairs(plain(known.text()))));
    }

    private static State state(Part part, Known known) {
        if (known.text().isEmpty() && !part.text().isEmpty()) {
            return State.FILLED;
        }
        var same = plain(part.heading()).equals(plain(known.heading()))
                || known.text().isEmpty();
        return same && plain(part.text()).equals(plain(known.text())) ? State.SAME : State.CHANGED;
    }

    /** Without blanks and with narrow brackets and digits, so that another program's text is the same text. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s“”\"'‘’]+", "");
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static double dice(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty() ? 1 : 0;
        }
        var both = one.stream().filter(other::contains).count();
        return 2.0 * both / (one.size() + other.size());
    }
}
