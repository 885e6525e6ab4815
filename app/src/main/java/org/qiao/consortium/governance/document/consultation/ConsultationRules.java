package org.qiao.consortium.governance.document.consultation;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** What is asked of a consultation, an opinion, its settlement and its end. */
final class ConsultationRules {

    static final int LONGEST_LINE = 100;
    static final int LONGEST_TEXT = 2000;
    static final int LONGEST_REASON = 500;

    private static final Citation PRACTICE = cite("house-governance", "");

    record Entry(AskForOpinions.Draft draft, LocalDate today) {}

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(
                    ConsultationError.TITLE_MISSING,
                    "title",
                    it -> !it.draft().title().isEmpty()),
            rule(ConsultationError.TEXT_TOO_LONG, "title", (Entry it) -> fits(it.draft()))
                    .saying(it -> List.of(LONGEST_LINE, LONGEST_TEXT)),
            rule(
                            ConsultationError.DOCUMENT_UNKNOWN,
                            "document",
                            (Entry it) -> it.draft().documentTyped().isEmpty()
                                    || it.draft().document().isPresent())
                    .saying(it -> List.of(it.draft().documentTyped())),
            rule(
                    ConsultationError.NO_UNITS,
                    "units",
                    it -> !it.draft().units().isEmpty() || !it.draft().unknown().isEmpty()),
            rule(
                            ConsultationError.UNIT_UNKNOWN,
                            "units",
                            (Entry it) -> it.draft().unknown().isEmpty())
                    .saying(it -> List.of(String.join("、", it.draft().unknown()))),
            rule(
                    ConsultationError.DUE_SHAPE,
                    "dueOn",
                    it -> it.draft()
                            .dueOn()
                            .filter(on -> !on.isBefore(it.today()))
                            .isPresent()));

    private static boolean fits(AskForOpinions.Draft it) {
        return it.title().length() <= LONGEST_LINE && it.text().length() <= LONGEST_TEXT;
    }

    /** @param none the unit says that it has none @param hasOpinions it has given some before */
    record Answer(
            ConsultationState state, LocalDate dueOn, String place, String text, boolean none, boolean hasOpinions) {}

    static final List<Rule<Answer>> ANSWER = List.of(
            rule(ConsultationError.CLOSED, "", it -> it.state() != ConsultationState.CLOSED),
            rule(ConsultationError.TOO_LATE, PRACTICE, "", (Answer it) -> it.state() != ConsultationState.DUE)
                    .saying(it -> List.of(it.dueOn().toString())),
            rule(ConsultationError.HAS_OPINIONS, "", it -> !(it.none() && it.hasOpinions())),
            rule(ConsultationError.OPINION_MISSING, "text", (Answer it) -> it.none() || opinionFits(it))
                    .saying(it -> List.of(LONGEST_TEXT, LONGEST_LINE)));

    private static boolean opinionFits(Answer it) {
        return !it.text().isEmpty()
                && it.text().length() <= LONGEST_TEXT
                && it.place().length() <= LONGEST_LINE;
    }

    record Settlement(boolean open, Optional<OpinionVerdict> verdict, String reason) {}

    static final List<Rule<Settlement>> SETTLEMENT = List.of(
            rule(ConsultationError.CLOSED, "", Settlement::open),
            rule(
                    ConsultationError.VERDICT_MISSING,
                    "verdict",
                    it -> it.verdict().isPresent()),
            rule(ConsultationError.REASON_MISSING, PRACTICE, "reason", (Settlement it) -> reasonFits(it))
                    .saying(it -> List.of(LONGEST_REASON)));

    /** Only what is adopted as it is needs no reason. */
    private static boolean reasonFits(Settlement it) {
        var needed = it.verdict().filter(one -> one != OpinionVerdict.ADOPTED).isPresent();
        return (!needed || !it.reason().isEmpty()) && it.reason().length() <= LONGEST_REASON;
    }

    record Extension(boolean open, LocalDate dueOn, Optional<LocalDate> newDue, LocalDate today) {}

    static final List<Rule<Extension>> EXTENSION = List.of(
            rule(ConsultationError.CLOSED, "", Extension::open),
            rule(
                            ConsultationError.DUE_NOT_LATER,
                            "newDue",
                            (Extension it) -> it.newDue()
                                    .filter(on -> on.isAfter(it.dueOn()) && !on.isBefore(it.today()))
                                    .isPresent())
                    .saying(it -> List.of(it.dueOn().toString())));

    record End(ConsultationState state, int waiting, int unsettled) {}

    static final List<Rule<End>> END = List.of(
            rule(ConsultationError.CLOSED, "", it -> it.state() != ConsultationState.CLOSED),
            rule(
                            ConsultationError.STILL_OPEN,
                            PRACTICE,
                            "",
                            (End it) -> it.state() != ConsultationState.ASKING || it.waiting() == 0)
                    .saying(it -> List.of(it.waiting())),
            rule(ConsultationError.NOT_SETTLED, PRACTICE, "", (End it) -> it.unsettled() == 0)
                    .saying(it -> List.of(it.unsettled())));

    private ConsultationRules() {}
}
