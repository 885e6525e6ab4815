package org.qiao.consortium.governance.meeting.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.db.Tables.CONSORTIUM;
import static org.qiao.consortium.governance.meeting.Council.NOW;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.charter.CharterForm;
import org.qiao.consortium.governance.charter.DraftCharter;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.BodyKind;
import org.qiao.consortium.governance.council.selection.SelectLead;
import org.qiao.consortium.governance.meeting.CallMeeting;
import org.qiao.consortium.governance.meeting.Council;
import org.qiao.consortium.governance.meeting.HoldMeeting;
import org.qiao.consortium.governance.meeting.problem.HandleProblem;
import org.qiao.consortium.governance.meeting.problem.Weight;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who opens what, and what a member does on a phone: reply, sign in, vote. */
@PlatformTest
@Import({Town.class, Council.class})
class GovernancePagesTests {

    @Autowired
    Town town;

    @Autowired
    Council council;

    @Autowired
    CallMeeting calling;

    @Autowired
    HoldMeeting holding;

    @Autowired
    DraftCharter drafting;

    @Autowired
    HandleProblem problems;

    @Autowired
    SelectLead selecting;

    @Autowired
    People people;

    @Autowired
    DSLContext sql;

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    private static Optional<Body> body = Optional.empty();
    private static List<Viewer> seated = List.of();
    private static String meeting = "";
    private static String resolution = "";
    private static String charter = "";
    private static String problem = "";
    private static String selection = "";

    @BeforeEach
    void aCouncilThatHasMet() {
        if (body.isEmpty() || sql.fetchCount(CONSORTIUM) == 0) {
            body = Optional.of(council.council());
            seated = council.seats(body.get(), 3);
            resolution = council.passed(body.get(), seated, "开展岗位月报");
            meeting = council.called(body.get(), "下一次会议").number();
            charter = drafting.begin(
                    new CharterForm("CHARTER", "示例章程", "true", "第一条 甲", ""), true, town.secretary(), NOW);
            problem = problems.raise("没有场地", "六月起没有场地。", Optional.of(Weight.HARD), true, seated.getFirst(), NOW)
                    .number();
            selection = selecting.call(
                    "示例遴选", "示例条件", Optional.of(Town.TODAY.plusDays(10)), "实训岗位与师傅 100", true, town.secretary(), NOW);
        }
    }

    private MvcTestResult get(String url, Viewer viewer) {
        return mvc.get()
                .uri(url)
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .exchange();
    }

    private MvcTestResult post(String url, Viewer viewer, String name, String value) {
        return mvc.post()
                .uri(url)
                .param(name, value)
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .with(csrf())
                .exchange();
    }

