package org.qiao.consortium.platform.privacy.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.privacy.request.RequestDesk.text;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.Offers;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.guardian.ConfirmAsGuardian;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What people ask about their data, who answers, and what then becomes of it. */
@PlatformTest
@Import({Town.class, RequestDesk.class})
class RequestTests {

    @Autowired
    Town town;

    @Autowired
    RequestDesk desk;

    @Autowired
    FileRequest file;

    @Autowired
    RemindOfRequests remind;

    @Autowired
    Students students;

    @Autowired
    Offers offers;

    @Autowired
    Notices notices;

    @Autowired
    ConfirmAsGuardian guardian;

    @Autowired
    DSLContext sql;

    private Town.Unit school;
    private Town.Pupil pupil;

    @BeforeEach
    void aSchoolWithAPupil() {
        sql.execute("truncate students.student, platform.privacy_request, platform.notice cascade");
        school = town.school("请求学校（示例）");
        pupil = town.student(school, "欧阳小满", TestClock.today().minusYears(17));
    }

    private String ask(Viewer who, RequestKind kind) {
        return file.asOneself(who, Optional.of(kind), "请按规定办理", TestClock.now());
    }

    private void answer(Viewer who, String number, String outcome) {
        assertThat(desk.post(who, "/privacy/requests/" + number + "/answer", "outcome", outcome, "answer", "已核实"))
                .hasStatus3xxRedirection();
    }

    @Test
    void theOwnPageTellsEverythingMaskedAndTheCopyTellsItInFull() throws Exception {
        var page = desk.get(pupil.viewer(), "/privacy/mine");
        assertThat(text(page)).contains("学生名册", "求职意向", "监护人", "用来做什么", "供需匹配", "请求学校（示例）");
        assertThat(page.getResponse().getContentAsString()).doesNotContain(pupil.idCard(), pupil.phone());
        var copy = desk.get(pupil.viewer(), "/privacy/mine/copy?format=csv");
        assertThat(copy.getResponse().getContentAsString()).contains(pupil.idCard(), pupil.phone());
        assertThat(text(desk.get(school.clerk(), "/privacy/mine")))
                .contains("登录账号")
                .doesNotContain("学籍号");
    }

    @Test
    void theSchoolAnswersForItsStudentsAndNobodyElseSeesIt() {
        var number = ask(pupil.viewer(), RequestKind.CORRECTION);
        assertThat(text(desk.get(school.clerk(), "/privacy/requests")))
                .contains(number, "欧**")
                .doesNotContain("欧阳小满");
        var other = town.school("别的学校（示例）").clerk();
        for (var stranger :
                new Viewer[] {other, town.secretary(), town.employer("某企业（示例）").clerk()}) {
            assertThat(desk.get(stranger, "/privacy/requests/" + number)).hasStatus(404);
        }
        assertThat(text(desk.get(other, "/privacy/requests"))).doesNotContain(number);
        assertThat(desk.post(other, "/privacy/requests/" + number + "/answer", "outcome", "GRANTED", "answer", "好"))
                .hasStatus(404);
        var export = desk.get(other, "/exports/privacy-requests?format=csv");
        assertThat(text(export)).doesNotContain(number);
        assertThat(notices.unread(school.clerk().person())).isPositive();
    }

    @Test
    void aRefusalHasReasonsIsPrintedAndCannotBeRepeated() {
        var number = ask(pupil.viewer(), RequestKind.EXPLANATION);
        var url = "/privacy/requests/" + number;
        assertThat(desk.post(school.clerk(), url + "/answer", "outcome", "REFUSED", "answer", " "))
                .hasStatus(422);
        assertThat(desk.post(school.clerk(), url + "/answer", "outcome", "", "answer", "理由"))
                .hasStatus(422);
        assertThat(desk.post(school.clerk(), url + "/answer", "outcome", "WITHDRAWN", "answer", "理由"))
                .hasStatus(422);
        assertThat(desk.get(pupil.viewer(), url + "/paper")).hasStatus(404);
        answer(school.clerk(), number, "REFUSED");
        assertThat(text(desk.get(pupil.viewer(), url + "/paper"))).contains("结论：不同意", "已核实", "人民法院");
        assertThat(desk.post(school.clerk(), url + "/answer", "outcome", "GRANTED", "answer", "又同意"))
                .hasStatus(409);
        assertThat(notices.unread(pupil.viewer().person())).isPositive();
    }

