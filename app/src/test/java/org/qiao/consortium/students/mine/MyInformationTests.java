package org.qiao.consortium.students.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.SchoolForTests;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.students.guardian.ConfirmAsGuardian;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class MyInformationTests {

    @Autowired
    Rosters rosters;

    @Autowired
    Students students;

    @Autowired
    People people;

    @Autowired
    ConfirmAsGuardian guardian;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private SchoolForTests school;
    private StudentView me;
    private LocalDate today;

    @BeforeEach
    void aStudentOfSixteen() {
        sql.execute("truncate students.student, students.school_class cascade");
        school = SchoolForTests.make(sql, people, "示例职校");
        today = TestClock.today();
        me = students.find(school.enrolOne(rosters, "李想", today.minusYears(16), 1))
                .orElseThrow();
    }

    private MvcTestResult post(String url, String name, String value) {
        return mvc.post()
                .uri(url)
                .with(as(context, me.person().orElseThrow(), Role.STUDENT))
                .with(csrf())
                .param(name, value)
                .exchange();
    }

    private Document page() throws Exception {
        var result = mvc.get()
                .uri("/students/me")
                .with(as(context, me.person().orElseThrow(), Role.STUDENT))
                .exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    @Test
    void eachPurposeHasItsNoticeAndItsOwnButton() throws Exception {
        var page = page();
        assertThat(page.select("form[action=/students/me/consents]")).hasSize(3);
        assertThat(page.text()).contains("给谁", "哪些信息", "保存多久", "撤回同意：随时");
    }

    @Test
    void consentIsGivenAndTakenBack() throws Exception {
        assertThat(post("/students/me/consents", "purposes", "MATCHING")).hasStatus3xxRedirection();
        assertThat(students.hasConsented(me.id(), Purpose.MATCHING, today)).isTrue();
        assertThat(page().select("form[action=/students/me/withdrawal]")).hasSize(1);
        assertThat(post("/students/me/withdrawal", "purpose", "MATCHING")).hasStatus3xxRedirection();
        assertThat(students.consenting(Purpose.MATCHING, today)).isEmpty();
    }

    @Test
    void theGuardianConfirmsWithCodeAndPhone() {
        var code = guardian.code(me.id(), school.clerk(), TestClock.now());
        var wrong = mvc.post()
                .uri("/guardian/confirmation")
                .with(csrf())
                .param("code", code)
                .param("phone", "16400000001");
        assertThat(wrong).hasStatus(422);
        assertThat(students.guardianConfirmed(me.id(), today)).isFalse();
        var right = mvc.post()
                .uri("/guardian/confirmation")
                .with(csrf())
                .param("code", code.toLowerCase())
                .param("phone", "16410000001");
        assertThat(right).hasStatusOk();
        assertThat(students.guardianConfirmed(me.id(), today)).isTrue();
        assertThat(mvc.post().uri("/guardian/code").with(csrf()).param("code", code))
                .hasStatus(422);
    }

    @Test
    void fiveWrongPhonesEndTheCode() {
        var code = guardian.code(me.id(), school.clerk(), TestClock.now());
        for (var i = 0; i < 5; i++) {
            assertThat(mvc.post()
                            .uri("/guardian/confirmation")
                            .with(csrf())
                            .param("code", code)
                            .param("phone", "1640000000" + i))
                    .hasStatus(422);
        }
        assertThat(mvc.post()
                        .uri("/guardian/confirmation")
                        .with(csrf())
                        .param("code", code)
                        .param("phone", "16410000001"))
                .hasStatus(422);
        assertThat(students.guardianConfirmed(me.id(), today)).isFalse();
    }
}
