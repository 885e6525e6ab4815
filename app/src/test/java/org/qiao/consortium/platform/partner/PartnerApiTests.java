package org.qiao.consortium.platform.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What partners read, and with which token. */
@PlatformTest
@Import(Town.class)
class PartnerApiTests {

    @Autowired
    Town town;

    @Autowired
    IssueToken issue;

    @Autowired
    PartnerTokens tokens;

    @Autowired
    DSLContext sql;

    @Autowired
    JsonMapper json;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private Viewer admin;

    @BeforeEach
    void empty() {
        sql.execute("truncate platform.partner_token, platform.attempt");
        admin = town.secretary();
    }

    private IssueToken.Issued token(int perHour, LocalDate expires, PartnerScope... scopes) {
        return issue.issue(
                new IssueToken.Wish("示例大数据局", "汇总公布", Set.of(scopes), Optional.of(expires), perHour),
                admin,
                TestClock.now());
    }

    private IssueToken.Issued token(PartnerScope... scopes) {
        return token(100, TestClock.today().plusDays(30), scopes);
    }

    private MvcTestResult get(String address, String token) {
        return mvc.get().uri(address).header("Authorization", "Bearer " + token).exchange();
    }

    private JsonNode body(MvcTestResult answer) throws Exception {
        return json.readTree(answer.getResponse().getContentAsString());
    }