    @Test
    void nobodyAnswersTheirOwnRequestAndThePlatformAnswersForAccounts() {
        var clerk = town.employer("有人的企业（示例）").clerk();
        var number = ask(clerk, RequestKind.DELETION);
        var secretarys = ask(town.secretary(), RequestKind.COPY);
        assertThat(desk.post(
                        town.secretary(),
                        "/privacy/requests/" + secretarys + "/answer",
                        "outcome",
                        "GRANTED",
                        "answer",
                        "自己同意"))
                .hasStatus(422);
        answer(town.secretary(), number, "PARTLY");
        assertThat(text(desk.get(clerk, "/privacy/requests/" + number))).contains("任职期间为履行职务所必需");
        assertThat(desk.get(school.clerk(), "/privacy/requests/" + number)).hasStatus(404);
    }

    @Test
    void deletionRemovesWhatMayGoAndStopsTheUseOfWhatMustStay() throws Exception {
        var on = TestClock.today();
        assertThat(students.hasConsented(pupil.id(), Students.Purpose.MATCHING, on))
                .isTrue();
        var number = ask(pupil.viewer(), RequestKind.DELETION);
        answer(school.clerk(), number, "GRANTED");
        assertThat(text(desk.get(pupil.viewer(), "/privacy/requests/" + number)))
                .contains("已删除：", "求职意向", "手机号", "停止使用、继续保存：", "学籍信息");
        assertThat(students.hasConsented(pupil.id(), Students.Purpose.MATCHING, on))
                .isFalse();
        assertThat(students.consenting(Students.Purpose.MATCHING, on)).isEmpty();
        assertThat(students.phone(pupil.id())).isEmpty();
        assertThat(offers.openOf(pupil.id())).isEmpty();
        assertThat(sql.fetchCount(org.jooq.impl.DSL.table("students.guardian"))).isZero();
        var studentNumber = students.find(pupil.id()).orElseThrow().number();
        var look = desk.post(school.clerk(), "/students/roster/" + studentNumber + "/full-view", "reason", "想看");
        assertThat(look).hasStatus(422);
        assertThat(look.getResponse().getContentAsString()).contains("已停止使用").doesNotContain(pupil.idCard());
    }

    @Test
    void restrictionKeepsEverythingAndEndsWithoutReturningTheConsents() {
        var number = ask(pupil.viewer(), RequestKind.RESTRICTION);
        answer(school.clerk(), number, "GRANTED");
        var on = TestClock.today();
        assertThat(students.phone(pupil.id())).isEmpty();
        assertThat(students.consenting(Students.Purpose.LISTING, on)).isEmpty();
        var url = "/privacy/requests/" + number + "/resumption";
        assertThat(desk.post(school.clerk(), url, "reason", "")).hasStatus(422);
        assertThat(desk.post(school.clerk(), url, "reason", "本人书面同意")).hasStatus3xxRedirection();
        assertThat(students.phone(pupil.id())).isPresent();
        assertThat(students.consenting(Students.Purpose.LISTING, on)).isEmpty();
    }

    @Test
    void theSameWaitsOnceAndMayBeTakenBack() {
        var number = ask(pupil.viewer(), RequestKind.COPY);
        var again = desk.post(pupil.viewer(), "/privacy/mine/requests", "kind", "COPY", "text", "再来一次");
        assertThat(again).hasStatus(422);
        assertThat(desk.post(school.clerk(), "/privacy/requests/" + number + "/withdrawal"))
                .hasStatus(404);
        assertThat(desk.post(pupil.viewer(), "/privacy/requests/" + number + "/withdrawal"))
                .hasStatus3xxRedirection();
        assertThat(desk.post(pupil.viewer(), "/privacy/mine/requests", "kind", "COPY", "text", "再来一次"))
                .hasStatus3xxRedirection();
        var telling = desk.post(
                pupil.viewer(), "/privacy/mine/requests", "kind", "CORRECTION", "text", "证件 " + pupil.idCard() + " 有误");
        assertThat(telling).hasStatus(422);
    }

