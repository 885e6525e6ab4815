package org.qiao.consortium.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.files.Papers;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Lists that are filtered and taken away as files: exactly what the page shows, to those who see the page. */
@PlatformTest
@Import(Town.class)
class ListsTests {

    @Autowired
    Town town;

    @Autowired
    People people;

    @Autowired
    Organizations organizations;

    @Autowired
    NeedIntake intake;

    @Autowired
    Approvals approvals;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private Viewer admin() {
        return town.person("管理员甲", Role.PLATFORM_ADMIN, town.secretary().organization());
    }

    private MvcTestResult get(Viewer who, String url) {
        return mvc.get()
                .uri(url)
                .with(as(context, who.person(), who.role().orElseThrow()))
                .exchange();
    }

    private String text(Viewer who, String url) throws Exception {
        var answer = get(who, url);
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    @Test
    void peopleAreTakenAwayAsTheyAreShownMasked() throws Exception {
        var admin = admin();
        var firm = town.employer("名单企业（示例）");
        var phone = people.contacts(List.of(firm.clerk().person()))
                .get(firm.clerk().person())
                .phone()
                .orElseThrow();
        var all = text(admin, "/exports/people?format=csv");
        assertThat(all)
                .contains("名单企业（示例）经办", "企业经办 · 名单企业（示例）", phone.masked())
                .doesNotContain(phone.full());
        assertThat(text(admin, "/exports/people?format=csv&role=SECRETARIAT"))
                .contains("周敏", "角色：秘书处")
                .doesNotContain("名单企业（示例）经办");
        assertThat(get(town.secretary(), "/exports/people?format=csv")).hasStatus(403);
    }

    @Test
    void whatHasNoMatchIsTakenAwayByItsKind() throws Exception {
        var majors = text(town.secretary(), "/exports/orphans?format=csv&kind=major&level=SECONDARY_VOCATIONAL");
        var page = Jsoup.parse(text(town.secretary(), "/atlas/orphans?kind=major&level=SECONDARY_VOCATIONAL"));
        var first = page.select("td.q-main").eachText();
        assertThat(first).isNotEmpty();
        assertThat(majors).contains(first);
        assertThat(text(town.secretary(), "/exports/orphans?format=csv&kind=chain"))
                .doesNotContain(first.getFirst());
    }

    @Test
    void dispatchesAreFilteredByPersonChannelAndStatusAlsoAsAFile() throws Exception {
        var admin = admin();
        var firm = town.employer("收信企业（示例）").clerk();
        dispatch(firm, "EMAIL", "SENT", "已送到的信");
        dispatch(firm, "SMS", "FAILED", "没送到的短信");
        dispatch(admin, "EMAIL", "SENT", "给管理员的信");
        assertThat(text(admin, "/dispatches?status=FAILED")).contains("没送到的短信").doesNotContain("已送到的信", "给管理员的信");
        assertThat(text(admin, "/dispatches?channel=EMAIL&words=收信"))
                .contains("已送到的信")
                .doesNotContain("没送到的短信", "给管理员的信");
        assertThat(text(admin, "/exports/dispatches?format=csv&channel=EMAIL&words=收信"))
                .contains("已送到的信")
                .doesNotContain("没送到的短信", "给管理员的信");
        assertThat(get(firm, "/exports/dispatches?format=csv")).hasStatus(403);
    }

    private void dispatch(Viewer to, String channel, String status, String subject) {
        sql.execute(
                "insert into platform.dispatch (id, person_id, channel, event_key, sent_to, subject, text, status, due_at, created_at, ended_at)"
                        + " values (?, ?, ?, gen_random_uuid()::text, '', ?, '', ?, ?::timestamptz, ?::timestamptz, ?::timestamptz)",
                UUID.randomUUID(),
                to.person().value(),
                channel,
                subject,
                status,
                TestClock.now().toString(),
                TestClock.now().toString(),
                TestClock.now().toString());
    }

    @Test
    void whileOneTypesTheUnitSoNamedComesFirstAndFewAreRead() {
        for (var name : List.of("甲天地（示例）", "乙天地（示例）", "天地（示例）", "丙天地（示例）")) {
            town.employer(name);
        }
        town.school("天地（示例）学校");
        var hiring = List.of(OrganizationKind.ENTERPRISE, OrganizationKind.EXTERNAL);
        assertThat(organizations.alike("天地（示例）", hiring, 2, TestClock.today()))
                .extracting(OrganizationView::name)
                .hasSize(2)
                .startsWith("天地（示例）")
                .doesNotContain("天地（示例）学校");
        assertThat(organizations.alike("", hiring, 3, TestClock.today())).hasSize(3);
        assertThat(organizations.alike("没有这个单位", hiring, 3, TestClock.today())).isEmpty();
        assertThat(organizations.alike("%", hiring, 3, TestClock.today())).isEmpty();
    }

    @Test
    void thePublicPageOfAPostShowsItsFilesToThoseWhoMaySeeThem() throws Exception {
        var firm = town.employer("附件企业（示例）");
        var need = town.draft(firm, "带附件的岗位", 1);
        var number = town.numberOf(need);
        assertThat(mvc.post()
                        .uri("/attachments/needs/" + number)
                        .multipart()
                        .file(new MockMultipartFile("file", "岗位说明.pdf", null, Papers.pdf("示例")))
                        .with(csrf())
                        .with(as(context, firm.clerk().person(), Role.ENTERPRISE_CLERK)))
                .hasStatus3xxRedirection();
        var approval = intake.submit(List.of(need), firm.clerk(), Town.NOW);
        approvals.decide(
                approval,
                List.of(Approvals.Verdict.approve(new SubjectRef("exchange.need", need.value()))),
                town.secretary(),
                Town.NOW);
        assertThat(text(firm.clerk(), "/posts/" + number)).contains("岗位说明.pdf");
        assertThat(text(town.secretary(), "/posts/" + number)).contains("岗位说明.pdf");
        var visitor = mvc.get().uri("/posts/" + number).exchange();
        assertThat(visitor).hasStatusOk();
        assertThat(visitor.getResponse().getContentAsString())
                .contains("带附件的岗位")
                .doesNotContain("岗位说明.pdf");
    }
}
