package org.qiao.consortium.governance.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.Agreements;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
@Import(Town.class)
class AgreementLifeTests {

    @Autowired
    Town town;

    @Autowired
    Agreements agreements;

    @Autowired
    Organizations organizations;

    @Autowired
    AgreementQueries queries;

    @Autowired
    WarnOfExpiry warn;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private static Town.Unit school;
    private static Town.Unit firm;

    @BeforeEach
    void twoUnits() {
        town.secretary();
        if (school == null) {
            school = town.school("示例职业学校");
            firm = town.employer("示例种业");
        }
    }

    private RequestPostProcessor secretary() {
        return as(context, town.secretary().person(), Role.SECRETARIAT);
    }

    private RequestPostProcessor clerk(Town.Unit unit) {
        return as(context, unit.clerk().person(), unit.clerk().role().orElseThrow());
    }

    private String numberOf(Town.Unit unit) {
        return organizations.find(unit.id(), Town.TODAY).orElseThrow().number();
    }

    private Map<String, String> form(String title, String shareOfSchool, String shareOfFirm) {
        var form = new LinkedHashMap<String, String>();
        form.put("kind", "COOPERATION");
        form.put("title", title);
        form.put("beginsOn", "2026-11-01");
        form.put("endsOn", "2027-10-31");
        form.put("unit1", numberOf(school));
        form.put("role1", "甲方");
        form.put("duties1", "提供场地和学生");
        form.put("share1", shareOfSchool);
        form.put("unit2", numberOf(firm));
        form.put("role2", "乙方");
        form.put("duties2", "提供设备和师傅");
        form.put("share2", shareOfFirm);
        form.put("heading1", "合作内容");
        form.put("text1", "共建种子检验实训室");
        return form;
    }

    private MvcTestResult post(String url, Map<String, String> form, RequestPostProcessor who) {
        var request = mvc.post().uri(url).with(who).with(csrf());
        for (var entry : form.entrySet()) {
            request = request.param(entry.getKey(), entry.getValue());
        }
        return request.exchange();
    }