    @Test
    void whatIsPublicNeedsNoTokenAndTheRestDoes() throws Exception {
        for (var open : List.of("/api/v1/posts", "/api/v1/occupations", "/api/v1/majors")) {
            assertThat(mvc.get().uri(open).exchange()).as(open).hasStatusOk();
        }
        for (var closed : List.of("/api/v1/members", "/api/v1/mappings")) {
            var answer = mvc.get().uri(closed).exchange();
            assertThat(answer).as(closed).hasStatus(401);
            assertThat(answer.getResponse().getHeader("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
            assertThat(body(answer).get("detail").asString()).contains("令牌");
        }
        var session = mvc.get()
                .uri("/api/v1/members")
                .with(as(context, admin.person(), Role.SECRETARIAT))
                .exchange();
        assertThat(session).hasStatus(401);
    }

    @Test
    void aTokenOpensItsScopeAndNoOther() throws Exception {
        var members = token(PartnerScope.MEMBERS).token();
        assertThat(get("/api/v1/members", members)).hasStatusOk();
        var foreign = get("/api/v1/mappings", members);
        assertThat(foreign).hasStatus(403);
        assertThat(body(foreign).get("status").asInt()).isEqualTo(403);
        assertThat(get("/api/v1/posts", members)).hasStatus(403);
    }

    @Test
    void wrongExpiredAndRevokedTokensOpenNothing() {
        var today = TestClock.today();
        assertThat(get("/api/v1/members", "qiao_nonsense")).hasStatus(401);
        assertThat(get("/api/v1/posts", "")).hasStatus(401);
        var good = token(100, today, PartnerScope.MEMBERS);
        assertThat(get("/api/v1/members", good.token())).hasStatusOk();
        sql.execute("update platform.partner_token set expires_on = ?", today.minusDays(1));
        assertThat(get("/api/v1/members", good.token())).hasStatus(401);
        sql.execute("update platform.partner_token set expires_on = ?", today);
        issue.revoke(tokens.find(admin, good.number()).orElseThrow(), "合作终止", admin, TestClock.now());
        assertThat(get("/api/v1/members", good.token())).hasStatus(401);
    }

    @Test
    void aRenewedTokenReplacesTheOldOneAtOnce() {
        var old = token(PartnerScope.MEMBERS);
        var fresh = issue.renew(
                tokens.find(admin, old.number()).orElseThrow(),
                Optional.of(TestClock.today().plusDays(60)),
                admin,
                TestClock.now());
        assertThat(get("/api/v1/members", old.token())).hasStatus(401);
        assertThat(get("/api/v1/members", fresh.token())).hasStatusOk();
    }

    @Test
    void aTokenHasItsOwnCountAndSaysWhenToComeAgain() {
        var two = token(2, TestClock.today(), PartnerScope.MEMBERS).token();
        var other = token(PartnerScope.MEMBERS).token();
        assertThat(get("/api/v1/members", two)).hasStatusOk();
        assertThat(get("/api/v1/members", two)).hasStatusOk();
        var refused = get("/api/v1/members", two);
        assertThat(refused).hasStatus(429);
        assertThat(Integer.parseInt(Objects.requireNonNull(refused.getResponse().getHeader("Retry-After"))))
                .isBetween(1, 3600);
        assertThat(refused.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(get("/api/v1/members", other)).hasStatusOk();
    }

    @Test
    void onlyADigestIsKeptAndTheLastUseIsShown() {
        var issued = token(PartnerScope.MEMBERS);
        assertThat(sql.fetch("select t::text from platform.partner_token t").toString())
                .doesNotContain(issued.token());
        assertThat(sql.fetch("select d::text from platform.deed d").toString()).doesNotContain(issued.token());
        assertThat(tokens.find(admin, issued.number()).orElseThrow().lastUsedAt())
                .isEmpty();
        get("/api/v1/members", issued.token());
        assertThat(tokens.find(admin, issued.number()).orElseThrow().lastUsedAt())
                .get()
                .matches(it -> it.isAfter(Instant.EPOCH));
    }

    @Test
    void aListIsReadToItsEndByKeyWithoutGapsOrRepeats() throws Exception {
        var codes = new ArrayList<String>();
        var next = "/api/v1/occupations?size=200";
        while (!next.isEmpty()) {
            var part = body(mvc.get().uri(java.net.URI.create(next)).exchange());
            part.get("items").forEach(it -> codes.add(it.get("code").asString()));
            next = part.has("next") ? part.get("next").asString() : "";
        }
        assertThat(codes).doesNotHaveDuplicates().isSorted();
        assertThat(codes)
                .hasSize(sql.fetchSingle("select count(*) from atlas.occupation where not retired")
                        .get(0, int.class));
        assertThat(body(mvc.get().uri("/api/v1/majors?size=9999").exchange())
                        .get("items")
                        .size())
                .isLessThanOrEqualTo(200);
    }

    @Test
    void postsAndMembersTellNothingOfPersonsOrDrafts() throws Exception {
        var employer = town.employer("接口企业（示例）");
        town.draft(employer, "没有公开的草稿", 1);
        town.post(employer, "公开的车工", 2);
        var posts = mvc.get().uri("/api/v1/posts").exchange().getResponse().getContentAsString();
        assertThat(posts).contains("公开的车工", "接口企业（示例）").doesNotContain("没有公开的草稿", "199000", "经办", "contact");
        var members = get("/api/v1/members", token(PartnerScope.MEMBERS).token())
                .getResponse()
                .getContentAsString();
        assertThat(members).doesNotContain("199000", "经办", "contact", "phone");
    }

    @Test
    void anUnknownAddressIsAProblemToo() throws Exception {
        var answer = mvc.get().uri("/api/v1/nothing").exchange();
        assertThat(answer).hasStatus(404);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
    }

    @Test
    void theAdministratorIssuesOnPagesAndSeesTheTokenOnce() throws Exception {
        var page = mvc.post()
                .uri("/partners")
                .with(as(context, admin.person(), Role.PLATFORM_ADMIN))
                .with(csrf())
                .param("partner", "示例统计局")
                .param("purpose", "月度汇总")
                .param("scopes", "members")
                .param("expiresOn", TestClock.today().plusDays(10).toString())
                .param("perHour", "50")
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        var shown = Jsoup.parse(page.getResponse().getContentAsString())
                .select("[data-copy]")
                .attr("data-copy");
        assertThat(shown).startsWith("qiao_");
        assertThat(get("/api/v1/members", shown)).hasStatusOk();
        var list = mvc.get()
                .uri("/partners")
                .with(as(context, admin.person(), Role.PLATFORM_ADMIN))
                .exchange();
        assertThat(list.getResponse().getContentAsString()).contains("示例统计局").doesNotContain(shown);
        for (var role : List.of(Role.SECRETARIAT, Role.SCHOOL_CLERK, Role.ENTERPRISE_CLERK)) {
            var somebody = town.person("某" + role, role, admin.organization());
            assertThat(mvc.get()
                            .uri("/partners")
                            .with(as(context, somebody.person(), role))
                            .exchange())
                    .hasStatus(403);
        }
    }

    @Test
    void aTokenWithoutPartnerPurposeScopeOrWithTooLongALifeIsNotIssued() throws Exception {
        var page = mvc.post()
                .uri("/partners")
                .with(as(context, admin.person(), Role.PLATFORM_ADMIN))
                .with(csrf())
                .param("expiresOn", TestClock.today().plusDays(366).toString())
                .param("perHour", "0")
                .exchange();
        assertThat(page).hasStatus(422);
        assertThat(Jsoup.parse(page.getResponse().getContentAsString()).select(".q-errors li"))
                .hasSize(5);
    }
}
