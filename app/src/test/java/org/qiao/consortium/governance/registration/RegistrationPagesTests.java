package org.qiao.consortium.governance.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.Codes;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.ConsortiumFounding.Founded;
import org.qiao.consortium.governance.Units;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class RegistrationPagesTests {

    @Autowired
    ConsortiumFounding founding;

    @Autowired
    MockMvcTester mvc;

    private static Founded founded;

    @BeforeEach
    void consortium() {
        if (founded == null) {
            founded = Units.found(founding);
        }
    }

    private MvcTestResult register(String address, String code, String userName, String again) {
        return mvc.post()
                .uri("/registration")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("name", "晴岚垄合作社（示例）")
                .param("creditCode", code)
                .param("regionText", "沙井镇")
                .param("industryText", "0511")
                .param("contactName", "马德海")
                .param("contactPhone", "１６４００００１００６")
                .param("userName", userName)
                .param("password", "clerk-password-1")
                .param("passwordAgain", again)
                .exchange();
    }

    @Test
    void aCooperativeRegistersAndIsSignedInAtOnce() {
        var code = Codes.next("93").value();
        assertThat(register("10.0.0.1", " " + code.toLowerCase(java.util.Locale.ROOT), "coop", "clerk-password-1"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/workbench");
    }

    @Test
    void aKnownCodeTellsTheWayInAndNobodysName() throws Exception {
        var code = Codes.next("92").value();
        register("10.0.0.2", code, "first-one", "clerk-password-1");
        var second = register("10.0.0.3", code, "second-one", "clerk-password-1");
        assertThat(second).hasStatus(422);
        var text = Jsoup.parse(second.getResponse().getContentAsString())
                .selectFirst(".q-summary, form")
                .text();
        assertThat(text).contains("激活码").doesNotContain("first-one");
    }

    @Test
    void everythingWrongIsSaidAtOnceAndWhatWasTypedStays() throws Exception {
        var refused = register("10.0.0.4", "91620702MAY000018Q", "x", "other");
        assertThat(refused).hasStatus(422);
        var page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(page.select("[aria-invalid=true]").eachAttr("name"))
                .containsExactly("creditCode", "userName", "passwordAgain");
        assertThat(page.selectFirst("input[name=name]").val()).isEqualTo("晴岚垄合作社（示例）");
        assertThat(page.select("input[type=password]").eachAttr("value")).allMatch(String::isEmpty);
    }

    @Test
    void oneAddressDoesNotRegisterWithoutEnd() throws Exception {
        for (var i = 0; i < RegisterEnterprise.BY_ADDRESS.allowed(); i++) {
            register("10.0.0.5", "", "", "");
        }
        var refused = register("10.0.0.5", Codes.next("91").value(), "late", "clerk-password-1");
        assertThat(refused).hasStatus(429).containsHeader("Retry-After");
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString()).text())
                .contains("之后再试");
        assertThat(register("10.0.0.6", Codes.next("91").value(), "elsewhere", "clerk-password-1"))
                .hasStatus3xxRedirection();
    }
}
