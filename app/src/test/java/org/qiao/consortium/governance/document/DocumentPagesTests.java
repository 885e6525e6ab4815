package org.qiao.consortium.governance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
@Import(Town.class)
class DocumentPagesTests {

    private static final Map<String, String> ENTRY = Map.of(
            "title", "示例实施办法",
            "documentNumber", "示例发〔2026〕1号",
            "issuer", "示例局",
            "level", "DISTRICT",
            "weight", "BINDING",
            "stage", "ISSUED",
            "adoptedOn", "2026-05-08",
            "issuedOn", "2026-05-13");

    @Autowired
    Town town;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    LoadDocuments load;

    @BeforeEach
    void theDocumentsOfThePlatform() {
        load.load();
    }

    private RequestPostProcessor by(Viewer viewer) {
        return as(context, viewer.person(), viewer.role().orElseThrow());
    }

    private MvcTestResult post(String url, Viewer viewer, Map<String, String> fields) {
        var request = mvc.post().uri(url).with(csrf()).with(by(viewer));
        fields.forEach(request::param);
        return request.exchange();
    }

    private org.jsoup.nodes.Document get(String url, Viewer viewer) throws Exception {
        var answer = mvc.get().uri(url).with(by(viewer)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private String register(Map<String, String> entry) {
        var answer = post("/documents", town.secretary(), entry);
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private Map<String, String> with(String field, String value) {
        var fields = new java.util.HashMap<>(ENTRY);
        fields.put("documentNumber", "");
        fields.put(field, value);
        return fields;
    }

    private String upload(String url, String text) {
        var file = new MockMultipartFile("file", "全文.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        var answer = mvc.post()
                .uri(url + "/text")
                .multipart()
                .file(file)
                .with(csrf())
                .with(by(town.secretary()))
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    @Test
    void thePolicyDocumentsAreThereWithTheirClauses() throws Exception {
        var page = get("/documents?words=甘州区域产教联合体建设方案", town.secretary());
        var link = Objects.requireNonNull(page.selectFirst("td a[href^=/documents/WJ]"));
        var document = get(link.attr("href"), town.secretary());
        assertThat(document.select("h1").text()).contains("征求意见稿");
        assertThat(document.select("td b").eachText()).contains("强化技能培训职能", "推进产教深度融合");
        assertThat(document.text()).contains("尚无任务");
        load.load();
        assertThat(get("/documents?words=甘州区域产教联合体建设方案", town.secretary()).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void refusesAMeetingAfterTheIssueAndKeepsWhatWasTyped() throws Exception {
        var answer = post("/documents", town.secretary(), with("adoptedOn", "2026-05-14"));
        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select(".q-errors").text()).contains("审议通过日期晚于印发日期");
        assertThat(page.select("input[name=title]").val()).isEqualTo("示例实施办法");
    }

    @Test
    void refusesTheSameNumberTwiceAndAnIssuedOneWithoutDate() throws Exception {
        register(ENTRY);
        assertThat(post("/documents", town.secretary(), ENTRY)).hasStatus(422);
        var answer = post("/documents", town.secretary(), with("issuedOn", ""));
        assertThat(answer.getResponse().getContentAsString()).contains("正式文件请填写印发日期");
    }

    @Test
    void aTextBecomesClausesWhenSomebodyHasLooked() throws Exception {
        var url = register(with("title", "示例方案甲"));
        var compare = upload(url, "一、目标\n建成基地。\n二、任务\n（一）共建基地。一起建。");
        assertThat(get(url, town.secretary()).text()).contains("还没有条款");
        assertThat(get(compare, town.secretary()).select("td b").eachText())
                .containsExactly("一 目标", "二 任务", "二（一） 共建基地");
        post(compare + "/taking", town.secretary(), Map.of());
        assertThat(get(url, town.secretary()).select("td b").eachText()).containsExactly("目标", "任务", "共建基地");
        post(compare + "/taking", town.secretary(), Map.of());
        assertThat(get(url, town.secretary()).select("td b")).hasSize(3);
    }

    @Test
    void aNewVersionShowsWhatHasChanged() throws Exception {
        var draft = register(with("title", "示例方案乙（征求意见稿）"));
        post(upload(draft, "一、培训\n每年 2000 人次。\n二、宣传\n办好活动。") + "/taking", town.secretary(), Map.of());
        var version = Objects.requireNonNull(post(draft + "/versions", town.secretary(), with("title", "示例方案乙"))
                .getResponse()
                .getRedirectedUrl());
        var compare = upload(version, "一、培训\n每年 3000 人次。\n二、宣传\n办好活动。\n三、经费\n安排资金。");
        assertThat(get(compare, town.secretary()).select("tbody .q-status").eachText())
                .containsExactly("有变", "未变", "新增");
        post(compare + "/taking", town.secretary(), Map.of());
        assertThat(get(version, town.secretary()).select("tbody .q-status").eachText())
                .containsExactly("有变", "新增");
        assertThat(get(draft, town.secretary()).text()).contains("本文件已由新版本取代");
        assertThat(post(draft + "/versions", town.secretary(), with("title", "又一版")))
                .hasStatus(422);
    }

    @Test
    void twoWhoEditOneTheSecondIsToldAndKeepsTheText() throws Exception {
        var url = register(with("title", "示例方案丙"));
        var first = with("title", "示例方案丙一");
        first.put("version", "0");
        assertThat(post(url, town.secretary(), first)).hasStatus3xxRedirection();
        var second = with("title", "示例方案丙二");
        second.put("version", "0");
        var answer = post(url, town.secretary(), second);
        assertThat(answer).hasStatus(409);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select(".q-errors").text()).contains("周敏");
        assertThat(page.select("input[name=title]").val()).isEqualTo("示例方案丙二");
        assertThat(page.select("input[name=version]").val()).isEqualTo("1");
    }

    @Test
    void membersReadAndOnlyTheSecretariatWrites() throws Exception {
        var url = register(with("title", "示例方案丁"));
        var clerk = town.employer("读文件的企业（示例）").clerk();
        assertThat(get(url, clerk).select("a[href$=/edit]")).isEmpty();
        assertThat(post("/documents", clerk, ENTRY)).hasStatus(403);
        assertThat(post(url, clerk, ENTRY)).hasStatus(403);
        var school = town.school("读文件的学校（示例）");
        var pupil = town.student(school, "李想", java.time.LocalDate.parse("2008-01-15"));
        assertThat(mvc.get().uri(url).with(by(pupil.viewer())).exchange()).hasStatus(403);
    }

    @Test
    void aForeignConsortiumFindsNothingOfOurs() {
        var url = register(with("title", "示例方案戊"));
        var number = url.substring(url.lastIndexOf('/') + 1);
        var us = town.secretary();
        var other = new Viewer(
                us.role(),
                us.person(),
                us.name(),
                us.organization(),
                us.organizationName(),
                new ConsortiumId(new UUID(0, 7)));
        var queries = context.getBean(DocumentQueries.class);
        assertThat(queries.find(us, number)).isPresent();
        assertThat(queries.find(other, number)).isEmpty();
        assertThat(other.is(Role.SECRETARIAT)).isTrue();
    }
}
