package org.qiao.consortium.governance.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One installation from empty to set up, so in order. */
@PlatformTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupPagesTests {

    @Autowired
    FoundingCode code;

    @Autowired
    Consortiums consortiums;

    @Autowired
    People people;

    @Autowired
    Grants grants;

    @Autowired
    MockMvcTester mvc;

    private MvcTestResult open(String url) {
        return mvc.get().uri(url).header("Accept", "text/html").exchange();
    }

    private MvcTestResult found(String typedCode, String userName) {
        return mvc.post()
                .uri("/setup")
                .with(csrf())
                .param("code", typedCode)
                .param("consortium", "甘州区产教联合体（示例）")
                .param("regionText", "甘州区")
                .param("unit", "秘书处（示例）")
                .param("person", "周敏")
                .param("userName", userName)
                .param("password", "first-password-1")
                .param("passwordAgain", "first-password-1")
                .exchange();
    }

    @Test
    @Order(1)
    void anyPageLeadsToTheSetUp() {
        for (var url : List.of("/", "/directory", "/workbench", "/nowhere")) {
            assertThat(open(url)).as(url).hasRedirectedUrl("/setup");
        }
        assertThat(open("/setup")).hasStatus(200);
    }

    @Test
    @Order(2)
    void withoutTheCodeFromTheLogNothingHappens() {
        code.make();
        assertThat(found("AAAAAAAAAAAA", "zhou")).hasStatus(422);
        assertThat(people.isEmpty()).isTrue();
    }

    @Test
    @Order(2)
    void tellsEverythingThatIsMissingAtOnce() throws Exception {
        var refused = mvc.post().uri("/setup").with(csrf()).exchange();
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select("[aria-invalid=true]")
                        .eachAttr("name"))
                .containsExactly("code", "consortium", "regionText", "unit", "person", "userName", "password");
    }

    @Test
    @Order(3)
    void ofTwoAtOnceOneFounds() throws Exception {
        var right = code.make();
        var start = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var tries = List.of("zhou-one", "zhou-two").stream()
                    .map(name -> two.submit(() -> {
                        start.await();
                        return found(right, name).getResponse().getStatus();
                    }))
                    .toList();
            var answers = List.of(tries.get(0).get(), tries.get(1).get());
            assertThat(answers).containsOnlyOnce(302);
            assertThat(answers).anyMatch(it -> it == 422 || it == 404);
        }
        var home = consortiums.home().orElseThrow();
        assertThat(people.holding(Role.PLATFORM_ADMIN, home)).hasSize(1);
        var administrator = people.holding(Role.PLATFORM_ADMIN, home).getFirst();
        assertThat(grants.of(administrator))
                .extracting(Grants.Grant::role)
                .containsExactly(Role.PLATFORM_ADMIN, Role.SECRETARIAT);
    }

    @Test
    @Order(4)
    void afterwardsThereIsNoSuchPage() {
        assertThat(open("/setup")).hasStatus(404);
        assertThat(found(code.make(), "again")).hasStatus(404);
        assertThat(open("/directory")).hasStatus(200);
    }
}
