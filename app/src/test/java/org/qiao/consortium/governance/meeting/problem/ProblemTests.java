package org.qiao.consortium.governance.meeting.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.qiao.consortium.governance.meeting.Council.NOW;

import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.meeting.Council;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From the problem to its evidence. */
@PlatformTest
@Import({Town.class, Council.class})
class ProblemTests {

    @Autowired
    Town town;

    @Autowired
    Council council;

    @Autowired
    HandleProblem handle;

    @Autowired
    ProblemStore store;

    private static void refuses(ErrorCode code, ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(it -> assertThat(it.refusals())
                        .extracting(one -> (Object) one.code())
                        .contains(code));
    }

    private Problem again(Viewer viewer, Problem it) {
        return store.find(viewer, it.number()).orElseThrow();
    }

    @Test
    void isAnsweredByItsOwnerSettledByADecisionAndClosedWithEvidence() {
        var by = town.secretary();
        var raiser = town.employer("提出问题的企业（示例）").clerk();
        var owner = town.employer("承办的单位（示例）").clerk();
        var other = town.employer("不相干的企业（示例）").clerk();
        refuses(
                ProblemError.TEXT_MISSING,
                () -> handle.raise("没有实训场地", "", Optional.of(Weight.KEY), true, raiser, NOW));
        var raised = handle.raise("没有实训场地", "六月起没有场地。", Optional.of(Weight.KEY), true, raiser, NOW);
        // Ten working days after Sunday, 22 November.
        assertThat(raised.answerBy()).isEqualTo(LocalDate.parse("2026-12-04"));
        assertThat(again(by, raised).isOverdue(LocalDate.parse("2026-12-04"))).isFalse();
        assertThat(again(by, raised).isOverdue(LocalDate.parse("2026-12-05"))).isTrue();
        assertThat(store.find(other, raised.number())).isEmpty();

        refuses(ProblemError.NOT_YOURS, () -> handle.answer(again(raiser, raised), "自己答", raiser, NOW));
        handle.assign(again(by, raised), Optional.of(owner.organization()), by, NOW);
        handle.answer(again(owner, raised), "十二月起借用示例基地。", owner, NOW);
        refuses(ProblemError.NOT_THAT_STATUS, () -> handle.close(again(by, raised), "已借到", by, NOW));
        refuses(ProblemError.DECISION_MISSING, () -> handle.settle(again(by, raised), "借用", "", by, NOW));
        refuses(ProblemError.DECISION_UNKNOWN, () -> handle.settle(again(by, raised), "借用", "JY-2026-999999", by, NOW));
        var body = council.council();
        var people = council.seats(body, 2);
        handle.putOnAgenda(again(by, raised), Optional.of(council.called(body, "议场地")), body, by, NOW);
        handle.settle(again(by, raised), "借用示例基地", council.passed(body, people, "借用场地"), by, NOW);
        refuses(ProblemError.EVIDENCE_MISSING, () -> handle.close(again(by, raised), " ", by, NOW));
        handle.close(again(by, raised), "借用协议已签", by, NOW);
        assertThat(again(raiser, raised).status()).isEqualTo(ProblemStatus.CLOSED);
        refuses(ProblemError.NOT_THAT_STATUS, () -> handle.answer(again(owner, raised), "再答", owner, NOW));
    }
}
