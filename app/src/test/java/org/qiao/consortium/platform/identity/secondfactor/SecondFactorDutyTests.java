package org.qiao.consortium.platform.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.SignedInForTests;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.TestClock;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

/** Whom it is required of, who may take it off, and what becomes of sessions meanwhile. */
class SecondFactorDutyTests extends SecondFactorDesk {
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
}
