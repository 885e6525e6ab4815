package org.qiao.consortium.exchange.listing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.exchange.listing.PortalForTests.post;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.listing.PortalForTests;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
class ReportPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Needs needs;

    private static PortalForTests portal;
    private static String number;

    @BeforeEach
    void aPost() {
        if (portal == null) {
            portal = PortalForTests.open(context);
            var need = portal.publish(List.of(post("数控车工", "6-18-01-01", 4, "按图纸加工轴类零件并自检。")))
                    .getFirst();
            number = needs.find(need).orElseThrow().number();
        }
    }

    private MvcTestResult file(String from, String kind, String text) {
        return mvc.post()
                .uri("/posts/" + number + "/report")
                .param("kind", kind)
                .param("text", text)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                })
                .exchange();
    }

    private Document page(String url, RequestPostProcessor... who) throws Exception {
        var request = mvc.get().uri(url);
        for (var one : who) {
            request = request.with(one);
        }
        return Jsoup.parse(request.exchange().getResponse().getContentAsString());
    }

    private RequestPostProcessor secretary() {
        return as(context, portal.secretaryPerson(), Role.SECRETARIAT);
    }

    @Test
    void aVisitorReportsAndReadsTheAnswerWithTheReceipt() throws Exception {
        var receipt = Objects.requireNonNull(
                file("192.0.2.1", "FEES", "面试要交 200 元押金").getResponse().getRedirectedUrl());
        assertThat(page(receipt).text()).contains("已收到", "JB-", "收费、收押金");

        var todo = page("/workbench", secretary()).select(".q-todos a").stream()
                .filter(it -> it.text().contains("被举报"))
                .findFirst()
                .orElseThrow();
        var url = todo.attr("href");
        assertThat(page(url, secretary()).text()).contains("面试要交 200 元押金", "待答复");

        assertThat(mvc.post().uri(url + "/answer").with(secretary()).with(csrf()))
                .hasStatus(422);
        assertThat(mvc.post()
                        .uri(url + "/answer")
                        .param("outcome", "UPHELD")
                        .param("answer", "已责令退还并整改。")
                        .with(secretary())
                        .with(csrf()))
                .hasRedirectedUrl(url);
        assertThat(page(receipt).text()).contains("属实", "已责令退还并整改。");
        assertThat(page(url, secretary()).text()).contains("答复举报", "收到举报");
        assertThat(mvc.post()
                        .uri(url + "/answer")
                        .param("outcome", "UNFOUNDED")
                        .param("answer", "再答一次")
                        .with(secretary())
                        .with(csrf()))
                .hasStatus(409);
    }

    @Test
    void whatIsMissingIsSaidBesideTheField() throws Exception {
        var answer = file("192.0.2.2", "", "");
        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsString()).contains("请选择举报的事由");
        assertThat(file("192.0.2.2", "OTHER", " ")).hasStatus(422);
        assertThat(file("192.0.2.2", "OTHER", "字".repeat(501))).hasStatus(422);
    }

    @Test
    void theSixthReportOfAnHourFromOnePlaceIsRefused() {
        for (var i = 0; i < 5; i++) {
            assertThat(file("192.0.2.3", "NOT_HIRING", "")).hasStatus(302);
        }
        assertThat(file("192.0.2.3", "", "")).as("a form with mistakes").hasStatus(422);
        assertThat(file("192.0.2.3", "NOT_HIRING", "")).hasStatus(429).containsHeader("Retry-After");
        assertThat(file("192.0.2.4", "NOT_HIRING", "")).hasStatus(302);
    }

    @Test
    void onlyTheSecretariatReadsReports() {
        var clerk = as(context, portal.firm().clerk(), Role.ENTERPRISE_CLERK);
        assertThat(mvc.get().uri("/exchange/reports").with(clerk)).hasStatus(403);
        assertThat(mvc.get().uri("/exchange/unmet").with(clerk)).hasStatus(403);
        assertThat(mvc.get().uri("/exchange/reports")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/exchange/reports").with(secretary())).hasStatusOk();
        assertThat(mvc.get().uri("/exchange/unmet").with(secretary())).hasStatusOk();
        assertThat(mvc.get().uri("/reports/not-a-code")).hasStatus(404);
    }
}
