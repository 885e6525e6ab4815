package org.qiao.consortium.atlas.major;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.atlas.major.Major.Match;

/**
 * 专业与职业的距离 — how near an occupation lies to a major, by the nearest path through what the official descriptions name.
 *
 * <p>The weights are the house's judgement: only their order and 1 for what a description names itself stand beyond doubt.
 * Asked for millions of pairs while matching: a question costs a few look-ups in maps made beforehand.
 */
final class Affinities {

    /** The major's own description names the occupation. */
    static final double NAMED = 1.00;

    /** It names words that were matched to the occupation by likeness only. */
    static final double NAMED_LIKELY = 0.90;

    /** It names the 小类 or 中类 to which the occupation belongs. */
    static final double NAMED_GROUP = 0.80;

    /** It names another occupation of the same 小类. */
    static final double SAME_GROUP = 0.65;

    /** A major that leads to this one, or to which this one leads on, names the occupation. */
    static final double ARTICULATED = 0.55;

    /** Another major of the same 专业类 names it. */
    static final double SAME_CLASS = 0.45;

    /** Another major of the same 专业类 names an occupation of the same 小类. */
    static final double CLASS_AND_GROUP = 0.25;

    /** Along which path the two are connected, from the nearest to the farthest. */
    enum Path {
        NAMED(Affinities.NAMED),
        NAMED_LIKELY(Affinities.NAMED_LIKELY),
        NAMED_GROUP(Affinities.NAMED_GROUP),
        SAME_GROUP(Affinities.SAME_GROUP),
        ARTICULATED(Affinities.ARTICULATED),
        SAME_CLASS(Affinities.SAME_CLASS),
        CLASS_AND_GROUP(Affinities.CLASS_AND_GROUP);

        private final double weight;

        Path(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }

        /** Of its sentence: {@code named-group}. */
        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param through name of the occupation, group or major that the path goes over */
    record Link(Path path, String through) {}

    /**
     * What one major's own description names.
     *
     * @param occupations by code, with the text that names it; a fuzzy match is kept apart
     * @param groups of the named occupations, with one of them
     * @param namedGroups 小类 and 中类 named as such
     */
    private record Named(
            Map<String, String> occupations,
            Map<String, String> likely,
            Map<String, String> groups,
            Map<String, String> namedGroups) {}

    private final Map<String, Named> named = new HashMap<>();
    private final Map<String, List<Major>> neighbours = new HashMap<>();
    private final Map<String, Map<String, String>> classOccupations = new HashMap<>();
    private final Map<String, Map<String, String>> classGroups = new HashMap<>();
    private final Map<String, String> classOf = new HashMap<>();

    Affinities(MajorCatalogue catalogue) {
        for (var major : catalogue.all()) {
            var own = namedBy(major);
            named.put(major.code(), own);
            classOf.put(major.code(), major.classCode());
            var ofClass = classOccupations.computeIfAbsent(major.classCode(), it -> new HashMap<>());
            own.occupations().keySet().forEach(it -> ofClass.putIfAbsent(it, major.name()));
            own.likely().keySet().forEach(it -> ofClass.putIfAbsent(it, major.name()));
            var groupsOfClass = classGroups.computeIfAbsent(major.classCode(), it -> new HashMap<>());
            own.groups().keySet().forEach(it -> groupsOfClass.putIfAbsent(it, major.name()));
            own.namedGroups().keySet().forEach(it -> groupsOfClass.putIfAbsent(it, major.name()));
        }
        catalogue.all().forEach(it -> neighbours.put(it.code(), articulated(it, catalogue)));
    }

    private static Named namedBy(Major major) {
        var own = new Named(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var aim : major.aims()) {
            if (aim.isOccupation()) {
                (aim.match() == Match.FUZZY ? own.likely() : own.occupations()).put(aim.code(), aim.text());
                own.groups().putIfAbsent(groupOf(aim.code()), aim.text());
            } else if (aim.isGroup()) {
                own.namedGroups().put(aim.code(), aim.text());
            }
        }
        return own;
    }

    private static List<Major> articulated(Major major, MajorCatalogue catalogue) {
        Set<Major> all = new HashSet<>(catalogue.leadingOnTo(major.code()));
        major.onward().forEach(it -> catalogue.find(it.code()).ifPresent(all::add));
        return List.copyOf(all);
    }

    /** The nearest path; empty when nothing connects the two or one of them is unknown. */
    Optional<Link> between(String major, String occupation) {
        var own = named.get(major);
        if (own == null) {
            return Optional.empty();
        }
        var group = groupOf(occupation);
        var division = group.substring(0, group.lastIndexOf('-'));
        return link(Path.NAMED, own.occupations().get(occupation))
                .or(() -> link(Path.NAMED_LIKELY, own.likely().get(occupation)))
                .or(() -> link(Path.NAMED_GROUP, own.namedGroups().get(group)))
                .or(() -> link(Path.NAMED_GROUP, own.namedGroups().get(division)))
                .or(() -> link(Path.SAME_GROUP, own.groups().get(group)))
                .or(() -> articulatedTo(major, occupation))
                .or(() -> link(Path.SAME_CLASS, ofClass(classOccupations, major).get(occupation)))
                .or(() -> link(Path.CLASS_AND_GROUP, ofClass(classGroups, major).get(group)));
    }

    private Optional<Link> articulatedTo(String major, String occupation) {
        for (var neighbour : neighbours.getOrDefault(major, List.of())) {
            var its = named.get(neighbour.code());
            if (its != null && its.occupations().containsKey(occupation)) {
                return Optional.of(new Link(Path.ARTICULATED, neighbour.name()));
            }
        }
        return Optional.empty();
    }

    private Map<String, String> ofClass(Map<String, Map<String, String>> all, String major) {
        return all.getOrDefault(classOf.getOrDefault(major, ""), Map.of());
    }

    private static Optional<Link> link(Path path, @Nullable String through) {
        return through == null ? Optional.empty() : Optional.of(new Link(path, through));
    }

    /** {@code 6-18-01} of {@code 6-18-01-07}. */
    static String groupOf(String occupation) {
        return occupation.substring(0, occupation.lastIndexOf('-'));
    }
}
