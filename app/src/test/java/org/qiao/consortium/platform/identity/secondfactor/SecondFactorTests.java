package org.qiao.consortium.platform.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.DEED;
import static org.qiao.consortium.platform.db.Tables.SECOND_FACTOR;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.SignedInForTests;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.SignInAs;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** As an installation without the demo world has it: required of 平台管理员 and 秘书处. */
@PlatformTest
class SecondFactorTests {

    private static final String PASSWORD = "first-password-1";
    private static final OrganizationId UNIT = new OrganizationId(UUID.randomUUID());
    private static final ConsortiumId CONSORTIUM = new ConsortiumId(UUID.randomUUID());

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    DSLContext sql;

    /** One browser: the session cookie goes with every request. */
    private final class Browser {

        private Optional<Cookie> session = Optional.empty();

        MvcTestResult get(String url) {
            var request = mvc.get().uri(url);
            return keep(session.map(request::cookie).orElse(request).exchange());
        }

        MvcTestResult post(String url, String... parameters) {
            var request = mvc.post().uri(url).with(SecurityMockMvcRequestPostProcessors.csrf());
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

        MvcTestResult signIn(String name) {
            return post("/sign-in", "userName", name, "password", PASSWORD);
        }

        boolean isIn() {
            return get("/workbench").getResponse().getStatus() == 200;
        }

        byte[] secretShown(String url) {
            return secretOf(page(get(url)));
        }

        /** Enrols on the way in. @return the recovery codes */
        List<String> enrol(byte[] secret) {
            var codes = post("/sign-in/enrolment", "code", code(secret, 0));
            assertThat(codes).hasStatusOk();
            return page(codes).select(".q-codes li").eachText();
        }
    }

