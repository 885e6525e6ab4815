package org.qiao.consortium.platform.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.qiao.consortium.testing.SignInAs.as;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.ErrorCode;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class ApprovalsTests {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class WithThings {
        @Bean
        Things things() {
            return new Things();
        }
    }

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalStore store;

    @Autowired
    Things things;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private final ConsortiumId consortium = new ConsortiumId(UUID.randomUUID());
    private final OrganizationId office = new OrganizationId(UUID.randomUUID());
    private Viewer clerk;
    private Viewer zhou;
    private Viewer wang;

    @BeforeEach
    void somePeople() {
        clerk = somebody(Role.ENTERPRISE_CLERK, new OrganizationId(UUID.randomUUID()), consortium);
        zhou = somebody(Role.SECRETARIAT, office, consortium);
        wang = somebody(Role.SECRETARIAT, office, consortium);
    }

    private Viewer somebody(Role role, OrganizationId unit, ConsortiumId where) {
        var name = "示例" + UUID.randomUUID().toString().substring(0, 8);
        var person = people.create(new People.NewPerson(name, name, Optional.empty(), Optional.empty()), FRIDAY);
        people.grant(person, role, unit, where, FRIDAY);
        return new Viewer(Optional.of(role), person, name, unit, "", where);
    }

    private static SubjectRef thing() {
        return new SubjectRef("test.thing", Uuid7.at(FRIDAY));
    }

    private String submit(Viewer by, SubjectRef... subjects) {
        var items = java.util.Arrays.stream(subjects)
                .map(it -> new Approvals.Item(it, "", "示例事项"))
                .toList();
        return approvals.submit(Approvals.Request.to(Role.SECRETARIAT, "test.process", "示例审批", items), by, FRIDAY);
    }

    private List<ErrorCode> refusedWith(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        return catchThrowableOfType(Refused.class, deed).refusals().stream()
                .<ErrorCode>map(Refusal::code)
                .toList();
    }

    private static Approvals.Verdict back(SubjectRef subject, String opinion) {
        return new Approvals.Verdict(subject, false, opinion, List.of());
    }

    @Test
    void aBatchIsDecidedRowByRow() {
        var one = thing();
        var two = thing();
        var number = submit(clerk, one, two);
        assertThat(notices.unread(zhou.person())).isEqualTo(1);

        var comments = List.of(new Approvals.FieldComment("pay", "薪酬", "请写明单位"));
        approvals.decide(
                number,
                List.of(Approvals.Verdict.approve(one), new Approvals.Verdict(two, false, "请补充", comments)),
                zhou,
                FRIDAY);

        assertThat(things.state).containsEntry(one.id(), "approved").containsEntry(two.id(), "returned");
        assertThat(approvals.latest(two)).hasValueSatisfying(it -> {
            assertThat(it.approved()).isFalse();
            assertThat(it.opinion()).isEqualTo("请补充");
            assertThat(it.comments()).isEqualTo(comments);
            assertThat(it.by()).isEqualTo(zhou.name());
        });
        assertThat(notices.unread(clerk.person())).isEqualTo(1);
    }

    @Test
    void whatWaitsCannotBeSubmittedAgainAndWhatWasReturnedCan() {
        var one = thing();
        var number = submit(clerk, one);
        assertThat(refusedWith(() -> submit(clerk, one))).containsExactly(ApprovalError.ALREADY_WAITING);
        approvals.decide(number, List.of(back(one, "请修改")), zhou, FRIDAY);
        assertThat(submit(clerk, one)).isNotEqualTo(number);
    }

    @Test
    void oneRefusedRowLetsNothingHappen() {
        var good = thing();
        var bad = thing();
        things.refusing.put(bad.id(), true);
        var number = submit(clerk, good, bad);
        assertThat(refusedWith(() -> approvals.decide(
                        number,
                        List.of(Approvals.Verdict.approve(good), Approvals.Verdict.approve(bad)),
                        zhou,
                        FRIDAY)))
                .containsExactly(ApprovalError.ITEM_REFUSED);
        assertThat(approvals.latest(good)).isEmpty();
        assertThat(store.isAnyWaiting(List.of(good))).isTrue();
    }

    @Test
    void returningNeedsAnOpinionOrAComment() {
        var one = thing();
        var number = submit(clerk, one);
        assertThat(refusedWith(() -> approvals.decide(number, List.of(back(one, " ")), zhou, FRIDAY)))
                .containsExactly(ApprovalError.OPINION_MISSING);
    }

    @Test
    void onlyCandidatesDecide() {
        var one = thing();
        var number = submit(clerk, one);
        var school = somebody(Role.SCHOOL_CLERK, office, consortium);
        var elsewhere = somebody(Role.SECRETARIAT, office, new ConsortiumId(UUID.randomUUID()));
        for (var outsider : List.of(school, elsewhere)) {
            assertThat(refusedWith(
                            () -> approvals.decide(number, List.of(Approvals.Verdict.approve(one)), outsider, FRIDAY)))
                    .containsExactly(ApprovalError.NOT_A_CANDIDATE);
        }
    }

    @Test
    void nobodyDecidesOnTheirOwnRequestButAColleagueOfTheSecretariatMay() {
        var one = thing();
        var number = submit(zhou, one);
        assertThat(refusedWith(() -> approvals.decide(number, List.of(Approvals.Verdict.approve(one)), zhou, FRIDAY)))
                .containsExactly(ApprovalError.OWN_REQUEST);
        approvals.decide(number, List.of(Approvals.Verdict.approve(one)), wang, FRIDAY);
        assertThat(things.state).containsEntry(one.id(), "approved");
    }

    private String submitTo(Approvals.StepPlan step, SubjectRef one) {
        var items = List.of(new Approvals.Item(one, "", "示例事项"));
        return approvals.submit(new Approvals.Request("test.process", "示例审批", items, List.of(step)), clerk, FRIDAY);
    }

    @Test
    void nobodyOfTheSubmittingUnitDecides() {
        var colleague = somebody(Role.ENTERPRISE_CLERK, clerk.organization(), consortium);
        var one = thing();
        var number = submitTo(new Approvals.StepPlan(Role.ENTERPRISE_CLERK, Optional.empty()), one);
        assertThat(refusedWith(
                        () -> approvals.decide(number, List.of(Approvals.Verdict.approve(one)), colleague, FRIDAY)))
                .containsExactly(ApprovalError.OWN_REQUEST);
    }

    @Test
    void aProcessThatNamesTheSubmittingUnitIsDecidedByAColleagueAndNeverByWhoAsks() {
        var colleague = somebody(Role.ENTERPRISE_CLERK, clerk.organization(), consortium);
        var one = thing();
        var number = submitTo(new Approvals.StepPlan(Role.ENTERPRISE_CLERK, Optional.of(clerk.organization())), one);
        assertThat(refusedWith(() -> approvals.decide(number, List.of(Approvals.Verdict.approve(one)), clerk, FRIDAY)))
                .containsExactly(ApprovalError.OWN_REQUEST);
        approvals.decide(number, List.of(Approvals.Verdict.approve(one)), colleague, FRIDAY);
        assertThat(approvals.latest(one).orElseThrow().approved()).isTrue();
    }

    @Test
    void theSubmittingUnitTakesBackWhatNobodyDecided() {
        var one = thing();
        var two = thing();
        var number = submit(clerk, one, two);
        approvals.decide(number, List.of(Approvals.Verdict.approve(one)), zhou, FRIDAY);
        assertThat(approvals.withdraw(List.of(two), wang, FRIDAY)).isZero();
        assertThat(approvals.withdraw(List.of(one, two), clerk, FRIDAY)).isEqualTo(1);
        assertThat(refusedWith(() -> approvals.decide(number, List.of(Approvals.Verdict.approve(two)), zhou, FRIDAY)))
                .containsExactly(ApprovalError.ALREADY_DECIDED);
    }

    @Test
    void ofTwoWhoDecideAtTheSameMomentOneWinsAndTheOtherLearnsWho() throws Exception {
        for (var round = 0; round < 10; round++) {
            var one = thing();
            var number = submit(clerk, one);
            var start = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                var results = both.invokeAll(List.of(race(number, one, zhou, start), race(number, one, wang, start)));
                var losers = results.stream()
                        .map(ApprovalsTests::result)
                        .filter(it -> !it.isEmpty())
                        .toList();
                assertThat(losers).hasSize(1);
                var refusal = losers.getFirst().getFirst();
                assertThat(refusal.code()).isEqualTo(ApprovalError.ALREADY_DECIDED);
                assertThat(refusal.code().status()).isEqualTo(409);
                assertThat(refusal.arguments()).containsAnyOf(zhou.name(), wang.name());
            }
            assertThat(things.state).containsEntry(one.id(), "approved");
        }
    }

    private Callable<List<Refusal>> race(String number, SubjectRef subject, Viewer by, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                approvals.decide(number, List.of(Approvals.Verdict.approve(subject)), by, FRIDAY);
                return List.of();
            } catch (Refused refused) {
                return refused.refusals();
            }
        };
    }

    private static List<Refusal> result(Future<List<Refusal>> future) {
        return future.resultNow();
    }

    @Test
    void thePaperHoldsEveryItemOfALargeBatch() throws Exception {
        var number =
                submit(clerk, Stream.generate(ApprovalsTests::thing).limit(120).toArray(SubjectRef[]::new));
        var paper = mvc.get()
                .uri("/approvals/" + number + "/paper")
                .with(as(context, zhou.person(), Role.SECRETARIAT))
                .exchange();
        assertThat(Jsoup.parse(paper.getResponse().getContentAsString()).select("h2:contains(逐项意见) + table tbody tr"))
                .hasSize(120);
    }
}
