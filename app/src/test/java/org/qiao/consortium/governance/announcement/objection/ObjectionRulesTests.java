package org.qiao.consortium.governance.announcement.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.announcement.AnnouncementError;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Rule;

class ObjectionRulesTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-27");

    private static List<ErrorCode> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }

    private static List<ErrorCode> filing(TypedObjection typed, boolean open, boolean known, boolean signedIn) {
        return codes(
                Rule.refusals(ObjectionRules.FILING, new ObjectionRules.Filing(typed, open, DAY, known, signedIn)));
    }

    private static TypedObjection typed(String item, String way) {
        return new TypedObjection(item, way, "", "", "理由");
    }

    @Test
    void anAnonymousObjectionNeedsNoName() {
        assertThat(filing(typed("1", "anonymous"), true, true, false)).isEmpty();
        assertThat(filing(typed("whole", "anonymous"), true, false, false)).isEmpty();
    }

    @Test
    void aNamedOneNeedsNameAndContactUnlessSignedIn() {
        assertThat(filing(typed("1", "named"), true, true, false))
                .containsExactly(AnnouncementError.NAME_MISSING, AnnouncementError.CONTACT_MISSING);
        assertThat(filing(typed("1", "named"), true, true, true)).isEmpty();
    }

    @Test
    void refusesEverythingThatIsWrongAtOnce() {
        assertThat(filing(TypedObjection.blank(""), false, false, false))
                .containsExactly(
                        AnnouncementError.PERIOD_OVER,
                        AnnouncementError.ITEM_MISSING,
                        AnnouncementError.WAY_MISSING,
                        AnnouncementError.OBJECTION_MISSING);
        assertThat(filing(typed("9", "anonymous"), true, false, false)).containsExactly(AnnouncementError.ITEM_UNKNOWN);
    }

    private static List<ErrorCode> checking(String on, boolean waiting) {
        return codes(Rule.refusals(
                ObjectionRules.CHECKING,
                new ObjectionRules.Checking(
                        Optional.of(LocalDate.parse(on)), "查阅", "属实", DAY, DAY.plusDays(3), waiting)));
    }

    @Test
    void aCheckLiesBetweenTheObjectionAndToday() {
        assertThat(checking("2026-11-27", true)).isEmpty();
        assertThat(checking("2026-11-30", true)).isEmpty();
        assertThat(checking("2026-11-26", true)).containsExactly(AnnouncementError.CHECK_DATE);
        assertThat(checking("2026-12-01", true)).containsExactly(AnnouncementError.CHECK_DATE);
        assertThat(checking("2026-11-27", false)).containsExactly(AnnouncementError.ANSWERED_ALREADY);
    }

    private static List<ErrorCode> answering(ObjectionOutcome outcome, ItemDecision decision, int checks) {
        return codes(Rule.refusals(
                ObjectionRules.ANSWERING,
                new ObjectionRules.Answering(Optional.of(outcome), Optional.of(decision), "答复", true, checks, true)));
    }

    @Test
    void theDecisionFollowsFromTheOutcome() {
        assertThat(answering(ObjectionOutcome.UPHELD, ItemDecision.STRIKE, 1)).isEmpty();
        assertThat(answering(ObjectionOutcome.UNFOUNDED, ItemDecision.KEEP, 1)).isEmpty();
        assertThat(answering(ObjectionOutcome.PARTLY, ItemDecision.KEEP, 1)).isEmpty();
        assertThat(answering(ObjectionOutcome.PARTLY, ItemDecision.STRIKE, 1)).isEmpty();
        assertThat(answering(ObjectionOutcome.UPHELD, ItemDecision.KEEP, 1))
                .containsExactly(AnnouncementError.DECISION_CONTRADICTS);
        assertThat(answering(ObjectionOutcome.UNFOUNDED, ItemDecision.STRIKE, 1))
                .containsExactly(AnnouncementError.DECISION_CONTRADICTS);
        assertThat(answering(ObjectionOutcome.PARTLY, ItemDecision.KEEP, 0))
                .containsExactly(AnnouncementError.NOT_CHECKED);
    }

    @Test
    void withoutAnItemNothingIsToBeDecided() {
        assertThat(codes(Rule.refusals(
                        ObjectionRules.ANSWERING,
                        new ObjectionRules.Answering(
                                Optional.of(ObjectionOutcome.UPHELD), Optional.empty(), "答复", false, 1, true))))
                .isEmpty();
    }
}
