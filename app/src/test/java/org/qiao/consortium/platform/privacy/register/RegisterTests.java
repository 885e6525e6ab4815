package org.qiao.consortium.platform.privacy.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.privacy.register.MinorsAudits.Check;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What those keep who answer for the protection of data: assessments, incidents, the yearly audit. */
@PlatformTest
@Import(Town.class)
class RegisterTests {

    @Autowired
    Town town;

    @Autowired
    MinorsAudits audits;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private Viewer secretary;

    @BeforeEach
    void empty() {
        sql.execute("truncate platform.impact_assessment, platform.incident, platform.minors_audit");
        secretary = town.secretary();
    }

    private String read(String address) throws Exception {
        var answer = mvc.get()
                .uri(address)
                .with(as(context, secretary.person(), Role.SECRETARIAT))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString()).text();
    }

    private MvcTestResult post(String address, String... fields) {
        var request = mvc.post()
                .uri(address)
                .with(as(context, secretary.person(), Role.SECRETARIAT))
                .with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, BusinessTime.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private String reported(Instant found, boolean national) {
        var answer = post(
                "/privacy/incidents",
                "title",
                "名册误发（示例）",
                "what",
                "误发到工作群",
                "kinds",
                "姓名、班级",
                "harm",
                "误操作，可能被转发",
                "measures",
                "已撤回并要求删除",
                "people",
                "35",
                "foundAt",
                local(found),
                "national",
                String.valueOf(national));
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void anAssessmentSaysAllThatTheLawAsksAndIsKeptThreeYears() throws Exception {
        var refused = post("/privacy/assessments", "title", "推荐算法", "occasion", "NONE");
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).select(".q-errors li"))
                .hasSize(5);
        var recorded = post(
                "/privacy/assessments",
                "title",
                "推荐算法（示例）",
                "occasion",
                "AUTOMATED",
                "purpose",
                "推荐岗位",
                "impact",
                "可能漏荐",
                "measures",
                "写明理由，可以关闭",
                "conclusion",
                "MAY_WITH_MEASURES");
        assertThat(recorded).hasStatus3xxRedirection();
        assertThat(read(Objects.requireNonNull(recorded.getResponse().getRedirectedUrl())))
                .contains("自动化决策", TestClock.today().plusYears(3).toString());
        assertThat(read("/privacy/assessments?occasion=AUTOMATED")).contains("推荐算法（示例）");
        assertThat(read("/privacy/assessments?occasion=ABROAD")).doesNotContain("推荐算法（示例）");
        assertThat(read("/exports/privacy-assessments?format=csv")).contains("推荐算法（示例）");
    }

    @Test
    void anIncidentThatMayHarmThePublicIsLateAfterADayAndIsClosedOnlyWhenAllWereTold() throws Exception {
        var url = reported(TestClock.now().minus(Duration.ofHours(25)), true);
        assertThat(read(url)).contains("已超过报告时限");
        assertThat(read(reported(TestClock.now().minus(Duration.ofHours(23)), true)))
                .contains("须在这以前报告");
        assertThat(read("/workbench")).contains("还没有报告主管部门");
        assertThat(post(url + "/closing", "noNeed", "")).hasStatus(422);
        assertThat(post(url + "/telling", "authorityAt", local(TestClock.now().minus(Duration.ofHours(26)))))
                .hasStatus(422);
        assertThat(post(url + "/telling", "authorityAt", local(TestClock.now().minus(Duration.ofHours(2)))))
                .hasStatus3xxRedirection();
        assertThat(post(url + "/closing", "noNeed", "")).hasStatus(422);
        assertThat(post(url + "/telling", "peopleAt", local(TestClock.now().minus(Duration.ofHours(1)))))
                .hasStatus3xxRedirection();
        assertThat(post(url + "/closing", "noNeed", "")).hasStatus3xxRedirection();
        assertThat(read(url)).contains("已办结", "报告主管部门", "通知个人", "安全事件办结");
        assertThat(read("/privacy/incidents?open=true")).doesNotContain(url.substring(url.lastIndexOf('/') + 1));
    }

    @Test
    void whatIsFoundTomorrowIsNotFoundYet() {
        var answer = post("/privacy/incidents", "foundAt", local(TestClock.now().plus(Duration.ofDays(1))));
        assertThat(answer).hasStatus(422);
    }

    @Test
    void theYearsAuditAppearsByItselfOnceAndIsDoneWhenEveryCheckIs() throws Exception {
        var year = TestClock.today().getYear();
        assertThat(read("/privacy/audits")).contains(year + " 年", "待完成", year + "-12-31");
        assertThat(audits.all(secretary, TestClock.today())).hasSize(1);
        var url = "/privacy/audits/" + year;
        assertThat(post(url, "checked", "APPROVAL", "findings", "抽查中")).hasStatus3xxRedirection();
        assertThat(post(url, "checked", "APPROVAL", "findings", "没有问题", "completes", "true"))
                .hasStatus(422);
        var all = Arrays.stream(Check.values()).map(Enum::name).toList();
        assertThat(post(url, "checked", String.join(",", all), "findings", "", "completes", "true"))
                .hasStatus(422);
        assertThat(post(url, "checked", String.join(",", all), "findings", "没有发现问题", "completes", "true"))
                .hasStatus3xxRedirection();
        assertThat(read(url)).contains("已完成", "没有发现问题", "完成年度合规审计");
        assertThat(post(url, "checked", String.join(",", all), "findings", "再来", "completes", "true"))
                .hasStatus(422);
        assertThat(audits.all(secretary, LocalDate.of(year + 1, 1, 1))).hasSize(2);
    }

    @Test
    void anUnfinishedAuditIsOverdueTheDayAfterItsLastDayAndRemindedOnceAWeek() throws Exception {
        var year = TestClock.today().getYear();
        audits.all(secretary, TestClock.today());
        sql.execute("update platform.minors_audit set due_on = ?", TestClock.today());
        assertThat(read("/privacy/audits")).doesNotContain("已逾期");
        sql.execute(
                "update platform.minors_audit set due_on = ?", TestClock.today().minusDays(1));
        assertThat(read("/privacy/audits/" + year)).contains("已逾期");
        assertThat(read("/workbench")).contains("合规审计", "逾期 1 天");
        var due = LocalDate.of(year, 6, 30);
        sql.execute("update platform.minors_audit set due_on = ?", due);
        assertThat(remindedOn(due.minusDays(31))).isZero();
        assertThat(remindedOn(due.minusDays(30))).isEqualTo(1);
        assertThat(remindedOn(due.minusDays(30))).isEqualTo(1);
        assertThat(remindedOn(due.minusDays(24))).isEqualTo(1);
        assertThat(remindedOn(due.minusDays(23))).isEqualTo(2);
    }

    private int remindedOn(LocalDate today) {
        audits.remind(today);
        return sql.fetchSingle("select count(*) from platform.notice where topic = 'platform.privacy.audit-due'")
                .get(0, int.class);
    }

    @Test
    void theRegistersAreClosedToEverybodyElse() {
        for (var role : new Role[] {Role.SCHOOL_CLERK, Role.DEPARTMENT, Role.ENTERPRISE_CLERK}) {
            var somebody = town.person("某" + role, role, secretary.organization());
            for (var address : new String[] {"/privacy/assessments", "/privacy/incidents", "/privacy/audits"}) {
                assertThat(mvc.get()
                                .uri(address)
                                .with(as(context, somebody.person(), role))
                                .exchange())
                        .as(role + address)
                        .hasStatus(403);
            }
        }
    }

    private void assessed(String title) {
        assertThat(post(
                        "/privacy/assessments",
                        "title",
                        title,
                        "occasion",
                        "AUTOMATED",
                        "purpose",
                        "推荐岗位",
                        "impact",
                        "可能不公",
                        "measures",
                        "公开准则",
                        "conclusion",
                        "MAY"))
                .hasStatus3xxRedirection();
    }

    private List<String> titles(String address) throws Exception {
        var answer = mvc.get()
                .uri(address)
                .with(as(context, secretary.person(), Role.SECRETARIAT))
                .exchange();
        return Jsoup.parse(answer.getResponse().getContentAsString())
                .select("td.q-main")
                .eachText();
    }

    @Test
    void theRegistersStandByTheColumnThatIsAskedFor() throws Exception {
        List.of("3（示例）", "1（示例）", "2（示例）").forEach(this::assessed);
        assertThat(titles("/privacy/assessments?sort=title")).containsExactly("1（示例）", "2（示例）", "3（示例）");
        assertThat(titles("/privacy/assessments?sort=-title")).containsExactly("3（示例）", "2（示例）", "1（示例）");
        var now = TestClock.now();
        for (var age : new int[] {2, 3, 1}) {
            reported(now.minus(Duration.ofHours(age)), false);
            sql.execute("update platform.incident set people = ? where people = 35", age);
        }
        assertThat(read("/privacy/incidents?sort=people")).containsSubsequence(" 1 ", " 2 ", " 3 ");
        assertThat(read("/privacy/incidents?sort=-people")).containsSubsequence(" 3 ", " 2 ", " 1 ");
    }

    @Test
    void anotherConsortiumsRegistersAreNotThere() throws Exception {
        assessed("别家看不到的评估（示例）");
        var incident = reported(TestClock.now().minus(Duration.ofHours(2)), false);
        var year = "/privacy/audits/" + TestClock.today().getYear();
        assertThat(read("/privacy/audits")).contains(TestClock.today().getYear() + " 年");
        assertThat(post(year, "checked", "APPROVAL", "findings", "只有我们知道")).hasStatus3xxRedirection();
        var assessment = "/privacy/assessments/"
                + sql.fetchSingle("select number from platform.impact_assessment")
                        .get(0, String.class);
        sql.execute(
                "update platform.role_grant set consortium_id = ? where person_id = ?",
                new UUID(7, 7),
                secretary.person().value());
        try {
            for (var list : List.of("/privacy/assessments", "/privacy/incidents", "/privacy/audits", year)) {
                assertThat(read(list)).as(list).doesNotContain("别家看不到", "名册误发", "只有我们知道");
            }
            for (var kind : List.of("privacy-assessments", "privacy-incidents")) {
                assertThat(read("/exports/" + kind + "?format=csv")).as(kind).doesNotContain("别家看不到", "名册误发");
            }
            for (var one : List.of(assessment, incident)) {
                assertThat(mvc.get().uri(one).with(as(context, secretary.person(), Role.SECRETARIAT)))
                        .as(one)
                        .hasStatus(404);
            }
            assertThat(post(incident + "/closing", "noNeed", "不必")).hasStatus(404);
        } finally {
            sql.execute(
                    "update platform.role_grant set consortium_id = ? where person_id = ?",
                    town.consortium().value(),
                    secretary.person().value());
        }
    }
}