    @Test
    void theLastDayIsInTimeAndTheDayAfterIsOverdueAndTheReminderComesOnceADay() {
        var number = ask(pupil.viewer(), RequestKind.COPY);
        var due = sql.fetchSingle("select due_on from platform.privacy_request").get(0, LocalDate.class);
        assertThat(due).isEqualTo(TestClock.today().plusDays(15));
        assertThat(remindedBefore(due.minusDays(4))).isZero();
        assertThat(remindedBefore(due.minusDays(3))).isEqualTo(1);
        assertThat(remindedBefore(due.minusDays(3))).isEqualTo(1);
        sql.execute("update platform.privacy_request set due_on = ?", TestClock.today());
        assertThat(text(desk.get(school.clerk(), "/privacy/requests?overdue=true")))
                .doesNotContain(number);
        sql.execute(
                "update platform.privacy_request set due_on = ?",
                TestClock.today().minusDays(1));
        assertThat(text(desk.get(school.clerk(), "/privacy/requests?overdue=true")))
                .contains(number, "逾期未答复");
        assertThat(text(desk.get(school.clerk(), "/workbench"))).contains("1 件个人信息请求待答复", "逾期 1 天");
    }

    /** How many reminders there are once the day before this one has passed. */
    private int remindedBefore(LocalDate today) {
        remind.remind(today);
        return sql.fetchSingle("select count(*) from platform.notice where topic = 'platform.privacy.reminder'")
                .get(0, int.class);
    }

    @Test
    void aMinorsGuardianAsksWithCodeAndPhoneAndReadsTheAnswerByTheReceipt() {
        var code = guardian.code(pupil.id(), school.clerk().actor(), TestClock.now());
        var phone = guardianPhone();
        assertThat(desk.send("/guardian/request", fields(code, "16400000000"))).hasStatus(422);
        var filed = desk.send("/guardian/request", fields(code, phone));
        assertThat(filed).hasStatus3xxRedirection();
        var receipt = Objects.requireNonNull(filed.getResponse().getRedirectedUrl());
        assertThat(text(desk.visit(receipt))).contains("已收到", "欧**").doesNotContain("欧阳小满");
        assertThat(desk.send("/guardian/request", fields(code, phone))).hasStatus(422);
        var number =
                sql.fetchSingle("select number from platform.privacy_request").get(0, String.class);
        assertThat(text(desk.get(school.clerk(), "/privacy/requests"))).contains(number, "监护人");
        answer(school.clerk(), number, "GRANTED");
        assertThat(text(desk.visit(receipt))).contains("答复：同意", "已核实");
        assertThat(desk.visit("/privacy/receipts/nonsense")).hasStatus(404);
    }

    @Test
    void nobodyIsTheGuardianOfSomebodyOfAge() {
        pupil = town.student(school, "高成年", TestClock.today().minusYears(18));
        var code = guardian.code(pupil.id(), school.clerk().actor(), TestClock.now());
        var refused = desk.send("/guardian/request", fields(code, guardianPhone()));
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("已满十八周岁");
    }

    @Test
    void pagesOfThoseWhoAnswerAreClosedToOthers() {
        for (var role : new Role[] {Role.ENTERPRISE_CLERK, Role.CLASS_TEACHER, Role.DEPARTMENT, Role.AREA_CLERK}) {
            var somebody = town.person("某" + role.name(), role, school.id());
            assertThat(desk.get(somebody, "/privacy/requests")).as(role.name()).hasStatus(403);
            assertThat(desk.get(somebody, "/privacy/retention")).as(role.name()).hasStatus(403);
            assertThat(desk.get(somebody, "/privacy/mine")).as(role.name()).hasStatusOk();
        }
        assertThat(desk.visit("/privacy/mine")).hasStatus3xxRedirection();
    }

    private static String[] fields(String code, String phone) {
        return new String[] {"code", code, "guardianPhone", phone, "kind", "CORRECTION", "text", "请更正班级"};
    }

    @Autowired
    org.qiao.consortium.students.guardian.Guardians guardians;

    private String guardianPhone() {
        return guardians.of(pupil.id()).orElseThrow().phone().full();
    }
}
