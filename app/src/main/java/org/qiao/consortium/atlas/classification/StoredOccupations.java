package org.qiao.consortium.atlas.classification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.platform.search.Words;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The classification in memory and the learned titles in the database. */
@Component
class StoredOccupations implements Occupations {

    private static final OrganizationId NOBODY = new OrganizationId(new UUID(0, 0));

    private final Classification classification;
    private final LearnedTitles learned;
    private final SuggestOccupation suggest;
    private final Map<String, String> texts;

    StoredOccupations(Classification classification, LearnedTitles learned, SuggestOccupation suggest) {
        this.classification = classification;
        this.learned = learned;
        this.suggest = suggest;
        this.texts = classification.all().stream()
                .collect(Collectors.toUnmodifiableMap(Occupation::code, StoredOccupations::text));
    }

    private static String text(Occupation it) {
        return Words.plain(it.code() + " " + it.name() + " " + String.join(" ", it.tradeNames()));
    }

    @Override
    public Optional<OccupationView> find(OccupationCode code) {
        return classification.find(code.value()).map(this::view);
    }

    @Override
    public List<OccupationView> search(String words, int limit) {
        return classification.search(words, limit).stream()
                .map(it -> view(it.thing()))
                .toList();
    }

    @Override
    public List<OccupationCode> saying(String piece) {
        return texts.entrySet().stream()
                .filter(it -> it.getValue().contains(piece))
                .map(it -> new OccupationCode(it.getKey()))
                .toList();
    }

    private OccupationView view(Occupation it) {
        return new OccupationView(
                new OccupationCode(it.code()),
                it.name(),
                classification.namesAbove(it),
                it.confirmed(),
                it.tradeNames());
    }

    @Override
    public TitleSuggestions suggest(String title, String description) {
        return suggest(title, description, NOBODY);
    }

    @Override
    public TitleSuggestions suggest(String title, String description, OrganizationId asking) {
        return suggest.suggest(title, description, learned.of(suggest.key(title), asking));
    }

    @Override
    public List<TitleSuggestions> suggest(List<Titled> titles, OrganizationId asking) {
        var known = learned.of(
                titles.stream().map(it -> suggest.key(it.title())).distinct().toList(), asking);
        return titles.stream()
                .map(it -> suggest.suggest(
                        it.title(), it.description(), known.getOrDefault(suggest.key(it.title()), List.of())))
                .toList();
    }

    @Override
    @Transactional
    public void remember(String title, OccupationCode chosen, Actor by, Instant at) {
        learned.remember(suggest.key(title), chosen, by, at);
    }
}
