package org.qiao.consortium.exchange.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.qiao.consortium.testing.Town.NOW;
import static org.qiao.consortium.testing.Town.TODAY;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.exchange.matching.pages.MatchQueries;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.Consents;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.SignInAs;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** From a proposal to the first day at work. */
@PlatformTest
@Import(Town.class)
class MatchLifeTests {

    @Autowired
    Town town;

    @Autowired
    Matches matches;

    @Autowired
    MatchQueries queries;

    @Autowired
    ProposeMatches proposals;

    @Autowired
    MatchStore store;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Needs needs;

    @Autowired
    Students students;

    @Autowired
    Consents consents;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private Town.Unit employer;
    private Town.Unit school;
    private Town.Pupil student;
    private NeedId need;

    @BeforeEach
    void people() {
        employer = town.employer("精工机械（示例）" + System.nanoTime());
        school = town.school("示例职校" + System.nanoTime());
        student = town.student(school, "李想", LocalDate.parse("2008-01-15"));
        need = town.post(employer, "数控车工", 2);
    }

    private MatchStatus statusOf(String number) {
        return queries.get(employer.clerk(), number).status();
    }

    private String agreed() {
        var number =
                matches.open(need, student.id(), Side.STUDENT, student.viewer().actor(), NOW);
        matches.agree(number, employer.clerk().actor(), NOW);
        return number;
    }

    @Test
    void eachSideIsProposedToTheOtherWithReasons() {
        var forStudent = proposals.forStudent(students.find(student.id()).orElseThrow(), town.consortium(), TODAY);
        var own = forStudent.stream().filter(it -> it.need().id().equals(need)).findFirst();
        assertThat(own).isPresent();
        assertThat(own.get().proposal().score()).isGreaterThan(60);
        var forNeed = proposals.forNeed(needs.find(need).orElseThrow(), TODAY);
        assertThat(forNeed)
                .anySatisfy(it -> assertThat(it.pairing().student().id()).isEqualTo(student.id()));
    }

    @Test
    void goesFromYesToTheFirstDayAndFillsAHead() {
        var number = agreed();
        matches.interview(
                number, NOW.plus(Duration.ofDays(2)), "厂区会议室", employer.clerk().actor(), NOW);
        matches.advance(number, Matches.Step.OFFER, TODAY, employer.clerk().actor(), NOW);
        matches.advance(number, Matches.Step.SIGN, TODAY, employer.clerk().actor(), NOW);
        assertThat(needs.find(need).orElseThrow().headsLeft()).isEqualTo(1);
        matches.advance(number, Matches.Step.ARRIVE, TODAY, employer.clerk().actor(), NOW);
        assertThat(statusOf(number)).isEqualTo(MatchStatus.ARRIVED);
    }

    @Test
    void whoSaidYesFirstCannotAnswerToo() {
        var number =
                matches.open(need, student.id(), Side.STUDENT, student.viewer().actor(), NOW);
        assertThat(mvc.post()
                        .uri("/exchange/matches/" + number + "/agreement")
                        .with(SignInAs.as(context, student.viewer().person(), Role.STUDENT))
                        .with(csrf()))
                .hasStatus(422);
        assertThat(statusOf(number)).isEqualTo(MatchStatus.AWAITING_ANSWER);
    }

