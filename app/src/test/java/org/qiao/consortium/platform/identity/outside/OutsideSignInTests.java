package org.qiao.consortium.platform.identity.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.DEED;
import static org.qiao.consortium.platform.db.Tables.OUTSIDE_IDENTITY;
import static org.qiao.consortium.platform.db.Tables.PERSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Against providers that run in the test and check codes, tickets and PKCE as real ones do. */
@PlatformTest
class OutsideSignInTests {

    private static final String PASSWORD = "first-password-1";
    private static final TinyProvider PROVIDER = new TinyProvider();

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DSLContext sql;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry settings) {
        settings.add("qiao.oidc.issuer", PROVIDER::issuer);
        settings.add("qiao.oidc.client-id", () -> TinyProvider.CLIENT);
        settings.add("qiao.oidc.client-secret", () -> TinyProvider.SECRET);
        settings.add("qiao.oidc.name", () -> "示例市统一认证");
        settings.add("qiao.cas.url", PROVIDER::cas);
        settings.add("qiao.cas.name", () -> "示例学校统一认证");
    }

    @AfterEach
    void honestAgain() {
        PROVIDER.isHonest();
    }

    /** One browser: the session cookie goes with every request. */
    private final class Browser {

        private Optional<Cookie> session = Optional.empty();

        MvcTestResult get(String address) {
            var request = mvc.get().uri(URI.create(address.replaceFirst("^http://localhost", "")));
            return keep(session.map(request::cookie).orElse(request).exchange());
        }

        MvcTestResult post(String url, String... parameters) {
            var request = mvc.post().uri(url).with(csrf());
            for (var i = 0; i < parameters.length; i += 2) {
                request = request.param(parameters[i], parameters[i + 1]);
            }
            return keep(session.map(request::cookie).orElse(request).exchange());
        }

        private MvcTestResult keep(MvcTestResult answer) {
            session = Optional.ofNullable(answer.getResponse().getCookie("SESSION"))
                    .or(() -> session);
            return answer;
        }

        String leadsTo(String url) {
            return Objects.requireNonNull(get(url).getResponse().getRedirectedUrl());
        }

        /** Goes to the provider, signs in there, comes back. */
        MvcTestResult byOidc(String from, String subject) {
            return get(PROVIDER.authorize(leadsTo(from), subject));
        }

        MvcTestResult byCas(String from, String subject) {
            return get(PROVIDER.login(leadsTo(from), subject));
        }

        Browser signedIn(String userName) {
            post("/sign-in", "userName", userName, "password", PASSWORD);
            return this;
        }

        boolean isIn() {
            return get("/workbench").getResponse().getStatus() == 200;
        }
    }

    private PersonId somebody(String name, Role role) {
        var person = people.create(
                new People.NewPerson(name, "周敏", Optional.empty(), Optional.of(PASSWORD)), TestClock.now());
        people.grant(
                person,
                role,
                new OrganizationId(UUID.randomUUID()),
                new ConsortiumId(UUID.randomUUID()),
                TestClock.now());
        return person;
    }

    private static String text(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8))
                .select("main")
                .text();
    }

    private List<String> deedsOf(PersonId person) {
        return sql.select(DEED.WHAT)
                .from(DEED)
                .where(DEED.SUBJECT_ID.eq(person.value()))
                .fetch(it -> it.value1().replace("platform.identity.", ""));
    }

    @Test
    void theSignInPageOffersThem() {
        assertThat(text(new Browser().get("/sign-in"))).contains("用示例市统一认证登录", "用示例学校统一认证登录");
    }

    @Test
    void whomNobodyKnowsIsNotMadeAPerson() {
        var before = sql.fetchCount(PERSON);
        for (var stranger : List.of(
                new Browser().byOidc("/sign-in/outside/oidc", "stranger"),
                new Browser().byCas("/sign-in/outside/cas", "stranger"))) {
            assertThat(stranger).hasStatus(422);
            assertThat(text(stranger)).contains("还没有与本平台人员关联");
        }
        assertThat(sql.fetchCount(PERSON)).isEqualTo(before);
        assertThat(sql.fetchCount(OUTSIDE_IDENTITY, OUTSIDE_IDENTITY.SHOWN.startsWith("st")))
                .isZero();
    }

    @Test
    void whoHasLinkedItSignsInWithItUntilItIsUnlinked() {
        var person = somebody("links", Role.ENTERPRISE_CLERK);
        var owner = new Browser().signedIn("links");
        assertThat(text(owner.get("/account"))).contains("示例市统一认证 未关联");
        assertThat(owner.byOidc("/account/outside/oidc/linking", "620702-links"))
                .hasRedirectedUrl("/account");
        assertThat(owner.byCas("/account/outside/cas/linking", "t0001")).hasRedirectedUrl("/account");
        assertThat(text(owner.get("/account"))).contains("示例市统一认证 已关联 62****").doesNotContain("620702-links");

        for (var how : List.of("oidc", "cas")) {
            var elsewhere = new Browser();
            var answer = how.equals("oidc")
                    ? elsewhere.byOidc("/sign-in/outside/oidc", "620702-links")
                    : elsewhere.byCas("/sign-in/outside/cas", "t0001");
            assertThat(answer).hasRedirectedUrl("/workbench");
            assertThat(elsewhere.isIn()).as(how).isTrue();
        }
        assertThat(owner.post("/account/outside/oidc/unlinking")).hasRedirectedUrl("/account");
        assertThat(new Browser().byOidc("/sign-in/outside/oidc", "620702-links"))
                .hasStatus(422);
        assertThat(deedsOf(person)).contains("outside-linked", "outside-unlinked", "signed-in");
    }

    @Test
    void theSecondFactorIsAskedForThisWayToo() {
        somebody("mighty", Role.ENTERPRISE_CLERK);
        var owner = new Browser().signedIn("mighty");
        owner.byOidc("/account/outside/oidc/linking", "mighty-there");
        var person = new PersonId(sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.USER_NAME.eq("mighty"))
                .fetchSingle()
                .value1());
        people.grant(
                person,
                Role.SECRETARIAT,
                new OrganizationId(UUID.randomUUID()),
                new ConsortiumId(UUID.randomUUID()),
                TestClock.now());
        var browser = new Browser();
        assertThat(browser.byOidc("/sign-in/outside/oidc", "mighty-there")).hasRedirectedUrl("/sign-in/enrolment");
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void oneIdentityIsOnePersons() {
        somebody("first", Role.ENTERPRISE_CLERK);
        somebody("second", Role.ENTERPRISE_CLERK);
        new Browser().signedIn("first").byOidc("/account/outside/oidc/linking", "shared");
        var second = new Browser().signedIn("second").byOidc("/account/outside/oidc/linking", "shared");
        assertThat(second).hasStatus(422);
        assertThat(text(second)).contains("已与他人关联");
    }

    @Test
    void anAnswerThatWasNotAskedForOpensNothing() {
        somebody("victim", Role.ENTERPRISE_CLERK);
        new Browser().signedIn("victim").byOidc("/account/outside/oidc/linking", "victim-there");
        var attacker = new Browser();
        var back = PROVIDER.authorize(attacker.leadsTo("/sign-in/outside/oidc"), "victim-there");
        assertThat(new Browser().get(back)).as("in another browser").hasStatus(422);
        assertThat(attacker.get(back.replaceFirst("state=.*", "state=x")))
                .as("with another state")
                .hasStatus(422);
        var cas = PROVIDER.login(attacker.leadsTo("/sign-in/outside/cas"), "victim-there");
        assertThat(new Browser().get(cas)).as("a planted ticket").hasStatus(422);
        assertThat(attacker.get(cas.replaceFirst("ticket=.*", "ticket=ST-forged")))
                .hasStatus(422);
        assertThat(attacker.isIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonce", "audience", "issuer", "expired", "key"})
    void aTokenThatIsNotForUsOpensNothing(String what) throws Exception {
        var name = "token-" + what;
        somebody(name, Role.ENTERPRISE_CLERK);
        new Browser().signedIn(name).byOidc("/account/outside/oidc/linking", name);
        assertThat(new Browser().byOidc("/sign-in/outside/oidc", name)).hasRedirectedUrl("/workbench");
        switch (what) {
            case "nonce" -> PROVIDER.says(it -> it.claim("nonce", "another"));
            case "audience" -> PROVIDER.says(it -> it.audience("another"));
            case "issuer" -> PROVIDER.says(it -> it.issuer("http://127.0.0.1/another"));
            case "expired" ->
                PROVIDER.says(it -> it.issueTime(Date.from(Instant.EPOCH))
                        .expirationTime(Date.from(TinyProvider.CLOCK.instant().minus(Duration.ofHours(1)))));
            default -> PROVIDER.signsWithAnotherKey();
        }
        var browser = new Browser();
        assertThat(browser.byOidc("/sign-in/outside/oidc", name)).hasStatus(422);
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void aClosedAccountIsClosedThisWayToo() {
        var person = somebody("closed", Role.ENTERPRISE_CLERK);
        new Browser().signedIn("closed").byOidc("/account/outside/oidc/linking", "closed-there");
        sql.update(PERSON)
                .set(PERSON.ACTIVE, false)
                .where(PERSON.ID.eq(person.value()))
                .execute();
        assertThat(new Browser().byOidc("/sign-in/outside/oidc", "closed-there"))
                .hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>502</html>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "<r xmlns:c='http://www.yale.edu/tp/cas'><c:authenticationFailure><c:user>a</c:user></c:authenticationFailure></r>",
                "<r xmlns:c='http://elsewhere'><c:authenticationSuccess><c:user>a</c:user></c:authenticationSuccess></r>"
            })
    void whatIsNoSuccessOfCasIsNobody(String answer) {
        assertThat(CasProvider.userIn(answer)).isEmpty();
    }
}
