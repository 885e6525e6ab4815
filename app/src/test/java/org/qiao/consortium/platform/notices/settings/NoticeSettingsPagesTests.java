package org.qiao.consortium.platform.notices.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.platform.db.Tables.DISPATCH;
import static org.qiao.consortium.platform.db.Tables.NOTICE_PREFERENCE;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
@Import(Town.class)
class NoticeSettingsPagesTests {

    @Autowired
    Town town;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private static int serial;
    private Viewer person;

    @BeforeEach
    void somebody() {
        person = town.person("设置人" + ++serial, Role.DEPARTMENT, town.secretary().organization());
    }

    private Document get(Viewer viewer, String url) {
        return page(mvc.get()
                .uri(url)
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .exchange());
    }

    private MvcTestResult post(String url, Map<String, String> fields) {
        var request = mvc.post()
                .uri("/account/notices" + url)
                .with(csrf())
                .with(as(context, person.person(), person.role().orElseThrow()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private String code() {
        return sql.select(DISPATCH.TEXT)
                .from(DISPATCH)
                .where(DISPATCH.PERSON_ID.eq(person.person().value()))
                .orderBy(DISPATCH.CREATED_AT.desc())
                .limit(1)
                .fetchSingle(it -> it.value1().replaceFirst("(?s).*?(\\d{6}).*", "$1"));
    }

    @Test
    void anAddressIsUsedOnceItsCodeIsTyped() {
        assertThat(post("/email", Map.of("email", "chen@example.org"))).hasStatus3xxRedirection();
        var page = get(person, "/account/notices");
        assertThat(page.text()).contains("c***@example.org （还没有确认，不会使用）").doesNotContain("chen@example.org");
        assertThat(page(post("/email/confirmation", Map.of("emailCode", "x")))
                        .select("#emailCode-error")
                        .text())
                .isEqualTo("验证码不对。请核对后重新输入。");
        assertThat(post("/email/confirmation", Map.of("emailCode", code()))).hasStatus3xxRedirection();
        assertThat(get(person, "/account/notices").text()).contains("c***@example.org （已确认）");
        assertThat(post("/email/removal", Map.of())).hasStatus3xxRedirection();
        assertThat(get(person, "/account/notices").text()).doesNotContain("c***@example.org");
    }

    @Test
    void whatIsNoAddressIsSaidBesideTheField() {
        for (var wrong : new String[] {"", "chen", "chen@", "chen@a", "a@b.c\r\nBcc: x@y.z", "陈@例子.org"}) {
            somebody();
            var refused = post("/email", Map.of("email", wrong));
            assertThat(refused).as(wrong).hasStatus(422);
            assertThat(page(refused).select("#email-error").text()).contains("邮箱的格式不对");
        }
        assertThat(page(post("/sms", Map.of("phone", "0936-8213456")))
                        .select("#phone-error")
                        .text())
                .isEqualTo("请填写 11 位手机号；座机收不到短信。");
    }

    @Test
    void nobodyIsFloodedWithCodes() {
        for (var i = 0; i < 5; i++) {
            assertThat(post("/sms", Map.of())).hasStatus3xxRedirection();
        }
        assertThat(post("/sms", Map.of())).hasStatus(429);
    }

    @Test
    void choicesAreKeptAndOnlyThoseThatThereAre() {
        post(
                "",
                Map.of(
                        "match-email",
                        "OFF",
                        "match-sms",
                        "DIGEST",
                        "approval-email",
                        "DIGEST",
                        "period",
                        "WEEKLY",
                        "hour",
                        "19"));
        var page = get(person, "/account/notices");
        assertThat(page.select("#match-email option[selected]").attr("value")).isEqualTo("OFF");
        assertThat(page.select("#approval-email option[selected]").attr("value"))
                .isEqualTo("DIGEST");
        assertThat(page.select("#match-sms option").eachText()).containsExactly("不发", "立即发");
        assertThat(page.select("#match-sms option[selected]").attr("value")).isEqualTo("AT_ONCE");
        assertThat(page.select("input[name=period][checked]").attr("value")).isEqualTo("WEEKLY");
        assertThat(page.select("#hour option[selected]").attr("value")).isEqualTo("19");
        assertThat(sql.fetchCount(
                        NOTICE_PREFERENCE,
                        NOTICE_PREFERENCE.PERSON_ID.eq(person.person().value())))
                .isEqualTo(2);
        post("", Map.of("hour", "3"));
        assertThat(get(person, "/account/notices")
                        .select("#hour option[selected]")
                        .attr("value"))
                .isEqualTo("19");
    }

    @Test
    void theAdministratorSeesWhatWasSentWithMaskedAddresses() {
        post("/email", Map.of("email", "visible@example.org"));
        var administrator =
                town.person("管理" + serial, Role.PLATFORM_ADMIN, town.secretary().organization());
        var page = get(administrator, "/dispatches");
        assertThat(page.select(".q-notice").text()).startsWith("邮件、短信还没有接通，只记录、不送出。");
        assertThat(page.select("tbody tr").first().text()).contains(person.name(), "邮件", "待发");
        assertThat(page.text()).doesNotContain("visible@example.org");
        assertThat(mvc.get().uri("/dispatches").with(as(context, person.person(), Role.DEPARTMENT)))
                .hasStatus(403);
    }
}
