package org.qiao.consortium.governance.council.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qiao.consortium.governance.meeting.Council.NOW;
import static org.qiao.consortium.testing.Town.TODAY;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.AnnouncedSubject.Announced;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.meeting.Council;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** From the call to the lead enterprise. */
@PlatformTest
@Import({Town.class, Council.class})
class SelectionTests {

    @Autowired
    Town town;

    @Autowired
    Council council;

    @Autowired
    SelectLead selecting;

    @Autowired
    SelectedLead selected;

    @Autowired
    SelectionStore store;

    @Autowired
    OrganizationRegister register;

    @Autowired
    Organizations organizations;

    @Autowired
    TransactionTemplate transaction;

    private static void refuses(ErrorCode code, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.refusals())
                        .extracting(one -> (Object) one.code())
                        .contains(code));
    }

    private String call(String criteria) {
        return selecting.call(
                "示例遴选", "成员企业均可申报。", Optional.of(TODAY.plusDays(3)), criteria, true, town.secretary(), NOW);
    }

    private String numberOf(Town.Unit unit) {
        return organizations.find(unit.id(), TODAY).orElseThrow().number();
    }

    private Town.Unit member(String name) {
        var unit = town.employer(name);
        var by = town.secretary().actor();
        register.apply(unit.id(), town.consortium(), by, NOW);
        register.takeUpForReview(unit.id(), town.consortium(), by, NOW);
        register.admit(unit.id(), town.consortium(), TODAY, "理事会决议", by, NOW);
        return unit;
    }

    @Test
    void refusesCriteriaThatDoNotSumToAHundred() {
        refuses(SelectionError.POINTS_NOT_HUNDRED, () -> call("带动 50\n岗位 49"));
        refuses(SelectionError.CRITERIA_SHAPE, () -> call("带动"));
    }

    @Test
    void makesALeadOfWhoIsChosenWhenThePeriodIsOver() {
        var by = town.secretary();
        var body = council.council();
        var people = council.seats(body, 2);
        var number = call("带动 60\n岗位 40");
        var outsider = town.employer("不是成员的企业（示例）");
        var firm = member("候选企业（示例）");
        refuses(
                SelectionError.NOT_A_MEMBER,
                () -> selecting.apply(selecting.get(by, number), numberOf(outsider), "说明", outsider.clerk(), NOW));
        refuses(
                SelectionError.TOO_LATE,
                () -> selecting.apply(
                        selecting.get(by, number), numberOf(firm), "说明", firm.clerk(), NOW.plus(Duration.ofDays(4))));
        refuses(SelectionError.NO_CANDIDATES, () -> selecting.beginScoring(selecting.get(by, number), by, NOW));
        selecting.apply(selecting.get(by, number), numberOf(firm), "说明", firm.clerk(), NOW);
        refuses(
                SelectionError.APPLIED_ALREADY,
                () -> selecting.apply(selecting.get(by, number), numberOf(firm), "再报", firm.clerk(), NOW));
        selecting.beginScoring(selecting.get(by, number), by, NOW);

        var judge = people.getFirst();
        var one = numberOf(firm) + ".1";
        var two = numberOf(firm) + ".2";
        refuses(
                SelectionError.NOT_A_JUDGE,
                () -> selecting.score(selecting.get(by, number), Map.of(one, "50"), by, NOW));
        refuses(
                SelectionError.POINTS_SHAPE,
                () -> selecting.score(selecting.get(judge, number), Map.of(one, "61"), judge, NOW));
        var resolution = council.passed(body, people, "确定牵头企业");
        refuses(
                SelectionError.CHOSEN_WITHOUT_SCORE,
                () -> selecting.decide(selecting.get(by, number), List.of(numberOf(firm)), resolution, by, NOW));
        selecting.score(selecting.get(judge, number), Map.of(one, "50", two, "30.5"), judge, NOW);
        refuses(
                SelectionError.RESOLUTION_MISSING,
                () -> selecting.decide(selecting.get(by, number), List.of(numberOf(firm)), "", by, NOW));
        selecting.decide(selecting.get(by, number), List.of(numberOf(firm)), resolution, by, NOW);

        var candidate = selecting.get(by, number).candidates().getFirst();
        assertThat(candidate.total().orElseThrow()).isEqualByComparingTo("80.5");
        var announced = new Announced(
                new SubjectRef(Selection.CANDIDATE_KIND, candidate.id()),
                selecting.get(by, number).announcement(),
                town.consortium(),
                TODAY);
        transaction.executeWithoutResult(status -> selected.tookEffect(announced, NOW));
        assertThat(store.standing(town.consortium(), firm.id())).contains(MemberStanding.LEAD_ENTERPRISE);
        assertThat(selecting.get(by, number).status()).isEqualTo(SelectionStatus.ENDED);
    }
}
