package org.qiao.consortium.exchange.need.endorsement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.exchange.db.Tables.NEED_ENDORSEMENT;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.need.Posts;
import org.qiao.consortium.exchange.need.SaveDraft;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
@Import(Town.class)
class EndorsementTests {

    @Autowired
    Town town;

    @Autowired
    Needs needs;

    @Autowired
    SaveDraft drafts;

    @Autowired
    AnswerAsFirm answers;

    @Autowired
    Notices notices;

    @Autowired
    DSLContext sql;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private static int serial;
    private Town.Unit firm;
    private Viewer clerk;
    private NeedId need;
    private String number;

    @BeforeEach
    void aNeedEnteredForAFirm() {
        var n = ++serial;
        var office = town.school("乡镇" + n + "（示例）").id();
        clerk = town.person("乡镇经办" + n, Role.AREA_CLERK, office);
        firm = town.employer("合作社" + n + "（示例）");
        need = town.draft(new Town.Unit(firm.id(), firm.name(), clerk), "种苗工" + n, 2);
        number = town.numberOf(need);
    }

    private MvcTestResult ask(Viewer by, Role role) {
        return mvc.post()
                .uri("/exchange/needs/" + number + "/endorsement")
                .with(csrf())
                .with(as(context, by.person(), role))
                .exchange();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private String link() {
        var shown = Objects.requireNonNull(page(ask(clerk, Role.AREA_CLERK)).selectFirst(".q-secret"))
                .text();
        return shown.substring(shown.indexOf("/endorsements/"));
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private MvcTestResult open(String link) {
        return mvc.get().uri(link).exchange();
    }

    private MvcTestResult answer(String link, String outcome, String name, String reason) {
        return answer(
                link,
                outcome,
                name,
                reason,
                page(open(link)).select("input[name=seen]").val());
    }

    private MvcTestResult answer(String link, String outcome, String name, String reason, String seen) {
        return mvc.post()
                .uri(link)
                .with(csrf())
                .param("outcome", outcome)
                .param("name", name)
                .param("reason", reason)
                .param("seen", seen)
                .exchange();
    }

    private String standing() {
        return page(mvc.get()
                        .uri("/exchange/needs/" + number)
                        .with(as(context, clerk.person(), Role.AREA_CLERK))
                        .exchange())
                .select("main")
                .text();
    }

    private MvcTestResult submit() {
        return mvc.post()
                .uri("/exchange/needs/" + number + "/submission")
                .with(csrf())
                .with(as(context, clerk.person(), Role.AREA_CLERK))
                .exchange();
    }

    private void revise(int heads) {
        var version = Integer.parseInt(page(mvc.get()
                        .uri("/exchange/needs/" + number + "/edit")
                        .with(as(context, clerk.person(), Role.AREA_CLERK))
                        .exchange())
                .select("input[name=version]")
                .val());
        drafts.revise(number, version, Posts.turner().heads(heads).terms(), clerk, TestClock.now());
    }

    @Test
    void theFirmSeesWhatWasEnteredAndConfirmsItOnce() {
        assertThat(standing()).contains("企业还没有确认");
        var link = link();
        assertThat(standing()).contains("链接已发，企业还没有答复");
        var shown = page(open(link)).select("main").text();
        assertThat(shown)
                .contains(firm.name(), clerk.organizationName(), "种苗工", "4,500–6,500 元/月", "甘州", "劳动合同")
                .contains("操作数控车床加工轴类零件");
        var unread = notices.unread(clerk.person());
        assertThat(answer(link, "CONFIRMED", "陈某", "")).hasStatusOk();
        assertThat(standing()).contains("企业已确认：陈某", "陈某（企业，凭确认链接）", "企业确认代录内容");
        assertThat(notices.unread(clerk.person())).isEqualTo(unread + 1);
        assertThat(open(link)).hasStatus(422);
        assertThat(answer(link, "OBJECTED", "别人", "反悔", "x")).hasStatus(422);
        assertThat(standing()).contains("企业已确认：陈某");
    }

    @Test
    void theDatabaseDoesNotKnowTheLink() {
        var token = token(link());
        var kept = sql.select(NEED_ENDORSEMENT.TOKEN_DIGEST)
                .from(NEED_ENDORSEMENT)
                .where(NEED_ENDORSEMENT.NEED_ID.eq(need.value()))
                .fetchSingle()
                .value1();
        assertThat(new String(kept, UTF_8)).doesNotContain(token);
        assertThat(kept).hasSize(32);
    }

    @Test
    void whatTheFirmObjectsToIsNotPublishedUntilItIsChanged() {
        var link = link();
        assertThat(page(answer(link, "", "", "")).select("[aria-invalid=true]").eachAttr("name"))
                .contains("name");
        assertThat(page(answer(link, "OBJECTED", "陈某", " ")).text()).contains("请写明异议的理由");
        assertThat(answer(link, "OBJECTED", "陈某", "只要一个人")).hasStatusOk();
        assertThat(standing()).contains("企业有异议（陈某", "只要一个人");
        var refused = submit();
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).text()).contains("用人单位对现在的内容有异议（陈某：只要一个人）");
        revise(1);
        assertThat(standing()).contains("内容已修改，请再次发给企业确认");
        assertThat(submit()).hasStatus3xxRedirection();
        assertThat(needs.find(need).orElseThrow().status()).isEqualTo(NeedStatus.UNDER_REVIEW);
    }

