package org.qiao.consortium.governance.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.testing.Town;

class AgreementPagesTests extends AgreementDesk {

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
    void startsWithTheClausesOfItsKind() throws Exception {
        var shown = page("/governance/agreements/new?kind=TRUSTEESHIP", clerk(school));
        assertThat(shown.select("input[name=heading1]").attr("value")).isEqualTo("托管的范围");
        assertThat(shown.select("input[name=unit1]").attr("value")).isEqualTo(numberOf(school));
        assertThat(page("/governance/agreements/new", secretary()).select("a[href*=kind]"))
                .hasSize(6);
    }
}