    private PersonId somebody(String name, Role... roles) {
        var person = people.create(
                new People.NewPerson(name, "周敏", Optional.empty(), Optional.of(PASSWORD)), TestClock.now());
        for (var role : roles) {
            people.grant(person, role, UNIT, CONSORTIUM, TestClock.now());
        }
        return person;
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static byte[] secretOf(Document page) {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = new java.math.BigInteger("0");
        var text = Objects.requireNonNull(page.selectFirst(".q-secret")).text().replace(" ", "");
        for (var letter : text.toCharArray()) {
            bits = bits.shiftLeft(5).or(java.math.BigInteger.valueOf(letters.indexOf(letter)));
        }
        var bytes = bits.toByteArray();
        var secret = new byte[Totp.SECRET_BYTES];
        var length = Math.min(bytes.length, secret.length);
        System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
        return secret;
    }

    private static String code(byte[] secret, int later) {
        return Totp.code(secret, Totp.stepOf(TestClock.now()) + later);
    }

    private List<String> deedsOf(PersonId person) {
        return sql.select(DEED.WHAT)
                .from(DEED)
                .where(DEED.SUBJECT_ID.eq(person.value()))
                .orderBy(DEED.AT)
                .fetch(it -> it.value1().replace("platform.identity.", ""));
    }

    @Test
    void whoseRoleRequiresItEnrolsOnTheWayIn() {
        var person = somebody("enrols", Role.SECRETARIAT);
        var browser = new Browser();
        assertThat(browser.get("/account")).hasStatus3xxRedirection();
        assertThat(browser.signIn("enrols")).hasRedirectedUrl("/sign-in/enrolment");
        assertThat(browser.isIn()).isFalse();
        var secret = browser.secretShown("/sign-in/enrolment");
        assertThat(browser.secretShown("/sign-in/enrolment")).as("a reload").isEqualTo(secret);
        assertThat(browser.post("/sign-in/enrolment", "code", "000000")).hasStatus(422);
        assertThat(browser.isIn()).isFalse();
        assertThat(browser.enrol(secret)).hasSize(10).doesNotHaveDuplicates();
        assertThat(browser.isIn()).isTrue();
        assertThat(deedsOf(person)).containsExactly("second-factor-enrolled", "signed-in");
        assertThat(sql.select(SECOND_FACTOR.SECRET_SEALED)
                        .from(SECOND_FACTOR)
                        .where(SECOND_FACTOR.PERSON_ID.eq(person.value()))
                        .fetchSingle()
                        .value1())
                .isNotEqualTo(secret)
                .hasSizeGreaterThan(secret.length);
    }

    @Test
    void theDrawingSaysTheSameAsTheTypedSecret() throws Exception {
        somebody("scans", Role.SECRETARIAT);
        var browser = new Browser();
        browser.signIn("scans");
        var page = page(browser.get("/sign-in/enrolment"));
        var typed = Objects.requireNonNull(page.selectFirst(".q-secret")).text().replace(" ", "");
        var address = Objects.requireNonNull(page.selectFirst("img.q-code")).attr("src");
        var svg = new String(
                Base64.getDecoder().decode(address.substring(address.indexOf(',') + 1)), StandardCharsets.UTF_8);
        assertThat(new Decoder().decode(modules(svg)).getText())
                .startsWith("otpauth://totp/scans?secret=" + typed + "&issuer=");
    }

    private static BitMatrix modules(String svg) {
        var size = Pattern.compile("viewBox=\"0 0 (\\d+) ")
                .matcher(svg)
                .results()
                .findFirst()
                .orElseThrow();
        var matrix = new BitMatrix(Integer.parseInt(size.group(1)) - 8);
        Pattern.compile("M(\\d+) (\\d+)h1v1")
                .matcher(svg)
                .results()
                .forEach(it -> matrix.set(Integer.parseInt(it.group(1)) - 4, Integer.parseInt(it.group(2)) - 4));
        return matrix;
    }

    @Test
    void afterwardsTheCodeIsAskedForAndGoodOnce() {
        var person = somebody("returns", Role.PLATFORM_ADMIN);
        var first = new Browser();
        first.signIn("returns");
        var secret = first.secretShown("/sign-in/enrolment");
        first.enrol(secret);

        var second = new Browser();
        assertThat(second.get("/account")).hasStatus3xxRedirection();
        assertThat(second.signIn("returns")).hasRedirectedUrl("/sign-in/code");
        assertThat(second.post("/sign-in/code", "code", code(secret, 0)))
                .as("the code that confirmed the enrolment")
                .hasStatus(422);
        var next = code(secret, 1);
        var spaced = next.substring(0, 3) + " " + next.substring(3);
        var answer = second.post("/sign-in/code", "code", spaced);
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(answer.getResponse().getRedirectedUrl()).contains("/account");
        assertThat(second.isIn()).isTrue();

        var replay = new Browser();
        replay.signIn("returns");
        assertThat(page(replay.post("/sign-in/code", "code", next)).text()).contains("已经用过");
        assertThat(replay.isIn()).isFalse();
        assertThat(deedsOf(person)).containsOnlyOnce("second-factor-enrolled").contains("second-factor-refused");
    }

    @Test
    void aRecoveryCodeIsGoodOnceInAnyWriting() {
        somebody("recovers", Role.SECRETARIAT);
        var browser = new Browser();
        browser.signIn("recovers");
        var codes = browser.enrol(browser.secretShown("/sign-in/enrolment"));
        var written = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        var second = new Browser();
        second.signIn("recovers");
        assertThat(second.post("/sign-in/code", "code", written)).hasRedirectedUrl("/workbench");
        assertThat(page(second.get("/account/second-factor")).text()).contains("恢复码还剩 9 个");
        var third = new Browser();
        third.signIn("recovers");
        assertThat(third.post("/sign-in/code", "code", written)).hasStatus(422);
    }

    @Test
    void guessingEndsAfterFiveEvenFromOtherBrowsers() {
        somebody("guessed", Role.SECRETARIAT);
        var owner = new Browser();
        owner.signIn("guessed");
        var secret = owner.secretShown("/sign-in/enrolment");
        owner.enrol(secret);
        for (var i = 0; i < 5; i++) {
            var thief = new Browser();
            thief.signIn("guessed");
            assertThat(thief.post("/sign-in/code", "code", "00000" + i)).hasStatus(422);
        }
        var thief = new Browser();
        thief.signIn("guessed");
        assertThat(thief.post("/sign-in/code", "code", code(secret, 1)))
                .hasStatus(429)
                .containsHeader("Retry-After");
        assertThat(owner.isIn()).isTrue();
    }

    @Test
    void anotherAdministratorRemovesItWithAReasonAndEndsWhatIsOpen() {
        var loser = somebody("loser", Role.SECRETARIAT);
        var administrator = somebody("helper", Role.PLATFORM_ADMIN);
        var browser = new Browser();
        browser.signIn("loser");
        browser.enrol(browser.secretShown("/sign-in/enrolment"));
        var url = "/people/" + loser + "/second-factor-removal";
        assertThat(removal(url, administrator, Role.PLATFORM_ADMIN, "")).hasStatus(422);
        assertThat(removal(url, loser, Role.SECRETARIAT, "自己来")).hasStatus(403);
        assertThat(removal(
                        "/people/" + administrator + "/second-factor-removal", administrator, Role.PLATFORM_ADMIN, "x"))
                .hasStatus(422);
        assertThat(browser.isIn()).isTrue();
        assertThat(removal(url, administrator, Role.PLATFORM_ADMIN, "手机遗失，已电话核实"))
                .hasRedirectedUrl("/people/" + loser);
        assertThat(browser.isIn()).isFalse();
        assertThat(new Browser().signIn("loser")).hasRedirectedUrl("/sign-in/enrolment");
        assertThat(deedsOf(loser)).contains("second-factor-removed");
    }

    private MvcTestResult removal(String url, PersonId by, Role role, String reason) {
        return mvc.post()
                .uri(url)
                .param("reason", reason)
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(SignInAs.as(context, by, role))
                .exchange();
    }

    @Test
    void aRoleGrantedLaterIsEnteredOnlyWithIt() {
        var person = somebody("promoted", Role.ENTERPRISE_CLERK);
        var browser = new Browser();
        assertThat(browser.signIn("promoted")).hasRedirectedUrl("/workbench");
        people.grant(person, Role.SECRETARIAT, UNIT, CONSORTIUM, TestClock.now());
        var office = page(browser.get("/account"))
                .select("form[action^=/role-switch/]")
                .attr("action");
        assertThat(browser.post(office)).hasRedirectedUrl("/sign-in/enrolment");
        assertThat(browser.isIn()).isFalse();
        browser.enrol(browser.secretShown("/sign-in/enrolment"));
        assertThat(page(browser.get("/workbench")).text()).contains("秘书处");
    }

    @Test
    void aSessionFromBeforeItWasRequiredIsNone() {
        var person = somebody("earlier", Role.SECRETARIAT);
        assertThat(mvc.get()
                        .uri("/workbench")
                        .with(SecurityMockMvcRequestPostProcessors.authentication(
                                SignedInForTests.byPasswordOnly(context, person, Role.SECRETARIAT))))
                .hasStatus3xxRedirection();
    }

    @Test
    void aNewPasswordEndsWhatIsHalfOpen() {
        var person = somebody("resets", Role.SECRETARIAT);
        var thief = new Browser();
        thief.signIn("resets");
        assertThat(thief.get("/sign-in/enrolment")).hasStatusOk();
        var owner = new Browser();
        var code = people.activationCode(person, TestClock.now());
        assertThat(owner.post(
                        "/activation",
                        "code",
                        code,
                        "password",
                        "second-password-2",
                        "passwordAgain",
                        "second-password-2"))
                .hasRedirectedUrl("/sign-in/enrolment");
        assertThat(thief.get("/sign-in/enrolment")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void whoNeedNotHaveOneMayAndMayGiveItUpAgain() {
        var person = somebody("careful", Role.SCHOOL_CLERK);
        var browser = new Browser();
        assertThat(browser.signIn("careful")).hasRedirectedUrl("/workbench");
        var elsewhere = new Browser();
        elsewhere.signIn("careful");
        var secret = browser.secretShown("/account/second-factor/enrolment");
        var codes = page(browser.post("/account/second-factor/enrolment", "code", code(secret, 0)))
                .select(".q-codes li")
                .eachText();
        assertThat(browser.isIn()).isTrue();
        assertThat(elsewhere.isIn()).isFalse();
        assertThat(browser.get("/account/second-factor/enrolment")).hasRedirectedUrl("/account/second-factor");
        assertThat(browser.post("/account/second-factor/replacement", "code", "000000"))
                .hasStatus(422);
        assertThat(browser.post("/account/second-factor/replacement", "code", codes.get(0)))
                .hasRedirectedUrl("/account/second-factor/enrolment");
        var other = browser.secretShown("/account/second-factor/enrolment");
        assertThat(other).isNotEqualTo(secret);
        assertThat(browser.post("/account/second-factor/giving-up", "code", codes.get(1)))
                .hasRedirectedUrl("/account/second-factor");
        assertThat(new Browser().signIn("careful")).hasRedirectedUrl("/workbench");
        assertThat(deedsOf(person)).contains("second-factor-enrolled", "second-factor-given-up");
    }

    @Test
    void whoMustHaveOneCannotGiveItUp() {
        somebody("must", Role.SECRETARIAT);
        var browser = new Browser();
        browser.signIn("must");
        var secret = browser.secretShown("/sign-in/enrolment");
        browser.enrol(secret);
        assertThat(page(browser.post("/account/second-factor/giving-up", "code", code(secret, 1)))
                        .text())
                .contains("必须启用");
        assertThat(new Browser().signIn("must")).hasRedirectedUrl("/sign-in/code");
    }

    @Test
    void afterTenMinutesThePasswordIsAskedForAgain() {
        var session = new org.springframework.mock.web.MockHttpSession();
        var person = new PersonId(UUID.randomUUID());
        var now = Instant.parse("2026-11-22T02:00:00Z");
        HalfOpen.begin(session, person, now);
        assertThat(HalfOpen.of(session, now.plusSeconds(599))).contains(person);
        assertThat(HalfOpen.of(session, now.plusSeconds(600))).isEmpty();
    }
}
