package org.qiao.consortium.exchange.need.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.NeedIntake;
import org.qiao.consortium.exchange.NeedIntake.Entry;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.need.NeedFirms;
import org.qiao.consortium.exchange.need.Posts;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class NeedPagesTests {

    private static final Instant NOW = TestClock.now();

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    NeedIntake intake;

    @Autowired
    Needs needs;

    @Autowired
    OrganizationRegister register;

    @Autowired
    EmployerVerification verification;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    private NeedFirms firms;
    private Viewer clerk;

    @BeforeEach
    void aVerifiedFirm() {
        firms = new NeedFirms(register, verification, people, transaction, NOW);
        clerk = firms.verifiedFirm();
    }

    private MvcTestResult get(Viewer viewer, String url) {
        return mvc.get()
                .uri(url)
                .with(as(context, viewer.person(), viewer.role().orElseThrow()))
                .exchange();
    }

    private MvcTestResult post(Viewer viewer, String url, Map<String, String> fields) {
        var request = mvc.post()
                .uri(url)
                .with(csrf())
                .with(as(context, viewer.person(), viewer.role().orElseThrow()));
        fields.forEach(request::param);
        return request.exchange();
    }

    private static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(Map<String, String> more) {
        var today = NeedFirms.today(NOW);
        var fields = new java.util.HashMap<>(Map.of(
                "title", "数控车工",
                "occupation", "6-18-01-01",
                "heads", "４",
                "region", "620702",
                "payFrom", "4,500",
                "payTo", "7000",
                "payUnit", "MONTH",
                "untilOn", today.plusDays(60).toString(),
                "tasks", "操作数控车床，按图纸加工轴类零件，自检首件。",
                "then", "submit"));
        fields.putAll(more);
        return fields;
    }

    private String numberOf(MvcTestResult redirected) {
        var url = redirected.getResponse().getRedirectedUrl();
        return java.util.Objects.requireNonNull(url).substring("/exchange/needs/".length());
    }

    @Test
    void aFilledFormIsSubmittedReviewedWithACommentAndMended() {
        var saved = post(clerk, "/exchange/needs", form(Map.of()));
        assertThat(saved).hasStatus3xxRedirection();
        var number = numberOf(saved);
        var need = needs.byNumber(number).orElseThrow();
        assertThat(need.status()).isEqualTo(NeedStatus.UNDER_REVIEW);
        assertThat(need.terms().heads()).isEqualTo(4);

        var list = page(get(firms.zhou, "/approvals"));
        var approval = list.select("td.q-main a").attr("href");
        var review = page(get(firms.zhou, approval));
        var key = review.selectFirst("input[name=ticked]").val();
        assertThat(review.select("dt").eachText()).contains("岗位名称", "职业", "招聘人数", "薪酬");

        assertThat(post(firms.zhou, approval + "/decision", Map.of("ticked", key, "decision", "return")))
                .hasStatus(422);
        assertThat(post(
                        firms.zhou,
                        approval + "/decision",
                        Map.of("ticked", key, "decision", "return", "comment." + key + ".tasks", "请写明班次")))
                .hasStatus3xxRedirection();

        assertThat(page(get(clerk, "/exchange/needs/" + number)).text()).contains("已退回", "请写明班次");
        var edit = page(get(clerk, "/exchange/needs/" + number + "/edit"));
        assertThat(edit.select("#tasks-help").text()).contains("请写明班次");
        var version = edit.selectFirst("input[name=version]").val();
        assertThat(post(
                        clerk,
                        "/exchange/needs/" + number,
                        form(Map.of("version", version, "tasks", "两班倒，操作数控车床加工轴类零件。"))))
                .hasStatus3xxRedirection();
        assertThat(needs.byNumber(number).orElseThrow().status()).isEqualTo(NeedStatus.UNDER_REVIEW);
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        var refused = post(
                clerk, "/exchange/needs", form(Map.of("tasks", "操作车床加工零件，限男性。", "payFrom", "900", "payTo", "1000")));
        assertThat(refused).hasStatus(422);
        var page = page(refused);
        assertThat(page.selectFirst("#tasks").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#tasks-error").text()).contains("限男").contains("就业促进法");
        assertThat(page.select("#payFrom-error").text()).contains("最低工资");
        assertThat(page.selectFirst("#tasks").text()).contains("限男性");
        // The draft is kept: the form goes on with it.
        assertThat(page.selectFirst("form.q-form").attr("action")).startsWith("/exchange/needs/XQ-");
    }

    @Test
    void whatCannotBeReadIsRefusedAndNothingIsKept() {
        var refused = post(clerk, "/exchange/needs", form(Map.of("heads", "三人")));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#heads-error").text()).contains("三人");
        assertThat(needs.of(clerk.organization())).isEmpty();
    }

    @Test
    void theListShowsOwnDraftsAndSubmitsWhatIsTicked() {
        var today = NeedFirms.today(NOW);
        var ids = intake.draft(
                List.of(
                        new Entry(
                                clerk.organization(),
                                Posts.turner()
                                        .start(java.util.Optional.empty())
                                        .until(java.util.Optional.of(today.plusDays(30)))
                                        .terms()),
                        new Entry(
                                clerk.organization(),
                                Posts.turner().title("铣工").heads(0).terms())),
                clerk,
                NOW);
        var good = needs.find(ids.get(0)).orElseThrow().number();
        var bad = needs.find(ids.get(1)).orElseThrow().number();
        assertThat(page(get(clerk, "/exchange/needs?status=DRAFT"))
                        .select("input[name=ticked]")
                        .eachAttr("value"))
                .containsExactlyInAnyOrder(good, bad);
        var refused = post(clerk, "/exchange/needs/submission", Map.of("ticked", bad));
        assertThat(refused).hasStatus(422);
        assertThat(post(clerk, "/exchange/needs/submission", Map.of("ticked", good)))
                .hasStatus3xxRedirection();
        assertThat(needs.find(ids.get(0)).orElseThrow().status()).isEqualTo(NeedStatus.UNDER_REVIEW);
    }

    @Test
    void aForeignFirmMeetsNotFoundAndASchoolCannotWrite() {
        var id = intake.draft(
                        List.of(new Entry(clerk.organization(), Posts.turner().terms())), clerk, NOW)
                .getFirst();
        var number = needs.find(id).orElseThrow().number();
        var stranger = firms.verifiedFirm();
        for (var url : List.of("", "/edit")) {
            assertThat(get(stranger, "/exchange/needs/" + number + url)).hasStatus(404);
        }
        assertThat(post(stranger, "/exchange/needs/" + number + "/closing", Map.of()))
                .hasStatus(404);
        var school = firms.somebody(Role.SCHOOL_CLERK, stranger.organization(), "");
        assertThat(get(school, "/exchange/needs/new")).hasStatus(403);
        assertThat(get(school, "/exchange/needs")).hasStatus(200);
    }

    @Test
    void aDraftKeepsItselfOntoTheVersionItKnows() {
        var id = intake.draft(
                        List.of(new Entry(clerk.organization(), Posts.turner().terms())), clerk, NOW)
                .getFirst();
        var number = needs.find(id).orElseThrow().number();
        var kept = post(clerk, "/exchange/needs/" + number + "/draft", form(Map.of("version", "0", "heads", "7")));
        assertThat(kept).hasStatus(204).hasHeader("Draft-Version", "1");
        assertThat(needs.find(id).orElseThrow().terms().heads()).isEqualTo(7);
        assertThat(post(clerk, "/exchange/needs/" + number + "/draft", form(Map.of("version", "0"))))
                .hasStatus(409);
    }
}
