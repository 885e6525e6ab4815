package org.qiao.consortium.exchange.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.NeedClosed;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.exchange.NeedIntake.Entry;
import org.qiao.consortium.exchange.NeedPublished;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.approval.Approvals.FieldComment;
import org.qiao.consortium.platform.approval.Approvals.Verdict;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@RecordApplicationEvents
class NeedLifeTests {

    private static final Instant NOW = NeedDesk.NOW;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    NeedIntake intake;

    @Autowired
    Needs needs;

    @Autowired
    NeedQueries queries;

    @Autowired
    CopyNeed copy;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    Approvals approvals;

    @Autowired
    Deeds deeds;

    @Autowired
    ApplicationEvents events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext context;

    private NeedDesk desk;
    private Viewer clerk;

    @BeforeEach
    void aVerifiedFirm() {
        desk = new NeedDesk(context);
        clerk = desk.clerk;
    }

    private static List<ErrorCode> codes(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Refused.class, deed).refusals().stream()
                .<ErrorCode>map(Refusal::code)
                .toList();
    }

    @Test
    void fromDraftToPublishedWithEveryDeedInTheTrail() {
        var need = desk.published(Posts.turner());
        var view = needs.find(need).orElseThrow();
        assertThat(view.status()).isEqualTo(NeedStatus.PUBLISHED);
        assertThat(view.publishedAt()).contains(NOW);
        assertThat(view.terms()).isEqualTo(Posts.turner().terms());
        assertThat(view.number()).startsWith("XQ-2026-");
        var open = new ArrayList<NeedId>();
        needs.eachOpen(it -> open.add(it.id()));
        assertThat(open).contains(need);
        assertThat(deeds.trail(NeedDesk.subject(need)))
                .extracting(DeedLine::deed)
                .containsExactly("审核通过并发布", "提交审核", "建立草稿");
        assertThat(events.stream(NeedPublished.class)).extracting("need").contains(need);
    }

    @Test
    void aBatchIsReturnedAndPublishedRowByRowAndComesAgain() {
        var ids = intake.draft(
                List.of(
                        new Entry(clerk.organization(), Posts.turner().terms()),
                        new Entry(
                                clerk.organization(),
                                Posts.turner().title("数控铣工").terms())),
                clerk,
                NOW);
        var approval = intake.submit(ids, clerk, NOW);
        var comments = List.of(new FieldComment("tasks", "工作内容", "请写明班次"));
        approvals.decide(
                approval,
                List.of(
                        Verdict.approve(NeedDesk.subject(ids.get(0))),
                        new Verdict(NeedDesk.subject(ids.get(1)), false, "", comments)),
                desk.firms.zhou,
                NOW);
        assertThat(desk.statusOf(ids.get(0))).isEqualTo(NeedStatus.PUBLISHED);
        assertThat(desk.statusOf(ids.get(1))).isEqualTo(NeedStatus.RETURNED);
        assertThat(approvals.latest(NeedDesk.subject(ids.get(1))).orElseThrow().comments())
                .isEqualTo(comments);

        var again = intake.submit(List.of(ids.get(1)), clerk, NOW);
        approvals.decide(again, List.of(Verdict.approve(NeedDesk.subject(ids.get(1)))), desk.firms.wang, NOW);
        assertThat(desk.statusOf(ids.get(1))).isEqualTo(NeedStatus.PUBLISHED);
    }

    @Test
    void anUnverifiedFirmKeepsDraftsButCannotSubmit() {
        var other = desk.firms.firm();
        var need = intake.draft(
                        List.of(new Entry(other.organization(), Posts.turner().terms())), other, NOW)
                .getFirst();
        assertThat(codes(() -> intake.submit(List.of(need), other, NOW)))
                .containsExactly(ExchangeError.NEED_EMPLOYER_NOT_VERIFIED);
        assertThat(desk.statusOf(need)).isEqualTo(NeedStatus.DRAFT);
    }

    @Test
    void inABatchEachRefusalNamesItsNeedAndNoneIsSubmitted() {
        var good = desk.draft(Posts.turner());
        var bad = desk.draft(Posts.turner().heads(0).tasks("限男性，操作车床加工零件。"));
        var refused = catchThrowableOfType(Refused.class, () -> intake.submit(List.of(good, bad), clerk, NOW));
        var number = needs.find(bad).orElseThrow().number();
        assertThat(refused.refusals())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.arguments()).startsWith(number));
        assertThat(desk.statusOf(good)).isEqualTo(NeedStatus.DRAFT);
    }

    @Test
    void theRulesAreAskedAgainOnTheDayOfTheDecision() {
        var need = desk.draft(Posts.turner().until(Optional.of(TODAY.plusDays(3))));
        var approval = intake.submit(List.of(need), clerk, NOW);
        var late = NOW.plus(4, ChronoUnit.DAYS);
        assertThatThrownBy(() -> approvals.decide(
                        approval, List.of(Verdict.approve(NeedDesk.subject(need))), desk.firms.zhou, late))
                .isInstanceOf(Refused.class);
        assertThat(desk.statusOf(need)).isEqualTo(NeedStatus.UNDER_REVIEW);
        approvals.decide(
                approval,
                List.of(new Verdict(NeedDesk.subject(need), false, "截止日期已过", List.of())),
                desk.firms.zhou,
                late);
        assertThat(desk.statusOf(need)).isEqualTo(NeedStatus.RETURNED);
    }

    @Test
    void whatIsTakenBackIsADraftAndCannotBeDecided() {
        var need = desk.draft(Posts.turner());
        var approval = intake.submit(List.of(need), clerk, NOW);
        intake.withdraw(need, clerk, NOW);
        assertThat(desk.statusOf(need)).isEqualTo(NeedStatus.DRAFT);
        assertThatThrownBy(() -> approvals.decide(
                        approval, List.of(Verdict.approve(NeedDesk.subject(need))), desk.firms.zhou, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isFilledHeadByHeadAndClosesAtTheLast() {
        var need = desk.published(Posts.turner().heads(3));
        intake.reportFilled(need, 1, clerk, NOW);
        needs.fill(need, 1, clerk.actor(), NOW);
        assertThat(needs.find(need).orElseThrow().headsLeft()).isEqualTo(1);
        assertThat(codes(() -> needs.fill(need, 2, clerk.actor(), NOW)))
                .containsExactly(ExchangeError.NEED_TOO_MANY_FILLED);
        needs.fill(need, 1, clerk.actor(), NOW);
        assertThat(desk.statusOf(need)).isEqualTo(NeedStatus.CLOSED);
        assertThat(queries.closing(need).orElseThrow().reason()).isEqualTo(CloseReason.FILLED);
        assertThat(events.stream(NeedClosed.class).filter(it -> it.need().equals(need)))
                .extracting("reason", "unmet")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CloseReason.FILLED, 0));
    }

    @Test
    void whatNobodyCouldSupplyIsKeptWithItsCause() {
        var need = desk.published(Posts.turner().heads(5));
        needs.fill(need, 2, clerk.actor(), NOW);
        assertThat(codes(() -> intake.close(need, CloseReason.UNSUPPLIED, Optional.empty(), "", clerk, NOW)))
                .containsExactly(ExchangeError.NEED_CAUSE_MISSING);
        intake.close(need, CloseReason.UNSUPPLIED, Optional.of(CloseReason.Cause.SKILL), "缺五轴经验", clerk, NOW);
        assertThat(queries.closing(need))
                .contains(new NeedQueries.Closing(
                        CloseReason.UNSUPPLIED, 3, Optional.of(CloseReason.Cause.SKILL), "缺五轴经验"));
    }

    @Test
    void aPublishedNeedIsWithdrawnOnlyWithAReason() {
        var need = desk.published(Posts.turner());
        assertThat(codes(() -> intake.close(need, CloseReason.WITHDRAWN, Optional.empty(), " ", clerk, NOW)))
                .containsExactly(ExchangeError.NEED_REASON_MISSING);
        intake.close(need, CloseReason.WITHDRAWN, Optional.empty(), "订单减少", clerk, NOW);
        assertThat(desk.statusOf(need)).isEqualTo(NeedStatus.CLOSED);
    }

    @Test
    void closesAfterItsLastDayAndOnlyOnce() {
        var until = TODAY.plusDays(10);
        var need = desk.published(Posts.turner().until(Optional.of(until)));
        var next = desk.published(Posts.turner().until(Optional.of(until.plusDays(1))));
        tell(until);
        tell(until);
        await().untilAsserted(() -> assertThat(desk.statusOf(need)).isEqualTo(NeedStatus.CLOSED));
        assertThat(desk.statusOf(next)).isEqualTo(NeedStatus.PUBLISHED);
        assertThat(queries.closing(need).orElseThrow().unmet()).isEqualTo(4);
        assertThat(deeds.trail(NeedDesk.subject(need)).getFirst().who()).isEqualTo("系统");
    }

    private void tell(LocalDate day) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(new DayHasPassed(day)));
    }

    @Test
    void aCopyHasEverythingButTheDates() {
        var need = desk.published(Posts.turner());
        var number = copy.copy(needs.find(need).orElseThrow().number(), clerk, NOW);
        var view = needs.byNumber(number).orElseThrow();
        assertThat(view.status()).isEqualTo(NeedStatus.DRAFT);
        assertThat(view.terms())
                .isEqualTo(Posts.turner()
                        .start(Optional.empty())
                        .until(Optional.empty())
                        .terms());
    }
}
