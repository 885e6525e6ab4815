package org.qiao.consortium.platform.identity.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
        return signIn(name, "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0", "10.20.30.40");
    }

    private Cookie signIn(String name, String agent, String address) {
        var answer = mvc.post()
                .uri("/sign-in")
                .header("User-Agent", agent)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
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

    private List<Element> listed(Cookie session) {
        var answer = mvc.get().uri("/account").cookie(session).exchange();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8))
                .select("#sessions tbody tr");
    }

    private MvcTestResult post(Cookie session, String url) {
        return mvc.post().uri(url).cookie(session).with(csrf()).exchange();
    }

    @Test
    void theAccountPageTellsWhereOneIsSignedInAndNothingThatOpensIt() {
        somebody("lists");
        var here = signIn("lists");
        signIn("lists", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) MicroMessenger/8.0 Safari", "2408:8000:1:2::5");
        var rows = listed(here);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().text()).contains("Linux 电脑 · 火狐浏览器", "10.20.*.*", "本设备");
        assertThat(rows.get(1).text())
                .contains("iPhone · 微信", "2408:8000:*", "2026-11-22")
                .doesNotContain("本设备");
        assertThat(rows.toString()).doesNotContain(here.getValue());
    }

    @Test
    void endsOneElsewhereAndNobodyElses() {
        somebody("ends");
        somebody("bystander");
        var here = signIn("ends");
        var elsewhere = signIn("ends");
        var third = signIn("ends");
        var url = listed(third).stream()
                .map(it -> it.select("form").attr("action"))
                .filter(it -> !it.isEmpty())
                .toList();
        assertThat(url).hasSize(2);
        var bystander = signIn("bystander");
        assertThat(post(bystander, url.getFirst())).hasStatus(404);
        assertThat(post(third, url.getFirst())).hasStatus3xxRedirection();
        assertThat(List.of(isOpen(here), isOpen(elsewhere))).containsExactlyInAnyOrder(true, false);
        assertThat(isOpen(third)).isTrue();
        assertThat(post(third, "/account/sessions/ending-others")).hasStatus3xxRedirection();
        assertThat(List.of(isOpen(here), isOpen(elsewhere))).containsOnly(false);
        assertThat(isOpen(third)).isTrue();
        assertThat(isOpen(bystander)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0 | Windows 电脑 · Edge 浏览器
            Mozilla/5.0 (Linux; Android 14; HUAWEI) AppleWebKit/537.36 HuaweiBrowser/15 Mobile Safari | 安卓设备 · 华为浏览器
            Mozilla/5.0 (Macintosh; Intel Mac OS X) AppleWebKit/605 Version/18 Safari/605 | 苹果电脑 · Safari 浏览器
            Mozilla/5.0 (Windows NT 10.0) Chrome/100 Safari wxwork/4.1 MicroMessenger/7.0 | Windows 电脑 · 企业微信
            curl/8.5.0 | 其他设备 · 其他程序
            """)
    void aDeviceIsNamedAsItsOwnerWould(String agent, String name) {
        assertThat(Device.of(agent)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"192.168.10.7, 192.168.*.*", "127.0.0.1, 本机", "2408:8207:78ac:1::9, 2408:8207:*", "::1, 本机"})
    void anAddressIsShownInPart(String address, String shown) {
        assertThat(MaskedAddress.of(address)).isEqualTo(shown);
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
