package org.qiao.consortium.platform.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.SECOND_FACTOR;

import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;

/** Enrolling, codes and recovery codes. */
class SecondFactorTests extends SecondFactorDesk {
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
    void afterTenMinutesThePasswordIsAskedForAgain() {
        var session = new org.springframework.mock.web.MockHttpSession();
        var person = new PersonId(UUID.randomUUID());
        var now = Instant.parse("2026-11-22T02:00:00Z");
        HalfOpen.begin(session, person, now);
        assertThat(HalfOpen.of(session, now.plusSeconds(599))).contains(person);
        assertThat(HalfOpen.of(session, now.plusSeconds(600))).isEmpty();
    }
}
