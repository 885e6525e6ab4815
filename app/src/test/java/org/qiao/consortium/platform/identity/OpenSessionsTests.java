package org.qiao.consortium.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class OpenSessionsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final String PASSWORD = "first-password-1";

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    private PersonId somebody(String name) {
        var person = people.create(new People.NewPerson(name, "周敏", Optional.empty(), Optional.of(PASSWORD)), NOW);
        var unit = new OrganizationId(UUID.randomUUID());
        people.grant(person, Role.ENTERPRISE_CLERK, unit, new ConsortiumId(UUID.randomUUID()), NOW);
        return person;
    }

    private Cookie signIn(String name) {
        var answer = mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("userName", name)
                .param("password", PASSWORD)
                .exchange();
        return Objects.requireNonNull(answer.getResponse().getCookie("SESSION"));
    }

    private boolean isOpen(Cookie session) {
        return mvc.get()
                        .uri("/workbench")
                        .cookie(session)
                        .exchange()
                        .getResponse()
                        .getStatus()
                == 200;
    }

    @Test
    void aNewPasswordEndsWhatIsOpenElsewhereAndNobodyElses() {
        somebody("changes");
        somebody("stays");
        var here = signIn("changes");
        var elsewhere = signIn("changes");
        var other = signIn("stays");
        assertThat(isOpen(elsewhere)).isTrue();
        var changed = mvc.post()
                .uri("/account/password")
                .cookie(here)
                .with(csrf())
                .param("oldPassword", PASSWORD)
                .param("newPassword", "second-password-2")
                .param("passwordAgain", "second-password-2")
                .exchange();
        assertThat(changed).hasRedirectedUrl("/account");
        assertThat(isOpen(here)).isTrue();
        assertThat(isOpen(elsewhere)).isFalse();
        assertThat(isOpen(other)).isTrue();
    }

    @Test
    void aPasswordSetByCodeEndsEverySession() {
        var person = somebody("forgets");
        var open = signIn("forgets");
        var activated = mvc.post()
                .uri("/activation")
                .with(csrf())
                .param("code", people.activationCode(person, TestClock.now()))
                .param("password", "second-password-2")
                .param("passwordAgain", "second-password-2")
                .exchange();
        assertThat(activated).hasStatus3xxRedirection();
        assertThat(isOpen(open)).isFalse();
    }
}