    @Test
    void theSamePairHasOneLiveMatch() {
        matches.open(need, student.id(), Side.STUDENT, student.viewer().actor(), NOW);
        assertThatThrownBy(() -> matches.open(
                        need, student.id(), Side.EMPLOYER, employer.clerk().actor(), NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("already-open");
    }

    @Test
    void ofManyAnswersAtOnceOneCounts() throws Exception {
        var number =
                matches.open(need, student.id(), Side.STUDENT, student.viewer().actor(), NOW);
        var done = new AtomicInteger();
        Callable<Void> agree = () -> {
            try {
                matches.agree(number, employer.clerk().actor(), NOW);
                done.incrementAndGet();
            } catch (RuntimeException e) {
                assertThat(e.getClass().getSimpleName()).isIn("Stale", "Refused");
            }
            return null;
        };
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var result : people.invokeAll(java.util.Collections.nCopies(16, agree))) {
                result.get();
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void anAnswerOnTheLastDayCountsAndOneDayLaterDoesNot() {
        var number =
                matches.open(need, student.id(), Side.STUDENT, student.viewer().actor(), NOW);
        assertThatThrownBy(() -> matches.agree(number, employer.clerk().actor(), NOW.plus(Duration.ofDays(8))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("answer-too-late");
        matches.agree(number, employer.clerk().actor(), NOW.plus(Duration.ofDays(7)));
        assertThat(statusOf(number)).isEqualTo(MatchStatus.AGREED);
    }

    @Test
    void whatNobodyAnsweredLapsesAfterItsLastDay() {
        var number =
                matches.open(need, student.id(), Side.STUDENT, student.viewer().actor(), NOW);
        assertThat(store.awaitingAnswerSince(TODAY.plusDays(6))).isEmpty();
        transaction.executeWithoutResult(status -> events.publishEvent(new DayHasPassed(TODAY.plusDays(7))));
        await().untilAsserted(() -> assertThat(statusOf(number)).isEqualTo(MatchStatus.LAPSED));
    }

    @Test
    void withoutConsentThereIsNoMatch() {
        consents.withdraw(
                student.id(),
                java.util.Set.of(Students.Purpose.MATCHING),
                student.viewer().actor(),
                NOW);
        assertThatThrownBy(() -> matches.open(
                        need, student.id(), Side.EMPLOYER, employer.clerk().actor(), NOW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no-consent");
    }

    @Test
    void anotherEmployerFindsNothing() {
        var number = agreed();
        var other = town.employer("别家（示例）" + System.nanoTime());
        assertThatThrownBy(() -> queries.get(other.clerk(), number)).isInstanceOf(NotFound.class);
        assertThat(mvc.get()
                        .uri("/exchange/matches/" + number)
                        .with(SignInAs.as(context, other.clerk().person(), Role.ENTERPRISE_CLERK)))
                .hasStatus(404);
    }

    @Test
    void theEmployerSeesNameAndPhoneOnlyAfterBothAgreedAndAsking() throws Exception {
        var number =
                matches.open(need, student.id(), Side.STUDENT, student.viewer().actor(), NOW);
        assertThat(page(employer.clerk(), number)).doesNotContain(student.name(), student.phone());
        matches.agree(number, employer.clerk().actor(), NOW);
        assertThat(page(employer.clerk(), number)).contains(student.name()).doesNotContain(student.phone());
        assertThat(contact(number)).contains(student.phone());
        assertThat(page(employer.clerk(), number)).contains("查看联系方式");
    }

    @Test
    void underEighteenTheGuardianComesFirst() throws Exception {
        student = town.student(school, "赵小满", LocalDate.parse("2010-05-01"));
        var number = agreed();
        assertThat(page(employer.clerk(), number)).contains("监护人").doesNotContain("赵小满");
        assertThat(contact(number)).doesNotContain(student.phone());
        consents.recordPapers(
                List.of(new Consents.Paper(student.id(), java.util.Set.of(Students.Purpose.CONTACT), true, "纸质知情同意书")),
                school.clerk().actor(),
                NOW);
        assertThat(contact(number)).contains(student.phone());
    }

    private String page(Viewer viewer, String number) throws Exception {
        return mvc.get()
                .uri("/exchange/matches/" + number)
                .with(SignInAs.as(context, viewer.person(), viewer.role().orElseThrow()))
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private String contact(String number) throws Exception {
        return mvc.post()
                .uri("/exchange/matches/" + number + "/contact")
                .with(SignInAs.as(context, employer.clerk().person(), Role.ENTERPRISE_CLERK))
                .with(csrf())
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
