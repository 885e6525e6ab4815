package org.qiao.consortium.governance.document.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.db.Tables.CONSORTIUM;
import static org.qiao.consortium.governance.db.Tables.CONSULTATION;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
@Import(Town.class)
class ConsultationPagesTests {

    @Autowired
    Town town;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    @Autowired
    AskForOpinions asking;

    private Viewer firm = Viewer.visitor(new org.qiao.consortium.shared.ConsortiumId(new UUID(0, 0)));
    private Viewer school = firm;
    private Viewer stranger = firm;
    private int serial;

    @BeforeEach
    void twoUnitsAndAStranger() {
        serial++;
        firm = town.employer("受询企业" + serial + "（示例）").clerk();
        school = town.school("受询学校" + serial + "（示例）").clerk();
        stranger = town.employer("无关企业" + serial + "（示例）").clerk();
    }

    private RequestPostProcessor by(Viewer viewer) {
        return as(context, viewer.person(), viewer.role().orElseThrow());
    }

    private MvcTestResult post(String url, Viewer viewer, Map<String, String> fields) {
        var request = mvc.post().uri(url).with(csrf()).with(by(viewer));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult ask(String url, Viewer viewer) {
        return mvc.get().uri(url).with(by(viewer)).exchange();
    }

    private Document get(String url, Viewer viewer) throws Exception {
        var answer = ask(url, viewer);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private String errors(MvcTestResult answer) throws Exception {
        assertThat(answer).hasStatus(422);
        return Jsoup.parse(answer.getResponse().getContentAsString())
                .select(".q-errors")
                .text();
    }

    private Map<String, String> draft(Map<String, String> changed) {
        var fields = new HashMap<>(Map.of(
                "title", "示例办法（征求意见稿）",
                "units", firm.organizationName() + "、" + school.organizationName(),
                "dueOn", "2026-12-10"));
        fields.putAll(changed);
        return fields;
    }

    private String opened() {
        var answer = post("/consultations", town.secretary(), draft(Map.of()));
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private static Map<String, String> opinion(String text) {
        return Map.of("place", "二（一）", "text", text);
    }

    private String opinionUrl(String url) throws Exception {
        return get(url, town.secretary())
                .select("form[action*=/opinions/]")
                .first()
                .attr("action");
    }

    @Test
    void saysAllThatIsWrongAtOnceAndKeepsWhatWasTyped() throws Exception {
        var wrong = draft(Map.of("title", "", "units", "没有的单位", "dueOn", "2026-11-21", "document", "WJ-2026-999999"));
        var answer = post("/consultations", town.secretary(), wrong);
        assertThat(errors(answer)).contains("标题", "没有“没有的单位”", "不早于今天", "WJ-2026-999999");
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("textarea[name=units]").val()).isEqualTo("没有的单位");
    }

    @Test
    void aUnitIsToldAndSeesOnlyItsOwnOpinion() throws Exception {
        var url = opened();
        assertThat(get("/workbench", firm).text()).contains("请就“示例办法（征求意见稿）”回复意见");
        assertThat(post(url + "/opinions", firm, opinion("企业的意见"))).hasStatus3xxRedirection();
        assertThat(post(url + "/opinions", school, opinion("学校的意见"))).hasStatus3xxRedirection();
        assertThat(get("/workbench", firm).text()).doesNotContain("回复意见");
        assertThat(get(url, firm).text()).contains("企业的意见").doesNotContain("学校的意见", school.organizationName());
        assertThat(get(url, town.secretary()).text()).contains("企业的意见", "学校的意见");
    }

    @Test
    void nobodyElseSeesItNorAnotherConsortium() {
        var url = opened();
        assertThat(ask(url, stranger)).hasStatus(404);
        assertThat(post(url + "/opinions", stranger, opinion("冒充"))).hasStatus(404);
        assertThat(ask(url + "/summary", firm)).hasStatus(403);
        assertThat(ask("/exports/opinions?format=csv&consultation=" + url.substring(15), firm))
                .hasStatus(403);
        assertThat(ask(foreign(), town.secretary())).hasStatus(404);
    }

    /** Somewhere else in the installation. */
    private String foreign() {
        var other = UUID.randomUUID();
        var own = sql.selectFrom(CONSORTIUM)
                .where(CONSORTIUM.ID.eq(town.consortium().value()))
                .fetchSingle();
        own.set(CONSORTIUM.ID, other);
        sql.insertInto(CONSORTIUM).set(own.intoMap()).execute();
        var number = "ZQ-2026-9%05d".formatted(serial);
        sql.insertInto(CONSULTATION)
                .set(CONSULTATION.ID, UUID.randomUUID())
                .set(CONSULTATION.NUMBER, number)
                .set(CONSULTATION.CONSORTIUM_ID, other)
                .set(CONSULTATION.TITLE, "别处的稿子")
                .set(CONSULTATION.DUE_ON, Town.TODAY)
                .set(CONSULTATION.STATUS, "OPEN")
                .set(CONSULTATION.OPENED_AT, Town.NOW)
                .execute();
        return "/consultations/" + number;
    }

    @Test
    void afterTheDayNothingIsTakenUntilItIsPutOff() throws Exception {
        var units = List.of(firm.organization());
        var number = asking.ask(
                AskForOpinions.Draft.of("已经截止的稿子", "", units, Town.TODAY.minusDays(1)),
                town.secretary(),
                Town.NOW.minus(Duration.ofDays(9)));
        var url = "/consultations/" + number;
        assertThat(errors(post(url + "/opinions", firm, opinion("来晚了")))).contains("已于 2026-11-21 截止");
        assertThat(errors(post(url + "/no-opinion", firm, Map.of()))).contains("截止");
        assertThat(get(url, town.secretary()).text()).doesNotContain("来晚了");
        assertThat(errors(post(url + "/extension", town.secretary(), Map.of("newDue", "2026-11-21"))))
                .contains("晚于原来的 2026-11-21");
        post(url + "/extension", town.secretary(), Map.of("newDue", "2026-11-30"));
        assertThat(post(url + "/opinions", firm, opinion("来得及"))).hasStatus3xxRedirection();
        assertThat(get(url, firm).text()).contains("来得及");
    }

    @Test
    void whatIsNotAdoptedHasAReasonAndTheEndComesAfterAllIsSettled() throws Exception {
        var url = opened();
        post(url + "/opinions", firm, opinion("删去第三款"));
        assertThat(errors(post(url + "/closing", town.secretary(), Map.of()))).contains("还有 1 个单位没有回复", "还有 1 条意见没有处理");
        post(url + "/no-opinion", school, Map.of());
        var settle = opinionUrl(url);
        assertThat(errors(post(settle, town.secretary(), Map.of("verdict", "REJECTED"))))
                .contains("写明理由");
        post(settle, town.secretary(), Map.of("verdict", "REJECTED", "reason", "上位文件有此要求", "version", "0"));
        assertThat(get(url, firm).text()).contains("不采纳", "上位文件有此要求");
        assertThat(post(url + "/closing", town.secretary(), Map.of())).hasStatus3xxRedirection();
        assertThat(errors(post(url + "/opinions", firm, opinion("再提一条")))).contains("已经结束");
    }

    @Test
    void twoWhoSettleOneTheSecondIsToldAndKeepsTheText() throws Exception {
        var url = opened();
        post(url + "/opinions", firm, opinion("改一个字"));
        var settle = opinionUrl(url);
        post(settle, town.secretary(), Map.of("verdict", "ADOPTED", "version", "0"));
        var second = post(settle, town.secretary(), Map.of("verdict", "PARTLY", "reason", "只改前半句", "version", "0"));
        assertThat(second).hasStatus(409);
        var page = Jsoup.parse(second.getResponse().getContentAsString());
        assertThat(page.select(".q-errors").text()).contains("周敏", "处理意见");
        assertThat(page.select("details[open] textarea[name=reason]").val()).isEqualTo("只改前半句");
        assertThat(get(url, firm).text()).contains("采纳").doesNotContain("只改前半句");
    }

    @Test
    void whoHasGivenAnOpinionCannotSayThatThereIsNone() throws Exception {
        var url = opened();
        post(url + "/opinions", firm, opinion("有意见"));
        assertThat(get(url, firm).select("form[action$=no-opinion]")).isEmpty();
        assertThat(errors(post(url + "/no-opinion", firm, Map.of()))).contains("已经提了意见");
    }

    @Test
    void theSummaryIsATableAPaperAndASheet() throws Exception {
        var url = opened();
        post(url + "/opinions", firm, opinion("写明开放时间"));
        var page = get(url + "/summary", town.secretary());
        assertThat(page.select("td[data-label=意见]").eachText()).containsExactly("写明开放时间");
        assertThat(page.text()).contains("未回复：" + school.organizationName());
        var docx = ask(url + "/docx", town.secretary());
        try (var paper =
                new XWPFDocument(new ByteArrayInputStream(docx.getResponse().getContentAsByteArray()))) {
            var cells = paper.getTables().getFirst().getRow(1).getTableCells();
            assertThat(cells.stream().map(it -> it.getText()))
                    .containsExactly("1", firm.organizationName(), "二（一）", "写明开放时间", "未处理", "");
        }
        var link = page.select("a[href^=/exports/opinions]").attr("href");
        var sheet = ask(link.replace("xlsx", "csv"), town.secretary());
        assertThat(sheet).hasStatusOk();
        assertThat(sheet.getResponse().getContentAsString()).contains("写明开放时间", firm.organizationName());
        assertThat(ask("/exports/consultations?format=csv", firm)).hasStatusOk();
    }

    @Test
    void aDraftOfTheRegisterIsConsultedFromItsPage() throws Exception {
        var fields = Map.of("title", "登记过的稿子", "issuer", "示例局", "level", "DISTRICT", "stage", "DRAFT");
        var document = Objects.requireNonNull(
                post("/documents", town.secretary(), fields).getResponse().getRedirectedUrl());
        var link = get(document, town.secretary())
                .select("a[href^=/consultations/new]")
                .attr("href");
        var form = get(link, town.secretary());
        assertThat(form.select("input[name=title]").val()).isEqualTo("登记过的稿子");
        var number = form.select("input[name=document]").val();
        var url = Objects.requireNonNull(post("/consultations", town.secretary(), draft(Map.of("document", number)))
                .getResponse()
                .getRedirectedUrl());
        assertThat(get(url, firm).select("dl.q-facts a").attr("href")).isEqualTo(document);
    }
}
