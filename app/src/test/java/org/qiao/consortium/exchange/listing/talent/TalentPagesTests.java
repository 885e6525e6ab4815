package org.qiao.consortium.exchange.listing.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.listing.PortalForTests;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Consents;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.SchoolForTests;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.students.Students.RosterCount;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class TalentPagesTests {

    private static final LocalDate BORN = LocalDate.of(2008, 5, 1);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    TalentCounts counts;

    private static PortalForTests portal;
    private static SchoolForTests school;
    private static List<StudentId> students;

    @BeforeEach
    void sevenStudentsOfWhomTwoAgreed() {
        if (portal == null) {
            portal = PortalForTests.open(context);
            school = SchoolForTests.make(context.getBean(DSLContext.class), context.getBean(People.class), "示例职教中心");
            var rosters = context.getBean(Rosters.class);
            students = IntStream.rangeClosed(1, 7)
                    .mapToObj(it -> school.enrolOne(rosters, "李示" + it, BORN, it))
                    .toList();
            context.getBean(Consents.class)
                    .recordPapers(
                            students.subList(0, 2).stream()
                                    .map(it -> new Consents.Paper(it, Set.of(Purpose.LISTING), true, "示例档案"))
                                    .toList(),
                            school.clerk(),
                            SchoolForTests.NOW);
        }
    }

    private Document page(String url, RequestPostProcessor who) throws Exception {
        var answer = mvc.get().uri(url).with(who).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private RequestPostProcessor employer() {
        return as(context, portal.firm().clerk(), Role.ENTERPRISE_CLERK);
    }

    @Test
    void everyoneReadsCounts() throws Exception {
        var text = Jsoup.parse(
                        mvc.get().uri("/talents").exchange().getResponse().getContentAsString())
                .text();
        assertThat(text).contains("机电技术应用", "2027 届", "7 人").doesNotContain("李示", "XS-");
    }

    @Test
    void everyoneReadsWhichMajorsHaveNoPosts() throws Exception {
        var page = Jsoup.parse(
                mvc.get().uri("/figures/majors").exchange().getResponse().getContentAsString());
        assertThat(page.select("td.q-main").text()).contains("机电技术应用");
        assertThat(page.select("td[data-label=毕业生]").text()).isEqualTo("7 人");
        assertThat(page.select("td[data-label=在招岗位]").text()).isEqualTo("没有");
        assertThat(page.text()).contains("1 个专业眼下没有对应的在招岗位");
    }

    @Test
    void aVerifiedEmployerReadsThoseWhoAgreedWithoutTheirNames() throws Exception {
        var rows = page("/talents/rows", employer());
        assertThat(rows.select("td.q-main")).hasSize(2);
        assertThat(rows.text()).contains("XS-", "示例职教中心", "电工（四级/中级工）").doesNotContain("李示", "1640000");
        assertThat(page("/talents/rows?year=2031", employer()).select("td.q-main"))
                .isEmpty();

        var csv = mvc.get()
                .uri("/exports/talents?format=csv")
                .with(employer())
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(3)).hasSize(2);
        assertThat(context.getBean(DSLContext.class)
                        .fetchValue("select max((detail ->> 'rows')::int) from platform.deed"
                                + " where what = 'platform.sheets.exported'"))
                .isEqualTo(2);
    }

    @Test
    void whoIsNotVerifiedReadsNoRows() throws Exception {
        var stranger = as(context, portal.stranger().clerk(), Role.ENTERPRISE_CLERK);
        var rows = page("/talents/rows", stranger);
        assertThat(rows.select("td.q-main")).isEmpty();
        assertThat(rows.text()).contains("核验后可以看学生清单");
        assertThat(mvc.get().uri("/exports/talents").with(stranger)).hasStatus(403);
    }

    @Test
    void nobodyElseReadsRows() {
        assertThat(mvc.get().uri("/talents/rows")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/exports/talents?format=csv")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/talents/rows").with(as(context, portal.secretaryPerson(), Role.SECRETARIAT)))
                .hasStatus(403);
        assertThat(mvc.get()
                        .uri("/talents/rows")
                        .with(as(context, school.clerk().person(), Role.SCHOOL_CLERK)))
                .hasStatus(403);
    }

    @Test
    void countsOfSchoolsAddUpBeforeSmallOnesAreHidden() {
        var one = new OrganizationId(new java.util.UUID(0, 1));
        var other = new OrganizationId(new java.util.UUID(0, 2));
        var read = counts.count(
                List.of(
                        new RosterCount(one, "660301", "中职", 2027, "620702", 3),
                        new RosterCount(other, "660301", "中职", 2027, "620702", 3),
                        new RosterCount(one, "660301", "中职", 2027, "620721", 2),
                        new RosterCount(one, "740101", "中职", 2027, "620702", 40),
                        new RosterCount(one, "740101", "中职", 2028, "620702", 3)),
                5);

        assertThat(read.graduating(2027)).hasValue(48);
        assertThat(read.graduating(2028)).isEmpty();
        assertThat(read.graduating(2029)).hasValue(0);
        assertThat(read.cells())
                .filteredOn(it -> it.year() == 2027)
                .extracting(it -> it.majorCode() + it.county() + it.students())
                .containsExactly(
                        "740101620702" + OptionalInt.of(40),
                        "660301620702" + OptionalInt.empty(),
                        "660301620721" + OptionalInt.empty());
    }

    @Test
    void theYearThatGraduatesNextChangesInAugust() {
        assertThat(TalentCounts.graduatingYear(LocalDate.of(2026, 7, 31))).isEqualTo(2026);
        assertThat(TalentCounts.graduatingYear(LocalDate.of(2026, 8, 1))).isEqualTo(2027);
    }
}
