package org.qiao.consortium.atlas.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiao.consortium.atlas.chain.SchemeQueries;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Schemes, chains and mappings: everybody reads, 秘书处 and 主管部门 write. */
@PlatformTest
class ChainPagesTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final String CHAIN = "/atlas/schemes/zhangye-2025-11/chains/new-materials";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    SchemeQueries schemes;

    private PersonId person;

    @BeforeEach
    void somebody() {
        var name = "周敏" + UUID.randomUUID().toString().substring(0, 8);
        person = people.create(new People.NewPerson(name, "周敏", Optional.empty(), Optional.of("桥 steht 2026")), NOW);
    }

    private void grant(Role role) {
        people.grant(person, role, new OrganizationId(UUID.randomUUID()), new ConsortiumId(UUID.randomUUID()), NOW);
    }

    private MvcTestResult get(Role role, String url) {
        return mvc.get().uri(url).with(as(context, person, role)).exchange();
    }

    private MvcTestResult post(Role role, String url, String... fields) {
        var request = mvc.post().uri(url).with(as(context, person, role)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void schemesStandSideBySideWithTheirSources() {
        var page = page(mvc.get().uri("/atlas/schemes").exchange());
        assertThat(page.select("section.q-card h2").eachText())
                .contains("9条产业链", "5个产业集群和12条产业链", "五大产业体系", "五个农业产业集群");
        assertThat(page.text()).contains("2025年11月公开报道", "其中 5 个名称待核", "已失效");
        assertThat(page.select("a[href=/atlas/schemes/new]")).isEmpty();
    }

    @Test
    void aChainShowsEveryMappingAndItsGaps() {
        var page = page(mvc.get()
                .uri("/atlas/schemes/zhangye-2025-11/chains/agro-processing")
                .exchange());
        assertThat(page.select("[data-chart=sankey] tbody tr")).isNotEmpty();
        assertThat(page.text()).contains("饲料中控员", "粮油和饲料加工技术", "官方文本", "没有专业培养", "待核");
    }

    @Test
    void flowsNeverRunInACircle() {
        for (var scheme : schemes.all()) {
            for (var line : scheme.chains()) {
                var rows = page(mvc.get().uri(scheme.urlOf(line)).exchange()).select("[data-chart=sankey] tbody tr");
                var byTarget = rows.stream()
                        .collect(Collectors.groupingBy(
                                it -> it.select("th").text(),
                                Collectors.mapping(it -> it.select("td").first().text(), Collectors.toSet())));
                byTarget.forEach((from, targets) -> assertThat(targets)
                        .as(line.name())
                        .doesNotContain(from)
                        .allSatisfy(it ->
                                assertThat(byTarget.getOrDefault(it, Set.of())).doesNotContain(from)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SECRETARIAT", "DEPARTMENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void othersMayNotWrite(Role role) {
        grant(role);
        assertThat(get(role, "/atlas/schemes/new")).hasStatus(403);
        assertThat(post(role, CHAIN + "/mapping", "post", "x")).hasStatus(403);
        assertThat(page(get(role, CHAIN)).select("a[href$=/mapping]")).isEmpty();
    }

    @Test
    void aNewSchemeStandsBesideTheOld() {
        grant(Role.DEPARTMENT);
        var answer = post(
                Role.DEPARTMENT,
                "/atlas/schemes",
                "name",
                "十条产业链（2027）",
                "kind",
                "CHAIN",
                "source",
                "示例文件",
                "validFrom",
                "2027-01-01",
                "validTo",
                "",
                "verification",
                "UNVERIFIED",
                "note",
                "");
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(schemes.all()).extracting(it -> it.name()).contains("十条产业链（2027）", "9条产业链");
        var scheme = answer.getResponse().getHeader("Location");
        var added = post(
                Role.DEPARTMENT,
                scheme + "/chains",
                "name",
                "数字经济",
                "kind",
                "CHAIN",
                "tag",
                "",
                "verification",
                "VERIFIED",
                "industries",
                "0511 5112",
                "headUnit",
                "区政府分管领导",
                "leaders",
                "",
                "firms",
                "");
        assertThat(added).hasStatus3xxRedirection();
        var chain = page(get(Role.DEPARTMENT, added.getResponse().getHeader("Location")));
        assertThat(chain.text()).contains("区政府分管领导", "0511", "办理记录", "登记产业链");
    }

    @Test
    void aRefusedChainNamesWhatIsUnknown() {
        grant(Role.SECRETARIAT);
        var refused = post(
                Role.SECRETARIAT,
                CHAIN,
                "name",
                "新材料",
                "kind",
                "CHAIN",
                "tag",
                "",
                "verification",
                "VERIFIED",
                "industries",
                "9999",
                "headUnit",
                "",
                "leaders",
                "DW-2026-999999",
                "firms",
                "");
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).text()).contains("没有代码：9999", "没有编号：DW-2026-999999");
        assertThat(page(refused).select("textarea[name=industries]").attr("aria-invalid"))
                .isEqualTo("true");
    }

    @Test
    void aMappingIsAddedChangedAndTakenOffEachAsADeed() {
        grant(Role.SECRETARIAT);
        var fields = List.of(
                "post",
                "示例岗位",
                "occupation",
                "6-18-01-01",
                "occupationText",
                "车工",
                "trade",
                "数控车工",
                "major",
                "660103",
                "majorText",
                "数控技术应用",
                "basis",
                "JUDGEMENT",
                "source",
                "示例座谈",
                "verification",
                "UNVERIFIED",
                "was",
                "");
        assertThat(post(Role.SECRETARIAT, CHAIN + "/mapping", with(fields, "weight", "0.6")))
                .hasStatus3xxRedirection();
        assertThat(page(post(Role.SECRETARIAT, CHAIN + "/mapping", with(fields, "weight", "0.6")))
                        .text())
                .contains("已登记过同样的岗位");
        var edit = page(get(Role.SECRETARIAT, CHAIN)).select("a:containsOwn(修改)").stream()
                .map(it -> it.attr("href"))
                .filter(it -> it.contains("6-18-01-01"))
                .findFirst()
                .orElseThrow();
        var uri = URI.create(edit);
        var form = page(
                mvc.get().uri(uri).with(as(context, person, Role.SECRETARIAT)).exchange());
        assertThat(form.select("input[name=weight]").val()).isEqualTo("0.60");
        var was = form.select("form.q-form input[name=was]").val();
        var changed = fields.stream().map(it -> it.isEmpty() ? was : it).toList();
        assertThat(post(Role.SECRETARIAT, CHAIN + "/mapping", with(changed, "weight", "0.8")))
                .hasStatus3xxRedirection();
        assertThat(page(get(Role.SECRETARIAT, CHAIN)).text()).contains("0.80");
        assertThat(post(Role.SECRETARIAT, CHAIN + "/mapping/removal", "was", was, "reason", "登记有误"))
                .hasStatus3xxRedirection();
        assertThat(page(get(Role.SECRETARIAT, CHAIN)).text()).doesNotContain("示例岗位");
    }

    private static String[] with(List<String> fields, String... more) {
        return Stream.concat(fields.stream(), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void orphansAreCountedByKindAndFiltered() {
        var page = page(mvc.get().uri("/atlas/orphans?kind=post").exchange());
        assertThat(page.select("#list tbody").text()).contains("牛羊屠宰分割工");
        assertThat(page(mvc.get().uri("/atlas/orphans?kind=chain").exchange())
                        .select("#list tbody")
                        .text())
                .contains("现代化工");
        assertThat(page(mvc.get()
                                .uri("/atlas/orphans?kind=major&level=SECONDARY_VOCATIONAL")
                                .exchange())
                        .select("#list tbody td[data-label=代码]")
                        .eachText())
                .isNotEmpty()
                .allMatch(it -> it.matches("[67]\\d{5}K?"));
    }

    @Test
    void theTitleOfAPostIsAnsweredWithFiveToChooseFrom() {
        grant(Role.ENTERPRISE_CLERK);
        var five = page(get(Role.ENTERPRISE_CLERK, "/atlas/occupations/suggestions?title=CNC操机员"));
        assertThat(five.select("input[type=radio][name=occupationSuggested]")).hasSizeBetween(1, 5);
        assertThat(five.select(".q-suggestion").first().text()).contains("6-18-01-07");
        var back = page(get(Role.ENTERPRISE_CLERK, "/atlas/occupations/suggestions?title=普工"));
        assertThat(back.select("input")).isEmpty();
        assertThat(back.text()).contains("请写明行业和主要工作");
    }

    @Test
    void anEmptyOrForeignRequestIsRefusedAndNothingBreaks() {
        grant(Role.SECRETARIAT);
        assertThat(post(Role.SECRETARIAT, "/atlas/schemes")).hasStatus(422);
        assertThat(post(Role.SECRETARIAT, "/atlas/schemes", "kind", "x", "verification", "x"))
                .hasStatus(422);
        assertThat(post(Role.SECRETARIAT, CHAIN)).hasStatus(422);
        assertThat(post(Role.SECRETARIAT, CHAIN + "/mapping")).hasStatus(422);
        assertThat(post(Role.SECRETARIAT, CHAIN + "/mapping/removal", "was", "x"))
                .hasStatus(404);
        assertThat(get(Role.SECRETARIAT, CHAIN + "/mapping?occupation=x")).hasStatus(404);
    }
}