    private String drafted(String title) {
        var url = Objects.requireNonNull(post("/governance/agreements", form(title, "40", "60"), secretary())
                .getResponse()
                .getRedirectedUrl());
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private MvcTestResult sign(String number, Town.Unit unit) {
        return post(url(number) + "/signature", Map.of("signer", "孙某", "signedOn", Town.TODAY.toString()), clerk(unit));
    }

    private static String url(String number) {
        return "/governance/agreements/" + number;
    }

    private String signed(String title) {
        var number = drafted(title);
        post(url(number) + "/signing", Map.of(), secretary());
        sign(number, school);
        sign(number, firm);
        return number;
    }

    private Document page(String url, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(mvc.get().uri(url).with(who).exchange().getResponse().getContentAsString());
    }

    private int count() {
        return queries.all(town.secretary(), AgreementFilter.of(PageUrl.of("/x")), Town.TODAY)
                .size();
    }

    @Test
    void refusesSharesOf99AndStoresNothing() {
        var before = count();
        var answer = post("/governance/agreements", form("分担不足的协议", "40", "59"), secretary());
        assertThat(answer).hasStatus(422);
        var shown = Jsoup.parse(body(answer));
        assertThat(shown.text()).contains("合计为 99%，应为 100%");
        assertThat(shown.select("input[name=title]").attr("value")).isEqualTo("分担不足的协议");
        assertThat(shown.select("input[name=share2]").attr("value")).isEqualTo("59");
        assertThat(count()).isEqualTo(before);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void holdsWhenAllHaveSignedInTheirOrder() throws Exception {
        var number = drafted("共建实训室协议");
        assertThat(mvc.get().uri(url(number)).with(clerk(firm))).as("a draft").hasStatus(404);
        assertThat(post(url(number) + "/signing", Map.of(), secretary())).hasStatus(302);
        assertThat(page(url(number), clerk(firm)).text()).contains("共建种子检验实训室", "签署中");
        assertThat(sign(number, firm)).as("out of turn").hasStatus(422);
        assertThat(page("/workbench", clerk(school)).text()).contains("共建实训室协议");
        assertThat(sign(number, school)).hasStatus(302);
        assertThat(agreements.effective(number, Town.TODAY)).isEmpty();
        assertThat(sign(number, firm)).hasStatus(302);
        var holds = agreements.effective(number, Town.TODAY).orElseThrow();
        assertThat(holds.terms().parties())
                .extracting(it -> it.share().orElseThrow())
                .map(BigDecimal::intValue)
                .containsExactly(40, 60);
        assertThat(agreements.effective(number, LocalDate.parse("2027-11-01"))).isEmpty();
        assertThat(agreements.effective(number, LocalDate.parse("2026-10-31"))).isEmpty();
    }

    @Test
    void paperIsRegisteredOnlyWithAScan() throws Exception {
        var number = drafted("纸质签署的协议");
        post(url(number) + "/signing", Map.of(), secretary());
        var typed = Map.of("signer", "孙某", "signedOn", Town.TODAY.toString());
        var answer = post(url(number) + "/signature", typed, secretary());
        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("上传已签的扫描件");
        assertThat(page("/attachments/agreements/" + number, secretary()).text())
                .contains("纸质签署的协议");
    }

    @Test
    void whoDeclinesEndsTheSigning() {
        var number = drafted("没签成的协议");
        post(url(number) + "/signing", Map.of(), secretary());
        assertThat(post(url(number) + "/refusal", Map.of("reason", " "), clerk(school)))
                .hasStatus(422);
        assertThat(post(url(number) + "/refusal", Map.of("reason", "条款待商"), clerk(school)))
                .hasStatus(302);
        assertThat(sign(number, school)).hasStatus(422);
        assertThat(agreements.effective(number, Town.TODAY)).isEmpty();
    }

    @Test
    void anAmendmentChangesWhatHoldsFromItsDayAndNotBefore() throws Exception {
        var number = signed("要变更的协议");
        var form = form("要变更的协议", "50", "50");
        form.put("beginsOn", "2026-12-01");
        form.put("endsOn", "2029-10-31");
        assertThat(post(url(number) + "/amendment", form, secretary()))
                .as("without reason")
                .hasStatus(422);
        form.put("reason", "设备投入增加");
        assertThat(post(url(number) + "/amendment", form, secretary())).hasStatus(302);
        assertThat(post(url(number) + "/amendment", form, secretary()))
                .as("a second one")
                .hasStatus(422);
        post(url(number) + "/signing", Map.of(), secretary());
        assertThat(agreements
                        .effective(number, LocalDate.parse("2026-12-01"))
                        .orElseThrow()
                        .edition())
                .isEqualTo(1);
        sign(number, school);
        sign(number, firm);
        assertThat(agreements
                        .effective(number, LocalDate.parse("2026-11-30"))
                        .orElseThrow()
                        .edition())
                .isEqualTo(1);
        var changed =
                agreements.effective(number, LocalDate.parse("2026-12-01")).orElseThrow();
        assertThat(changed.edition()).isEqualTo(2);
        assertThat(changed.terms().until()).contains(LocalDate.parse("2029-10-31"));
        assertThat(changed.terms().parties().getFirst().share().orElseThrow()).isEqualByComparingTo("50");
        assertThat(page(url(number), clerk(firm)).text()).contains("第 2 版", "设备投入增加");
    }

    @Test
    void theSecondOfTwoWhoEditIsToldWhatChangedAndKeepsWhatWasTyped() throws Exception {
        var number = drafted("两人同改的协议");
        var version = page(url(number) + "/edit", secretary())
                .select("input[name=version]")
                .attr("value");
        var first = form("两人同改的协议", "30", "70");
        first.put("version", version);
        assertThat(post(url(number), first, secretary())).hasStatus(302);
        var second = form("两人同改的协议（二稿）", "45", "55");
        second.put("version", version);
        var answer = post(url(number), second, secretary());
        assertThat(answer).hasStatus(409);
        var shown = Jsoup.parse(body(answer));
        assertThat(shown.text()).contains("周敏 已于", "第 1 方分担现在是“30”");
        assertThat(shown.select("input[name=title]").attr("value")).isEqualTo("两人同改的协议（二稿）");
        assertThat(shown.select("input[name=share1]").attr("value")).isEqualTo("45");
        second.put("version", shown.select("input[name=version]").attr("value"));
        assertThat(post(url(number), second, secretary())).hasStatus(302);
    }

    @Test
    void theLedgerTakesWhatPartiesGave() throws Exception {
        var number = signed("有台账的协议");
        var entry = new LinkedHashMap<>(Map.of(
                "giver", numberOf(firm),
                "contributionKind", "MONEY",
                "what", "检验设备购置款",
                "amount", "",
                "givenOn", Town.TODAY.toString()));
        assertThat(post(url(number) + "/contributions", entry, clerk(firm)))
                .as("money without amount")
                .hasStatus(422);
        entry.put("amount", "120,000.50");
        assertThat(post(url(number) + "/contributions", entry, clerk(firm))).hasStatus(302);
        entry.put("receiver", numberOf(firm));
        assertThat(post(url(number) + "/contributions", entry, clerk(firm)))
                .as("to itself")
                .hasStatus(422);
        assertThat(page(url(number), clerk(school)).text()).contains("检验设备购置款", "120,000.50", "各方共用");
    }

    @Test
    void aUnitThatIsNoPartySeesNothing() throws Exception {
        var number = signed("别人看不到的协议");
        var other = town.employer("无关的企业");
        for (var path : List.of("", "/edit", "/amendment")) {
            assertThat(mvc.get().uri(url(number) + path).with(clerk(other)))
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(post(url(number) + "/signature", Map.of(), clerk(other))).hasStatus(404);
        assertThat(post(url(number) + "/contributions", Map.of(), clerk(other))).hasStatus(404);
        assertThat(page("/governance/agreements", clerk(other)).text()).doesNotContain("别人看不到的协议");
        assertThat(mvc.get().uri("/attachments/agreements/" + number).with(clerk(other)))
                .hasStatus(404);
        assertThat(page("/governance/agreements", clerk(firm)).text()).contains("别人看不到的协议");
        assertThat(mvc.get().uri(url(number) + "/edit").with(clerk(firm)))
                .as("not its drafter")
                .hasStatus(404);
    }

    @Test
    void warnsSixtyDaysBeforeTheEnd() throws Exception {
        signed("快到期的协议");
        warn.warn(LocalDate.parse("2027-09-01"));
        assertThat(page("/inbox", clerk(firm)).text()).contains("快到期的协议”2027年10月31日到期");
    }

    @Test
    void startsWithTheClausesOfItsKind() throws Exception {
        var shown = page("/governance/agreements/new?kind=TRUSTEESHIP", clerk(school));
        assertThat(shown.select("input[name=heading1]").attr("value")).isEqualTo("托管的范围");
        assertThat(shown.select("input[name=unit1]").attr("value")).isEqualTo(numberOf(school));
        assertThat(page("/governance/agreements/new", secretary()).select("a[href*=kind]"))
                .hasSize(6);
    }
}