    @Test
    void anAnswerIsAboutWhatWasShown() {
        var link = link();
        var seen = page(open(link)).select("input[name=seen]").val();
        revise(7);
        var late = answer(link, "CONFIRMED", "陈某", "", seen);
        assertThat(late).hasStatus(422);
        assertThat(page(late).select("main").text()).contains("内容有修改", "7 人");
        assertThat(answer(link, "CONFIRMED", "陈某", "")).hasStatusOk();
        revise(8);
        assertThat(standing()).contains("之后内容又有修改");
    }

    @Test
    void aLinkEndsAfterSevenDaysAndWhenThereIsANewOne() {
        var first = token(link());
        var now = TestClock.now();
        assertThat(answers.find(first, now)).isPresent();
        assertThat(answers.find(first, now.plus(AskFirm.LASTS))).isEmpty();
        var second = token(link());
        assertThat(answers.find(first, TestClock.now())).isEmpty();
        assertThat(answers.find(second, now.plus(Duration.ofDays(6)))).isPresent();
        assertThat(answers.find("AAAA", now)).isEmpty();
    }

    @Test
    void ofTwoAnswersAtOnceOneCounts() throws Exception {
        var token = token(link());
        var seen =
                page(open("/endorsements/" + token)).select("input[name=seen]").val();
        var tries = List.of(Endorsement.Outcome.CONFIRMED, Endorsement.Outcome.OBJECTED).stream()
                .<Callable<Boolean>>map(it -> () -> {
                    try {
                        var given = new AnswerAsFirm.Answer(Optional.of(it), seen, "陈某", "不对");
                        answers.answer(token, given, Viewer.visitor(town.consortium()), TestClock.now());
                        return true;
                    } catch (Refused refused) {
                        return false;
                    }
                })
                .toList();
        try (var two = Executors.newFixedThreadPool(2)) {
            var counted = two.invokeAll(tries);
            assertThat(List.of(counted.get(0).get(), counted.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void onlyTheOfficeThatEnteredItAsks() {
        var stranger = town.person(
                "别的乡镇", Role.AREA_CLERK, town.school("别的乡镇" + serial + "（示例）").id());
        assertThat(ask(stranger, Role.AREA_CLERK)).hasStatus(404);
        assertThat(ask(firm.clerk(), Role.ENTERPRISE_CLERK)).hasStatus(403);
        number = town.numberOf(town.draft(firm, "自己录的", 1));
        assertThat(standing()).doesNotContain("企业确认");
    }

    @Test
    void guessingLinksEnds() {
        var last = 0;
        for (var i = 0; i < 121; i++) {
            last = mvc.get()
                    .uri("/endorsements/guess" + i)
                    .with(request -> {
                        request.setRemoteAddr("192.0.2.77");
                        return request;
                    })
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        assertThat(last).isEqualTo(429);
    }
}
