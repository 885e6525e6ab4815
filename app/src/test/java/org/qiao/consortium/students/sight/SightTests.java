package org.qiao.consortium.students.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.approval.Approvals.Verdict;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A minor's full data: a second person's leave, for some days, and nobody gives it to themselves. */
@PlatformTest
@Import(Town.class)
class SightTests {

    @Autowired
    Town town;

    @Autowired
    Students students;

    @Autowired
    Sights sights;

    @Autowired
    Approvals approvals;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private Town.Unit school;
    private Town.Pupil pupil;
    private String number;

    @BeforeEach
    void aSchoolWithAMinor() {
        sql.execute("truncate students.student, platform.approval, platform.attempt cascade");
        school = town.school("查看许可学校（示例）");
        pupil = town.student(school, "范小小", TestClock.today().minusYears(16));
        number = students.find(pupil.id()).orElseThrow().number();
    }

    private MvcTestResult post(Viewer who, String deed, String... fields) {
        var request = mvc.post()
                .uri("/students/roster/" + number + deed)
                .with(as(context, who.person(), Role.SCHOOL_CLERK))
                .with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String ask(Viewer clerk, int days) {
        return sights.ask(clerk, pupil.id(), number, "核对资助名单", days, TestClock.now());
    }

    private SubjectRef subject() {
        var id = sql.fetchSingle("select id from students.sight").get(0, UUID.class);
        return new SubjectRef("students.sight", id);
    }

    @Test
    void aMinorIsNotShownWithoutLeaveWhateverTheReason() throws Exception {
        var refused = post(school.clerk(), "/full-view", "reason", "核对资助名单");
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString())
                .contains("另一位负责人", "第三十六条")
                .doesNotContain(pupil.idCard(), pupil.name());
    }

    @Test
    void onTheEighteenthBirthdayAReasonIsEnoughAndTheDayBeforeItIsNot() {
        var today = TestClock.today();
        for (var born : List.of(today.minusYears(18), today.minusYears(18).plusDays(1))) {
            var one = town.student(school, "边界某", born);
            number = students.find(one.id()).orElseThrow().number();
            var expected = born.equals(today.minusYears(18)) ? 200 : 422;
            assertThat(post(school.clerk(), "/full-view", "reason", "核对")).hasStatus(expected);
        }
    }

    @Test
    void aSecondClerkOfTheSchoolDecidesAndTheAskerCannot() throws Exception {
        var second = town.person("第二经办", Role.SCHOOL_CLERK, school.id());
        var approval = ask(school.clerk(), 3);
        assertThatThrownBy(() -> approvals.decide(
                        approval, List.of(Verdict.approve(subject())), school.clerk(), TestClock.now()))
                .isInstanceOf(RuntimeException.class);
        assertThat(post(school.clerk(), "/full-view", "reason", "核对")).hasStatus(422);
        approvals.decide(approval, List.of(Verdict.approve(subject())), second, TestClock.now());
        var shown = post(school.clerk(), "/full-view", "reason", "核对");
        assertThat(shown).hasStatusOk();
        assertThat(shown.getResponse().getContentAsString()).contains(pupil.idCard());
        assertThat(post(second, "/full-view", "reason", "也想看")).hasStatus(422);
        var mine = mvc.get()
                .uri("/students/me")
                .with(as(context, pupil.viewer().person(), Role.STUDENT))
                .exchange();
        assertThat(Jsoup.parse(mine.getResponse().getContentAsString()).text())
                .contains("申请查看完整信息", "同意查看完整信息", "第二经办");
    }

    @Test
    void aSchoolWithOneClerkAsksTheSecretariatWhichReadsThePurposeOnly() throws Exception {
        var approval = ask(school.clerk(), 3);
        var page = mvc.get()
                .uri("/approvals/" + approval)
                .with(as(context, town.secretary().person(), Role.SECRETARIAT))
                .exchange();
        assertThat(Jsoup.parse(page.getResponse().getContentAsString()).text())
                .contains("核对资助名单", "范**")
                .doesNotContain(pupil.idCard(), "范小小");
        approvals.decide(approval, List.of(Verdict.approve(subject())), town.secretary(), TestClock.now());
        assertThat(post(school.clerk(), "/full-view", "reason", "核对")).hasStatusOk();
    }

    @Test
    void leaveEndsByItselfAndARefusalGivesNone() {
        var approval = ask(school.clerk(), 2);
        approvals.decide(approval, List.of(Verdict.approve(subject())), town.secretary(), TestClock.now());
        var until = TestClock.now().plus(Duration.ofDays(2));
        assertThat(sights.of(school.clerk(), pupil.id(), until.minusSeconds(60)).standing())
                .isEqualTo(Sights.Standing.GRANTED);
        assertThat(sights.of(school.clerk(), pupil.id(), until.plusSeconds(60)).standing())
                .isEqualTo(Sights.Standing.NONE);
    }

    @Test
    void askingNeedsAPurposeAndFewDaysAndIsDoneOnce() {
        assertThat(post(school.clerk(), "/sight", "purpose", " ", "days", "1")).hasStatus(422);
        assertThat(post(school.clerk(), "/sight", "purpose", "核对", "days", "8")).hasStatus(422);
        assertThat(post(school.clerk(), "/sight", "purpose", "核对", "days", "x")).hasStatus(422);
        assertThat(post(school.clerk(), "/sight", "purpose", "核对", "days", "7")).hasStatus3xxRedirection();
        assertThatThrownBy(() -> ask(school.clerk(), 1)).isInstanceOf(Refused.class);
        var stranger = town.school("别的学校（示例）").clerk();
        assertThat(post(stranger, "/sight", "purpose", "好奇", "days", "1")).hasStatus(404);
    }

    @Test
    void theDaysLooksAreCountedAlsoThoseAtAdults() {
        var grown = town.student(school, "高成年", LocalDate.of(2000, 1, 1));
        number = students.find(grown.id()).orElseThrow().number();
        for (var i = 0; i < 30; i++) {
            assertThat(post(school.clerk(), "/full-view", "reason", "核对")).hasStatusOk();
        }
        assertThat(post(school.clerk(), "/full-view", "reason", "核对")).hasStatus(429);
    }
}
