package org.qiao.consortium.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.signin.PasswordSignIn;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class SignInTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    private String name;

    @BeforeEach
    void somebody() {
        name = "周敏" + UUID.randomUUID().toString().substring(0, 8);
        PersonId person =
                people.create(new People.NewPerson(name, "周敏", Optional.empty(), Optional.of("桥 steht 2026")), NOW);
        people.grant(
                person,
                Role.ENTERPRISE_CLERK,
                new OrganizationId(UUID.randomUUID()),
                new ConsortiumId(UUID.randomUUID()),
                NOW);
    }

    private MvcTestResult signIn(String password) {
        return mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("userName", name)
                .param("password", password)
                .exchange();
    }

    @Test
    void leadsToTheWorkbench() {
        assertThat(signIn("桥 steht 2026")).hasStatus3xxRedirection().hasRedirectedUrl("/workbench");
    }

    @Test
    void aWrongPasswordAnswers422AndKeepsTheName() throws Exception {
        var refused = signIn("falsch");
        assertThat(refused).hasStatus(422);
        var page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.selectFirst("input[name=userName]").val()).isEqualTo(name);
        assertThat(page.selectFirst("main").text()).contains("用户名或口令不对");
    }

    @Test
    void fiveFailuresLockEvenTheRightPassword() {
        for (var i = 0; i < PasswordSignIn.FAILURES_ALLOWED; i++) {
            assertThat(signIn("falsch")).hasStatus(422);
        }
        assertThat(signIn("桥 steht 2026")).hasStatus(429);
    }

    @Test
    void aPauseSaysWhenToTryAgainAndNotWhetherTheNameExists() throws Exception {
        name = "没有这个人" + UUID.randomUUID();
        for (var i = 0; i < PasswordSignIn.FAILURES_ALLOWED; i++) {
            assertThat(signIn("falsch")).hasStatus(422);
        }
        var paused = signIn("falsch");
        assertThat(paused).hasStatus(429).containsHeader("Retry-After");
        assertThat(paused.getResponse().getHeader("Retry-After"))
                .satisfies(it -> assertThat(Integer.parseInt(it)).isBetween(800, 900));
        assertThat(Jsoup.parse(paused.getResponse().getContentAsString())
                        .selectFirst("main")
                        .text())
                .contains("之后再试（约 15 分钟）");
    }

    @Test
    void whoIsRightStartsCountingAnew() {
        for (var day = 0; day < 3; day++) {
            for (var i = 0; i < PasswordSignIn.FAILURES_ALLOWED - 1; i++) {
                assertThat(signIn("falsch")).hasStatus(422);
            }
            assertThat(signIn("桥 steht 2026")).hasStatus3xxRedirection();
        }
    }

    @Test
    void fourFailuresDoNot() {
        for (var i = 0; i < PasswordSignIn.FAILURES_ALLOWED - 1; i++) {
            assertThat(signIn("falsch")).hasStatus(422);
        }
        assertThat(signIn("桥 steht 2026")).hasStatus3xxRedirection();
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        assertThat(mvc.get().uri("/workbench")).hasStatus3xxRedirection();
    }
}
