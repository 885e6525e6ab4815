package org.qiao.consortium.governance.charter;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.rule.Rule;

/** 制度的条件. */
final class CharterRules {

    static final int LONGEST_TITLE = 60;
    static final int LONGEST_TEXT = 60_000;

    record Entry(Optional<CharterKind> kind, String title, boolean titleTaken, String text) {}

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(CharterError.KIND_MISSING, "kind", it -> it.kind().isPresent()),
            rule(CharterError.TITLE_MISSING, "title", it -> !it.title().isBlank()),
            Rule.<Entry>rule(
                            CharterError.TEXT_TOO_LONG,
                            "title",
                            it -> it.title().length() <= LONGEST_TITLE)
                    .saying(it -> List.of(LONGEST_TITLE)),
            rule(CharterError.TITLE_TAKEN, "title", it -> !it.titleTaken()),
            rule(CharterError.TEXT_MISSING, "text", it -> !it.text().isBlank()),
            Rule.<Entry>rule(CharterError.TEXT_TOO_LONG, "text", it -> it.text().length() <= LONGEST_TEXT)
                    .saying(it -> List.of(LONGEST_TEXT)));

    /** A draft that is to take effect. @param decidedOn of the resolution, when it is in force */
    record Adoption(
            boolean draft,
            boolean resolutionChosen,
            Optional<LocalDate> decidedOn,
            Optional<LocalDate> effectiveOn,
            LocalDate today) {}

    static final List<Rule<Adoption>> ADOPTION = List.of(
            rule(CharterError.NO_DRAFT, "", Adoption::draft),
            rule(
                    CharterError.RESOLUTION_MISSING,
                    cite("consortium-plan", "二（一）"),
                    "resolution",
                    Adoption::resolutionChosen),
            rule(
                    CharterError.RESOLUTION_NOT_IN_FORCE,
                    "resolution",
                    it -> !it.resolutionChosen() || it.decidedOn().isPresent()),
            rule(
                    CharterError.EFFECTIVE_MISSING,
                    "effectiveOn",
                    it -> it.effectiveOn().isPresent()),
            rule(
                    CharterError.EFFECTIVE_BEFORE_DECISION,
                    "effectiveOn",
                    it -> it.decidedOn().isEmpty()
                            || it.effectiveOn()
                                    .filter(on -> on.isBefore(it.decidedOn().get()))
                                    .isEmpty()),
            rule(
                    CharterError.EFFECTIVE_IN_FUTURE,
                    "effectiveOn",
                    it -> it.effectiveOn().filter(on -> on.isAfter(it.today())).isEmpty()));

    private CharterRules() {}
}