    private Document page(String url, Viewer viewer) throws Exception {
        var answer = get(url, viewer);
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void theChartLeadsToTheBodyAndSaysWhatIsMissing() throws Exception {
        var chart = page("/council", seated.getFirst());
        assertThat(chart.select(".q-org-node").eachAttr("href"))
                .contains("/bodies/" + body.orElseThrow().number());
        assertThat(chart.select(".q-notice").text()).contains("还没有承载园区", "还没有登记为法人", "税收");
        assertThat(chart.select("a[href^=/bodies/new]")).isEmpty();
        assertThat(page("/council", town.secretary()).select("a[href^=/bodies/new]"))
                .isNotEmpty();
    }

    @Test
    void aForeignConsortiumFindsNothing() {
        var foreign = new ConsortiumId(UUID.randomUUID());
        sql.insertInto(CONSORTIUM)
                .set(CONSORTIUM.ID, foreign.value())
                .set(CONSORTIUM.NAME, "别处的联合体（示例）")
                .set(CONSORTIUM.REGION_CODE, "620700")
                .set(CONSORTIUM.LEVEL, "CITY")
                .set(CONSORTIUM.FOUNDED_AT, NOW)
                .execute();
        var unit = town.employer("别处的秘书处（示例）");
        var person = people.create(new People.NewPerson("elsewhere", "别处的秘书", Optional.empty(), Optional.empty()), NOW);
        people.grant(person, Role.SECRETARIAT, unit.id(), foreign, NOW);
        var stranger = new Viewer(Optional.of(Role.SECRETARIAT), person, "别处的秘书", unit.id(), unit.name(), foreign);
        for (var url : List.of(
                "/bodies/" + body.orElseThrow().number(),
                "/bodies/" + body.orElseThrow().number() + "/edit",
                "/bodies/" + body.orElseThrow().number() + "/seats/1",
                "/meetings/" + meeting,
                "/meetings/" + meeting + "/edit",
                "/meetings/" + meeting + "/items/1",
                "/meetings/" + meeting + "/minutes",
                "/meetings/" + meeting + "/minutes.docx",
                "/resolutions/" + resolution,
                "/charters/" + charter,
                "/charters/" + charter + "/draft",
                "/charters/" + charter + "/comparison",
                "/problems/" + problem,
                "/selections/" + selection)) {
            assertThat(get(url, stranger)).as(url).hasStatus(404);
        }
        for (var url : List.of(
                "/council", "/council/seats", "/meetings", "/resolutions", "/charters", "/problems", "/selections")) {
            assertThat(get(url, stranger)).as(url).hasStatusOk().bodyText().doesNotContain("示例理事会", "示例章程", "示例遴选");
        }
    }

    @Test
    void aUnitWithoutSeatSeesResolutionsButNoMeeting() {
        var outside = town.employer("没有席位的企业（示例）").clerk();
        assertThat(get("/meetings/" + meeting, outside)).hasStatus(404);
        assertThat(get("/problems/" + problem, outside)).hasStatus(404);
        assertThat(get("/charters/" + charter, outside)).hasStatus(404);
        assertThat(get("/resolutions/" + resolution, outside))
                .hasStatusOk()
                .bodyText()
                .contains("还没有任务");
        assertThat(get("/meetings/new", outside)).hasStatus(403);
    }

    @Test
    void aMemberRepliesSignsInAndVotesOnThePageOfTheMeeting() throws Exception {
        var number = council.called(body.orElseThrow(), "手机上的会议").number();
        var url = "/meetings/" + number;
        var member = seated.getFirst();
        assertThat(page(url, member).select("form[action$=/reply]")).hasSize(1);
        assertThat(post(url + "/reply", member, "reply", "COMING")).hasStatus3xxRedirection();
        assertThat(post(url + "/sign-in", member, "seat", "")).hasStatus(422);
        holding.open(calling.get(town.secretary(), number), town.secretary(), NOW);
        assertThat(post(url + "/sign-in", member, "seat", "")).hasStatus3xxRedirection();
        assertThat(post(url + "/sign-in", seated.get(1), "seat", "")).hasStatus3xxRedirection();
        assertThat(post(url + "/items/1/voting", member, "x", "")).hasStatus(403);
        assertThat(post(url + "/items/1/voting", town.secretary(), "x", "")).hasStatus3xxRedirection();

        var ballot = page(url, member).select("form[action$=/ballot] button");
        assertThat(ballot.eachText()).containsExactly("赞成", "反对", "弃权");
        assertThat(post(url + "/items/1/ballot", member, "choice", "IN_FAVOUR")).hasStatus3xxRedirection();
        assertThat(post(url + "/items/1/ballot", member, "choice", "AGAINST"))
                .hasStatus(409)
                .bodyText()
                .contains("一个席位一票");
        assertThat(page(url, member).select("form[action$=/ballot]")).isEmpty();
    }

    @Test
    void aBodyThatHasNotMetForLongerThanItsCharterAllowsIsTold() throws Exception {
        var secretary = town.secretary();
        assertThat(page("/meetings", secretary).text()).doesNotContain("从不开会的委员会");
        var late = council.body(
                BodyKind.EXPERT_COMMITTEE, "从不开会的委员会", body.orElseThrow().number());
        assertThat(page("/meetings", secretary).select(".q-notice").text())
                .contains("从不开会的委员会成立于 2026-01-10，还没有开过会，应每 6 个月一次，已超过 2026-07-10");
        assertThat(page("/bodies/" + late.number(), secretary)
                        .select(".q-notice")
                        .text())
                .contains("还没有开过会");
        assertThat(page("/meetings", seated.getFirst()).text()).doesNotContain("从不开会的委员会成立于");
    }

    @Test
    void theListsOfRulesSelectionsAndLiaisonsAreFilesForWhoLooksAfterAll() throws Exception {
        var secretary = town.secretary();
        for (var list : Map.of("charters", "示例章程", "selections", "示例遴选", "liaisons", "方面")
                .entrySet()) {
            var answer = get("/exports/" + list.getKey() + "?format=csv", secretary);
            assertThat(answer).as(list.getKey()).hasStatusOk();
            assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .contains(list.getValue());
            assertThat(get("/exports/" + list.getKey() + "?format=csv", seated.getFirst()))
                    .hasStatus(403);
        }
    }

    @Test
    void whoSavesSecondIsToldWhatStandsAndKeepsWhatWasTyped() throws Exception {
        var number = body.orElseThrow().number();
        var secretary = town.secretary();
        var form = page("/bodies/" + number + "/edit", secretary);
        var first = save(number, form, "先到的职责", secretary);
        assertThat(first).hasStatus3xxRedirection();
        var second = save(number, form, "后到的职责", secretary);
        assertThat(second).hasStatus(409);
        var shown = Jsoup.parse(second.getResponse().getContentAsString());
        assertThat(shown.select("#remit").val()).isEqualTo("后到的职责");
        assertThat(shown.select(".q-errors").text()).contains("先到的职责");
    }

    private MvcTestResult save(String number, Document form, String remit, Viewer viewer) {
        var request = mvc.post()
                .uri("/bodies/" + number)
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .with(csrf());
        for (var name : List.of("kind", "decides", "quorum", "majority", "majorityOf")) {
            request = request.param(
                    name,
                    form.select("select[name=" + name + "] option[selected]").val());
        }
        for (var name : List.of("name", "topic", "homeUnit", "basis", "interval", "foundedOn", "version")) {
            request =
                    request.param(name, form.select("input[name=" + name + "]").val());
        }
        return request.param("remit", remit).exchange();
    }

    @Test
    void theFeedNeedsItsAddressOnly() throws Exception {
        var member = seated.getFirst();
        var page = Jsoup.parse(
                post("/meetings/calendar", member, "x", "").getResponse().getContentAsString());
        var address = page.select(".q-number span").text();
        var path = address.substring(address.indexOf("/calendar/"));
        assertThat(mvc.get().uri(path).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("BEGIN:VCALENDAR", "SUMMARY:下一次会议的会议");
        assertThat(mvc.get().uri(path + "x").exchange()).hasStatus(404);
    }
}
