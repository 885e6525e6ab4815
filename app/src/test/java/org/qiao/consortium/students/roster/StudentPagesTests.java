package org.qiao.consortium.students.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.students.SchoolForTests.entry;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.SchoolForTests;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class StudentPagesTests {

    private static final LocalDate BORN = LocalDate.of(2009, 12, 30);
    private static final String CARD = SchoolForTests.idCard(BORN, 1).full();

    @Autowired
    Rosters rosters;

    @Autowired
    Students students;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private SchoolForTests school;
    private StudentView student;

    @BeforeEach
    void aStudent() {
        sql.execute("truncate students.student, students.school_class cascade");
        school = SchoolForTests.make(sql, people, "示例职校");
        student = students.find(school.enrolOne(rosters, "李想想", BORN, 1)).orElseThrow();
    }

    private MvcTestResult get(String url, PersonId person, Role role) {
        return mvc.get().uri(url).with(as(context, person, role)).exchange();
    }

    private MvcTestResult post(String url, PersonId person, Role role, String name, String value) {
        return mvc.post()
                .uri(url)
                .with(as(context, person, role))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private static String text(MvcTestResult result) throws UnsupportedEncodingException {
        return Jsoup.parse(result.getResponse().getContentAsString()).text();
    }

    private String url() {
        return "/students/roster/" + student.number();
    }

    @Test
    void theClerkSeesMaskedNumbersOnly() throws Exception {
        var page = get(url(), school.clerk().person(), Role.SCHOOL_CLERK);
        assertThat(page).hasStatusOk();
        assertThat(text(page))
                .contains("李**", SchoolForTests.idCard(BORN, 1).masked(), "164****0001")
                .doesNotContain(CARD, "李想想", "16400000001");
        assertThat(page.getResponse().getContentAsString()).doesNotContain(CARD, "16400000001", "16410000001");
    }

    @Test
    void theFullViewAsksForAReasonAndIsSeenByTheStudent() throws Exception {
        var ofAge = SchoolForTests.TODAY.minusYears(18);
        var card = SchoolForTests.idCard(ofAge, 3).full();
        student = students.find(school.enrolOne(rosters, "赵成年", ofAge, 3)).orElseThrow();
        var clerk = school.clerk().person();
        var refused = post(url() + "/full-view", clerk, Role.SCHOOL_CLERK, "reason", " ");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).doesNotContain(card);
        var shown = post(url() + "/full-view", clerk, Role.SCHOOL_CLERK, "reason", "核对资助名单");
        assertThat(shown).hasStatusOk();
        assertThat(text(shown)).contains(card, "赵成年");
        assertThat(shown.getResponse().getHeader("Cache-Control")).contains("no-store");
        var mine = get("/students/me", student.person().orElseThrow(), Role.STUDENT);
        assertThat(text(mine)).contains("查看完整信息", "核对资助名单", "梁经办");
    }

    @Test
    void aTeacherSeesTheOwnClassMaskedAndNothingInFull() throws Exception {
        var teacher = students.classTeacher(student.id()).orElseThrow();
        assertThat(get(url(), teacher, Role.CLASS_TEACHER)).hasStatusOk();
        assertThat(post(url() + "/full-view", teacher, Role.CLASS_TEACHER, "reason", "想看"))
                .hasStatus(403);
        var stranger = SchoolForTests.person(people, "别班", Role.CLASS_TEACHER, school.id(), school.consortium());
        assertThat(get(url(), stranger, Role.CLASS_TEACHER)).hasStatus(404);
    }

    @Test
    void anotherSchoolFindsNothing() {
        var other = SchoolForTests.make(sql, people, "另一所示例职校");
        var clerk = other.clerk().person();
        assertThat(get(url(), clerk, Role.SCHOOL_CLERK)).hasStatus(404);
        for (var deed :
                new String[] {"/full-view", "/departure", "/guardian-code", "/guardian-paper", "/paper-consent"}) {
            assertThat(post(url() + deed, clerk, Role.SCHOOL_CLERK, "reason", "好奇"))
                    .as(deed)
                    .hasStatus(404);
        }
    }

    @Test
    void aNumberIsFoundWithoutStandingInTheAddress() throws Exception {
        var clerk = school.clerk().person();
        assertThat(post("/students/roster/lookup", clerk, Role.SCHOOL_CLERK, "identity", CARD.toLowerCase()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(url());
        var other = SchoolForTests.make(sql, people, "另一所示例职校");
        var refused = post("/students/roster/lookup", other.clerk().person(), Role.SCHOOL_CLERK, "identity", CARD);
        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString()).doesNotContain(CARD);
    }

    @Test
    void whoHasLeftIsNoStudentHereAnyMore() {
        var clerk = school.clerk().person();
        assertThat(post(url() + "/departure", clerk, Role.SCHOOL_CLERK, "departureReason", ""))
                .hasStatus(422);
        assertThat(post(url() + "/departure", clerk, Role.SCHOOL_CLERK, "departureReason", "转学"))
                .hasStatus3xxRedirection();
        assertThat(people.holding(Role.STUDENT, school.id())).isEmpty();
        assertThat(post(url() + "/departure", clerk, Role.SCHOOL_CLERK, "departureReason", "转学"))
                .hasStatus(422);
    }

    @Test
    void theRosterListsAndFilters() throws Exception {
        rosters.enrol(
                school.id(),
                school.consortium(),
                java.util.List.of(entry("王一", "24机电2班", BORN, 2)),
                school.clerk(),
                SchoolForTests.NOW);
        var clerk = school.clerk().person();
        assertThat(text(get("/students/roster", clerk, Role.SCHOOL_CLERK))).contains("李**", "王*");
        assertThat(text(get("/students/roster?schoolClass=24机电2班", clerk, Role.SCHOOL_CLERK)))
                .contains("王*")
                .doesNotContain("李**");
        assertThat(text(get("/students/roster?consent=yes", clerk, Role.SCHOOL_CLERK)))
                .contains("没有符合条件的学生");
        assertThat(text(get("/exports/students?format=csv&consent=no&status=ENROLLED", clerk, Role.SCHOOL_CLERK)))
                .contains("条件：状态：在籍；匹配：未同意")
                .contains("李**");
        assertThat(text(get("/students/classes", clerk, Role.SCHOOL_CLERK))).contains("24机电1班", "24机电2班", "催办");
    }

    @Test
    void secretariatAndEmployersHaveNoRosterAtAll() {
        for (var role : new Role[] {Role.SECRETARIAT, Role.ENTERPRISE_CLERK, Role.DEPARTMENT, Role.PLATFORM_ADMIN}) {
            var person = SchoolForTests.person(people, "某人", role, school.id(), school.consortium());
            assertThat(get("/students/roster", person, role)).as(role.name()).hasStatus(403);
            assertThat(get(url(), person, role)).as(role.name()).hasStatus(403);
        }
    }
}
