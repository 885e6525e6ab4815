package org.qiao.consortium.platform.identity.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.APPROVAL;
import static org.qiao.consortium.platform.db.Tables.DEED;
import static org.qiao.consortium.students.db.Tables.SCHOOL_CLASS;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.qiao.consortium.testing.Town.NOW;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
@Import(Town.class)
class HandOverTests {

    @Autowired
    Town town;

    @Autowired
    NeedIntake needs;

    @Autowired
    Grants grants;

    @Autowired
    ObjectProvider<OpenWork> keepers;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private static int serial;
    private String n = "";

    @BeforeEach
    void anotherTown() {
        n = String.valueOf(++serial);
    }

    private Viewer administrator() {
        var office = town.secretary().organization();
        return town.person("管理员" + n, Role.PLATFORM_ADMIN, office);
    }

    private MvcTestResult close(Viewer person, String successor, String reason, Viewer by) {
        return mvc.post()
                .uri("/people/" + person.person() + "/closing")
                .param("successor", successor)
                .param("reason", reason)
                .with(csrf())
                .with(as(context, by.person(), Role.PLATFORM_ADMIN))
                .exchange();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private List<OpenWork.Item> openOf(Viewer person) {
        return keepers.stream().flatMap(it -> it.of(person.person()).stream()).toList();
    }

    private List<String> deedsBy(Viewer person) {
        return sql.select(DEED.WHAT)
                .from(DEED)
                .where(DEED.PERSON_ID.eq(person.person().value()))
                .orderBy(DEED.AT, DEED.ID)
                .fetch(it -> it.value1());
    }

    @Test
    void theClassesOfATeacherWhoLeavesGoToTheNext() {
        var school = town.school("交接学校" + n + "（示例）");
        var leaves = town.person("王老师", Role.CLASS_TEACHER, school.id());
        var stays = town.person("刘老师", Role.CLASS_TEACHER, school.id());
        town.student(school, "李想", LocalDate.parse("2008-01-15"));
        var by = administrator();

        var asked = mvc.get()
                .uri("/people/" + leaves.person() + "/closing")
                .with(as(context, by.person(), Role.PLATFORM_ADMIN))
                .exchange();
        assertThat(page(asked).select("main tbody tr").text()).contains("担任班主任的班级", "1", "班主任 · 交接学校");
        assertThat(page(asked).select("select[name=successor] option").text())
                .contains("刘老师")
                .doesNotContain("王老师");

        assertThat(page(close(leaves, "", "调离", by)).select("main").text()).contains("请选择接手人");
        assertThat(grants.of(leaves.person())).as("still open").isNotEmpty();
        assertThat(close(leaves, stays.person().toString(), "", by)).hasStatus(422);
        assertThat(openOf(leaves)).as("nothing moved without a reason").isNotEmpty();

        assertThat(close(leaves, stays.person().toString(), "调离", by)).hasStatus3xxRedirection();
        assertThat(openOf(leaves)).isEmpty();
        assertThat(sql.fetchCount(
                        SCHOOL_CLASS, SCHOOL_CLASS.TEACHER_ID.eq(leaves.person().value())))
                .isZero();
        assertThat(page(mvc.get()
                                .uri("/students/classes")
                                .with(as(context, stays.person(), Role.CLASS_TEACHER))
                                .exchange())
                        .text())
                .contains("24数控1班");
        assertThat(deedsBy(by)).containsExactlyInAnyOrder("students.class.handed-over", "platform.identity.closed");
    }

    @Test
    void theLastClerkOfAnEmployerLeavesNeedsAndApprovalsToSomebodyWhoThenHoldsTheOffice() {
        var employer = town.employer("交接企业" + n + "（示例）");
        var draft = town.draft(employer, "数控车工", 1);
        var submitted = town.draft(employer, "加工中心操作工", 1);
        needs.submit(List.of(submitted), employer.clerk(), NOW);
        var other = town.employer("别的企业" + n + "（示例）");
        var by = administrator();

        assertThat(openOf(employer.clerk()).stream().map(OpenWork.Item::count)).containsExactlyInAnyOrder(2, 1);
        var answer = mvc.post()
                .uri("/people/" + employer.clerk().person() + "/closing")
                .param("userName", userNameOf(other.clerk()))
                .param("reason", "离职")
                .with(csrf())
                .with(as(context, by.person(), Role.PLATFORM_ADMIN))
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(openOf(employer.clerk())).isEmpty();
        assertThat(sql.fetchCount(
                        APPROVAL,
                        APPROVAL.SUBMITTED_BY.eq(employer.clerk().person().value())))
                .isZero();
        assertThat(grants.of(other.clerk().person()).stream()
                        .filter(it -> it.organization().equals(employer.id()))
                        .map(Grants.Grant::role))
                .containsExactly(Role.ENTERPRISE_CLERK);
        assertThat(deedsBy(by))
                .containsExactlyInAnyOrder(
                        "platform.identity.office-given",
                        "platform.approval.submitter-changed",
                        "exchange.need.handed-over",
                        "exchange.need.handed-over",
                        "platform.identity.closed");
        assertThat(openOf(other.clerk()).stream().map(OpenWork.Item::count)).contains(2, 1);
        assertThat(town.numberOf(draft)).isNotEmpty();
    }

    private String userNameOf(Viewer person) {
        return grants.userNameOf(person.person());
    }

    @Test
    void whoIsNotTheLastLeavesNothingBehind() {
        var employer = town.employer("两人企业" + n + "（示例）");
        town.draft(employer, "数控车工", 1);
        var second = town.person("另一位" + n, Role.ENTERPRISE_CLERK, employer.id());
        var by = administrator();
        assertThat(openOf(employer.clerk())).isEmpty();
        assertThat(close(employer.clerk(), "", "离职", by)).hasStatus3xxRedirection();
        assertThat(openOf(second)).as("now the last").isNotEmpty();
    }

    @Test
    void whatAnOfficeEnteredForOthersIsHandedOverToo() {
        var office = town.school("乡镇" + n + "（示例）").id();
        var clerk = town.person("乡镇经办" + n, Role.AREA_CLERK, office);
        var firm = town.employer("合作社" + n + "（示例）");
        town.draft(new Town.Unit(firm.id(), firm.name(), clerk), "种苗工", 1);
        assertThat(openOf(clerk)).singleElement().satisfies(it -> {
            assertThat(it.label()).contains("代录");
            assertThat(it.office()).isEqualTo(new OpenWork.Office(Role.AREA_CLERK, office));
        });
    }

    @Test
    void aSuccessorMustExistBeAnotherAndWork() {
        var employer = town.employer("难办企业" + n + "（示例）");
        town.draft(employer, "数控车工", 1);
        var school = town.school("难办学校" + n + "（示例）");
        var pupil = town.student(school, "欧阳同学", LocalDate.parse("2008-01-15"));
        var by = administrator();
        assertThat(refusal(employer.clerk(), "nobody-" + n, by)).contains("没有用户名为");
        assertThat(refusal(employer.clerk(), userNameOf(employer.clerk()), by)).contains("接手人不能是要停用的本人");
        assertThat(refusal(employer.clerk(), userNameOf(pupil.viewer()), by)).contains("没有任何工作角色");
        assertThat(openOf(employer.clerk())).isNotEmpty();
    }

    private String refusal(Viewer person, String userName, Viewer by) {
        var answer = mvc.post()
                .uri("/people/" + person.person() + "/closing")
                .param("userName", userName)
                .param("reason", "离职")
                .with(csrf())
                .with(as(context, by.person(), Role.PLATFORM_ADMIN))
                .exchange();
        assertThat(answer).hasStatus(422);
        return page(answer).select("main").text();
    }
}
