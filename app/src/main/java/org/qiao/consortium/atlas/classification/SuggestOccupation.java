package org.qiao.consortium.atlas.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations.TitleSuggestion;
import org.qiao.consortium.atlas.Occupations.TitleSuggestions;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.search.NameIndex;
import org.springframework.stereotype.Component;

/** Ranks occupations for a title: what people chose for it, then names and trades that the title holds or that hold it. */
@Component
class SuggestOccupation {

    private static final int BEST = 5;
    private static final double LEARNED = 1;
    private static final double CONTAINED = 0.9;
    private static final double CONTAINING = 0.6;

    private record Name(String normalized, String shown, Occupation occupation) {}

    private final Classification classification;
    private final Texts texts;
    private final List<Name> names;

    SuggestOccupation(Classification classification, Texts texts) {
        this.classification = classification;
        this.texts = texts;
        this.names = new ArrayList<>();
        for (var occupation : classification.all()) {
            names.add(new Name(NameIndex.normalize(occupation.name()), occupation.name(), occupation));
            for (var trade : occupation.tradeNames()) {
                names.add(new Name(NameIndex.normalize(trade), trade, occupation));
            }
        }
    }

    TitleSuggestions suggest(String title, String description, List<LearnedTitles.Learned> learned) {
        var best = new LinkedHashMap<String, TitleSuggestion>();
        for (var it : learned) {
            var key = it.here() > 0 ? "atlas.suggestion.learned-here" : "atlas.suggestion.learned-elsewhere";
            classification
                    .find(it.code().value())
                    .ifPresent(found -> put(best, found, LEARNED, texts.of(key, it.here() + it.elsewhere())));
        }
        var wanted = NameIndex.normalize(title);
        if (!wanted.isEmpty()) {
            names.stream()
                    .filter(it ->
                            wanted.contains(it.normalized()) || it.normalized().contains(wanted))
                    .sorted(Comparator.comparingDouble((Name it) -> score(it, wanted))
                            .reversed())
                    .limit(BEST * 4L)
                    .forEach(it -> put(
                            best, it.occupation(), score(it, wanted), texts.of("atlas.suggestion.name", it.shown())));
        }
        var five = best.values().stream().limit(BEST).toList();
        return new TitleSuggestions(five, five.isEmpty());
    }

    private static double score(Name name, String title) {
        var length = name.normalized().length();
        return title.contains(name.normalized())
                ? CONTAINED * length / title.length()
                : CONTAINING * title.length() / length;
    }

    private static void put(
            LinkedHashMap<String, TitleSuggestion> best, Occupation occupation, double score, String reason) {
        best.putIfAbsent(
                occupation.code(),
                new TitleSuggestion(new OccupationCode(occupation.code()), occupation.name(), reason, score));
    }
}
