package org.qiao.consortium.governance.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;

class AgreementLifeTests extends AgreementDesk {

    @Autowired
    AgreementQueries queries;

    @Autowired
    WarnOfExpiry warn;

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
    void warnsSixtyDaysBeforeTheEnd() throws Exception {
        signed("快到期的协议");
        warn.warn(LocalDate.parse("2027-09-01"));
        assertThat(page("/inbox", clerk(firm)).text()).contains("快到期的协议”2027年10月31日到期");
    }
}
