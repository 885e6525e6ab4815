package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.PostTerms;
import org.qiao.consortium.exchange.need.pages.NeedForm;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Which occupation a form means, with script and without; what was chosen is remembered for the next one. */
@Component
public class OccupationChoice {

    private final Occupations occupations;

    OccupationChoice(Occupations occupations) {
        this.occupations = occupations;
    }

    /** The code in the field, else the suggestion that was picked, else what the typed text names exactly. */
    public Optional<OccupationCode> of(NeedForm form) {
        return Stream.of(form.value("occupation"), form.value("occupationSuggested"), form.value("occupationText"))
                .filter(OccupationCode::isValid)
                .map(OccupationCode::new)
                .findFirst()
                .or(() -> named(form.value("occupationText")));
    }

    public Optional<OccupationCode> named(String words) {
        return words.isBlank()
                ? Optional.empty()
                : occupations.search(words, 5).stream()
                        .filter(it ->
                                it.name().equals(words.strip()) || it.trades().contains(words.strip()))
                        .map(Occupations.OccupationView::code)
                        .findFirst();
    }

    public void remember(PostTerms terms, Viewer by, Instant at) {
        terms.occupation()
                .filter(it -> occupations.find(it).isPresent())
                .ifPresent(it -> occupations.remember(terms.title(), it, by.actor(), at));
    }
}
