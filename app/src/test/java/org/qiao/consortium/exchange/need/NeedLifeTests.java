package org.qiao.consortium.exchange.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.approval.Approvals.FieldComment;
import org.qiao.consortium.platform.approval.Approvals.Verdict;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Forbidden;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@RecordApplicationEvents
class NeedLifeTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Autowired
    NeedIntake intake;

    @Autowired
    Needs needs;

    @Autowired
    NeedQueries queries;

    @Autowired
    SaveDraft save;

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
    OrganizationRegister register;

    @Autowired
    EmployerVerification verification;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    private NeedFirms firms;
    private Viewer clerk;

    @BeforeEach
    void aVerifiedFirm() {
        firms = new NeedFirms(register, verification, people, transaction, NOW);
        clerk = firms.verifiedFirm();
    }

    private NeedId draft(Posts post) {
        return intake.draft(
                        List.of(new Entry(clerk.organization(), post.terms())), clerk, NOW.minus(2, ChronoUnit.HOURS))
                .getFirst();
    }

    private static SubjectRef subject(NeedId need) {
        return new SubjectRef("exchange.need", need.value());
    }

    private NeedId published(Posts post) {
        var need = draft(post);
        var approval = intake.submit(List.of(need), clerk, NOW.minus(1, ChronoUnit.HOURS));
        approvals.decide(approval, List.of(Verdict.approve(subject(need))), firms.zhou, NOW);
        return need;
    }

    private NeedStatus statusOf(NeedId need) {
        return needs.find(need).orElseThrow().status();
    }

    private static List<ErrorCode> codes(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Refused.class, deed).refusals().stream()
                .<ErrorCode>map(Refusal::code)
                .toList();
    }

    @Test
    void fromDraftToPublishedWithEveryDeedInTheTrail() {
        var need = published(Posts.turner());
        var view = needs.find(need).orElseThrow();
        assertThat(view.status()).isEqualTo(NeedStatus.PUBLISHED);
        assertThat(view.publishedAt()).contains(NOW);
        assertThat(view.terms()).isEqualTo(Posts.turner().terms());
        assertThat(view.number()).startsWith("XQ-2026-");
        assertThat(needs.open(firms.consortium, TODAY)).extracting("id").containsExactly(need);
        assertThat(deeds.trail(subject(need))).extracting(DeedLine::deed).containsExactly("审核通过并发布", "提交审核", "建立草稿");
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
                List.of(Verdict.approve(subject(ids.get(0))), new Verdict(subject(ids.get(1)), false, "", comments)),
                firms.zhou,
                NOW);
        assertThat(statusOf(ids.get(0))).isEqualTo(NeedStatus.PUBLISHED);
        assertThat(statusOf(ids.get(1))).isEqualTo(NeedStatus.RETURNED);
        assertThat(approvals.latest(subject(ids.get(1))).orElseThrow().comments())
                .isEqualTo(comments);

        var again = intake.submit(List.of(ids.get(1)), clerk, NOW);
        approvals.decide(again, List.of(Verdict.approve(subject(ids.get(1)))), firms.wang, NOW);
        assertThat(statusOf(ids.get(1))).isEqualTo(NeedStatus.PUBLISHED);
    }

    @Test
    void anUnverifiedFirmKeepsDraftsButCannotSubmit() {
        var other = firms.firm();
        var need = intake.draft(
                        List.of(new Entry(other.organization(), Posts.turner().terms())), other, NOW)
                .getFirst();
        assertThat(codes(() -> intake.submit(List.of(need), other, NOW)))
                .containsExactly(ExchangeError.NEED_EMPLOYER_NOT_VERIFIED);
        assertThat(statusOf(need)).isEqualTo(NeedStatus.DRAFT);
    }

    @Test
    void inABatchEachRefusalNamesItsNeedAndNoneIsSubmitted() {
        var good = draft(Posts.turner());
        var bad = draft(Posts.turner().heads(0).tasks("限男性，操作车床加工零件。"));
        var refused = catchThrowableOfType(Refused.class, () -> intake.submit(List.of(good, bad), clerk, NOW));
        var number = needs.find(bad).orElseThrow().number();
        assertThat(refused.refusals())
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.arguments()).startsWith(number));
        assertThat(statusOf(good)).isEqualTo(NeedStatus.DRAFT);
    }

    @Test
    void theRulesAreAskedAgainOnTheDayOfTheDecision() {
        var need = draft(Posts.turner().until(Optional.of(TODAY.plusDays(3))));
        var approval = intake.submit(List.of(need), clerk, NOW);
        var late = NOW.plus(4, ChronoUnit.DAYS);
        assertThatThrownBy(() -> approvals.decide(approval, List.of(Verdict.approve(subject(need))), firms.zhou, late))
                .isInstanceOf(Refused.class);
        assertThat(statusOf(need)).isEqualTo(NeedStatus.UNDER_REVIEW);
        approvals.decide(approval, List.of(new Verdict(subject(need), false, "截止日期已过", List.of())), firms.zhou, late);
        assertThat(statusOf(need)).isEqualTo(NeedStatus.RETURNED);
    }

    @Test
    void whatIsTakenBackIsADraftAndCannotBeDecided() {
        var need = draft(Posts.turner());
        var approval = intake.submit(List.of(need), clerk, NOW);
        intake.withdraw(need, clerk, NOW);
        assertThat(statusOf(need)).isEqualTo(NeedStatus.DRAFT);
        assertThatThrownBy(() -> approvals.decide(approval, List.of(Verdict.approve(subject(need))), firms.zhou, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isFilledHeadByHeadAndClosesAtTheLast() {
        var need = published(Posts.turner().heads(3));
        intake.reportFilled(need, 1, clerk, NOW);
        needs.fill(need, 1, clerk.actor(), NOW);
        assertThat(needs.find(need).orElseThrow().headsLeft()).isEqualTo(1);
        assertThat(codes(() -> needs.fill(need, 2, clerk.actor(), NOW)))
                .containsExactly(ExchangeError.NEED_TOO_MANY_FILLED);
        needs.fill(need, 1, clerk.actor(), NOW);
        assertThat(statusOf(need)).isEqualTo(NeedStatus.CLOSED);
        assertThat(queries.closing(need).orElseThrow().reason()).isEqualTo(CloseReason.FILLED);
        assertThat(events.stream(NeedClosed.class).filter(it -> it.need().equals(need)))
                .extracting("reason", "unmet")
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CloseReason.FILLED, 0));
    }

    @Test
    void whatNobodyCouldSupplyIsKeptWithItsCause() {
        var need = published(Posts.turner().heads(5));
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
        var need = published(Posts.turner());
        assertThat(codes(() -> intake.close(need, CloseReason.WITHDRAWN, Optional.empty(), " ", clerk, NOW)))
                .containsExactly(ExchangeError.NEED_REASON_MISSING);
        intake.close(need, CloseReason.WITHDRAWN, Optional.empty(), "订单减少", clerk, NOW);
        assertThat(statusOf(need)).isEqualTo(NeedStatus.CLOSED);
    }

    @Test
    void closesAfterItsLastDayAndOnlyOnce() {
        var until = TODAY.plusDays(10);
        var need = published(Posts.turner().until(Optional.of(until)));
        var next = published(Posts.turner().until(Optional.of(until.plusDays(1))));
        tell(until);
        tell(until);
        await().untilAsserted(() -> assertThat(statusOf(need)).isEqualTo(NeedStatus.CLOSED));
        assertThat(statusOf(next)).isEqualTo(NeedStatus.PUBLISHED);
        assertThat(queries.closing(need).orElseThrow().unmet()).isEqualTo(4);
        assertThat(deeds.trail(subject(need)).getFirst().who()).isEqualTo("系统");
    }

    private void tell(LocalDate day) {
        transaction.executeWithoutResult(status -> publisher.publishEvent(new DayHasPassed(day)));
    }

    @Test
    void aCopyHasEverythingButTheDates() {
        var need = published(Posts.turner());
        var number = copy.copy(needs.find(need).orElseThrow().number(), clerk, NOW);
        var view = needs.byNumber(number).orElseThrow();
        assertThat(view.status()).isEqualTo(NeedStatus.DRAFT);
        assertThat(view.terms())
                .isEqualTo(Posts.turner()
                        .start(Optional.empty())
                        .until(Optional.empty())
                        .terms());
    }

    @Test
    void whoComesSecondWithAnOldVersionChangesNothing() {
        var number = needs.find(draft(Posts.turner())).orElseThrow().number();
        assertThat(save.revise(number, 0, Posts.turner().heads(5).terms(), clerk, NOW))
                .isEqualTo(1);
        assertThatThrownBy(() -> save.revise(number, 0, Posts.turner().heads(6).terms(), clerk, NOW))
                .isInstanceOf(Stale.class);
        assertThat(needs.byNumber(number).orElseThrow().terms().heads()).isEqualTo(5);
    }

    @Test
    void theSecretariatEntersForAFirmAndAnotherOfItDecides() {
        var need = intake.draft(
                        List.of(new Entry(clerk.organization(), Posts.turner().terms())), firms.zhou, NOW)
                .getFirst();
        assertThat(needs.find(need).orElseThrow().isEnteredForAnother()).isTrue();
        var approval = intake.submit(List.of(need), firms.zhou, NOW);
        assertThatThrownBy(() -> approvals.decide(approval, List.of(Verdict.approve(subject(need))), firms.zhou, NOW))
                .isInstanceOf(Refused.class);
        approvals.decide(approval, List.of(Verdict.approve(subject(need))), firms.wang, NOW);
        assertThat(statusOf(need)).isEqualTo(NeedStatus.PUBLISHED);
        intake.reportFilled(need, 1, clerk, NOW);
    }

    @Test
    void nobodyWritesForAnotherFirmOrTouchesItsNeeds() {
        var stranger = firms.verifiedFirm();
        assertThatThrownBy(() -> intake.draft(
                        List.of(new Entry(clerk.organization(), Posts.turner().terms())), stranger, NOW))
                .isInstanceOf(Forbidden.class);
        var need = draft(Posts.turner());
        assertThatThrownBy(() -> intake.submit(List.of(need), stranger, NOW)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> intake.close(need, CloseReason.WITHDRAWN, Optional.empty(), "", stranger, NOW))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void eachSeesWhatIsTheirs() {
        var draft = needs.find(draft(Posts.turner())).orElseThrow().number();
        var open =
                needs.find(published(Posts.turner().title("钳工"))).orElseThrow().number();
        var stranger = firms.verifiedFirm();
        var school = firms.somebody(Role.SCHOOL_CLERK, stranger.organization(), "");
        var student = firms.somebody(Role.STUDENT, stranger.organization(), "");
        assertThat(queries.get(clerk, draft).number()).isEqualTo(draft);
        for (var outsider : List.of(stranger, school, student, firms.zhou, Viewer.visitor(firms.consortium))) {
            assertThatThrownBy(() -> queries.get(outsider, draft)).isInstanceOf(NotFound.class);
        }
        for (var insider : List.of(clerk, stranger, school, student, firms.zhou)) {
            assertThat(queries.get(insider, open).number()).isEqualTo(open);
        }
        assertThatThrownBy(() -> queries.get(Viewer.visitor(firms.consortium), open))
                .isInstanceOf(NotFound.class);
        var all = NeedFilter.of(org.qiao.consortium.platform.pages.PageUrl.of("/"), false);
        assertThat(queries.find(clerk, all, List.of(), Optional.empty(), Paging.first())
                        .total())
                .isEqualTo(2);
        assertThat(queries.find(stranger, all, List.of(), Optional.empty(), Paging.first())
                        .total())
                .isEqualTo(1);
    }
}
