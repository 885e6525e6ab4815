package org.qiao.consortium.governance.announcement.objection;

import static org.qiao.consortium.shared.rule.Citation.cite;
import static org.qiao.consortium.shared.rule.Rule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.qiao.consortium.governance.announcement.AnnouncementError;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Rule;

/** What an objection needs to be taken in, and its answer to be given. */
final class ObjectionRules {

    static final int LONGEST = 2_000;
    private static final int SHORT = 100;

    private static final Citation HOUSE = cite("house-announcement", "");

    private ObjectionRules() {}

    /**
     * @param open whether the notice takes objections on this day
     * @param endsOn last day on which it did
     * @param known whether the notice has such an item
     * @param signedIn then name and unit are known
     */
    record Filing(TypedObjection typed, boolean open, LocalDate endsOn, boolean known, boolean signedIn) {

        private boolean asksWho() {
            return typed.isNamed() && !signedIn;
        }
    }

    static final List<Rule<Filing>> FILING = List.of(
            Rule.<Filing>rule(AnnouncementError.PERIOD_OVER, HOUSE, "", Filing::open)
                    .saying(it -> List.of(Written.dateInText(it.endsOn()))),
            rule(
                    AnnouncementError.ITEM_MISSING,
                    "item",
                    it -> !TypedObjection.said(it.typed().item()).isEmpty()),
            rule(
                    AnnouncementError.ITEM_UNKNOWN,
                    "item",
                    it -> TypedObjection.said(it.typed().item()).isEmpty()
                            || it.typed().isOfWhole()
                            || it.known()),
            rule(
                    AnnouncementError.WAY_MISSING,
                    "way",
                    it -> it.typed().isNamed()
                            || TypedObjection.said(it.typed().way()).equals(TypedObjection.ANONYMOUS)),
            rule(
                    AnnouncementError.NAME_MISSING,
                    HOUSE,
                    "name",
                    it -> !it.asksWho()
                            || !TypedObjection.said(it.typed().name()).isEmpty()),
            rule(
                    AnnouncementError.CONTACT_MISSING,
                    HOUSE,
                    "contact",
                    it -> !it.asksWho()
                            || TypedObjection.said(it.typed().contact()).length() >= 7),
            ObjectionRules.<Filing>length(
                    "name", SHORT, it -> TypedObjection.said(it.typed().name())),
            ObjectionRules.<Filing>length(
                    "contact", SHORT, it -> TypedObjection.said(it.typed().contact())),
            rule(
                    AnnouncementError.OBJECTION_MISSING,
                    "text",
                    it -> !TypedObjection.said(it.typed().text()).isEmpty()),
            ObjectionRules.<Filing>length(
                    "text", LONGEST, it -> TypedObjection.said(it.typed().text())));

    /** @param filedOn day on which the objection came */
    record Checking(
            Optional<LocalDate> on, String way, String finding, LocalDate filedOn, LocalDate today, boolean waiting) {}

    static final List<Rule<Checking>> CHECKING = List.of(
            rule(AnnouncementError.ANSWERED_ALREADY, "", Checking::waiting),
            rule(
                    AnnouncementError.CHECK_DATE,
                    "checkedOn",
                    it -> it.on()
                            .filter(on -> !on.isAfter(it.today()) && !on.isBefore(it.filedOn()))
                            .isPresent()),
            rule(
                    AnnouncementError.CHECK_WAY_MISSING,
                    "checkWay",
                    it -> !it.way().isBlank()),
            ObjectionRules.<Checking>length("checkWay", SHORT, Checking::way),
            rule(
                    AnnouncementError.FINDING_MISSING,
                    "finding",
                    it -> !it.finding().isBlank()),
            ObjectionRules.<Checking>length("finding", LONGEST, Checking::finding));

    /**
     * @param itemOpen whether there is an item that is not decided yet
     * @param checks how many steps were written down
     */
    record Answering(
            Optional<ObjectionOutcome> outcome,
            Optional<ItemDecision> decision,
            String answer,
            boolean itemOpen,
            int checks,
            boolean waiting) {

        private boolean fits() {
            return !itemOpen
                    || outcome.isEmpty()
                    || decision.isEmpty()
                    || outcome.get() == ObjectionOutcome.PARTLY
                    || (outcome.get() == ObjectionOutcome.UPHELD) == (decision.get() == ItemDecision.STRIKE);
        }
    }

    static final List<Rule<Answering>> ANSWERING = List.of(
            rule(AnnouncementError.ANSWERED_ALREADY, "", Answering::waiting),
            rule(AnnouncementError.NOT_CHECKED, HOUSE, "", it -> it.checks() > 0),
            rule(
                    AnnouncementError.OUTCOME_MISSING,
                    "outcome",
                    it -> it.outcome().isPresent()),
            rule(
                    AnnouncementError.DECISION_MISSING,
                    "decision",
                    it -> !it.itemOpen() || it.decision().isPresent()),
            Rule.<Answering>rule(AnnouncementError.DECISION_CONTRADICTS, HOUSE, "decision", Answering::fits)
                    .saying(it ->
                            List.of(it.outcome().map(ObjectionOutcome::label).orElse(""))),
            rule(
                    AnnouncementError.ANSWER_MISSING,
                    HOUSE,
                    "answer",
                    it -> !it.answer().isBlank()),
            ObjectionRules.<Answering>length("answer", LONGEST, Answering::answer));

    private static <S> Rule<S> length(String field, int longest, Function<S, String> text) {
        return Rule.<S>rule(
                        AnnouncementError.TEXT_TOO_LONG,
                        field,
                        it -> text.apply(it).length() <= longest)
                .saying(it -> List.of(longest));
    }
}
