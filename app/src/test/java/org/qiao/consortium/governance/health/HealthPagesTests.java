package org.qiao.consortium.governance.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.governance.Agreements;
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
class HealthPagesTests {

    @Autowired
    Town town;

    @Autowired
    Agreements agreements;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private static Town.Unit firm;

    @BeforeEach
    void aFirm() {
        town.secretary();
        if (firm == null) {
            firm = town.employer("示例种业");
        }
    }

    private RequestPostProcessor secretary() {
        return as(context, town.secretary().person(), Role.SECRETARIAT);
    }

    private Document page(String url, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(mvc.get().uri(url).with(who).exchange().getResponse().getContentAsString());
    }

    private int figure(String code) throws Exception {
        return Integer.parseInt(page("/governance/health", secretary())
                .select("a[href=/governance/health/" + code + "] .q-health-value")
                .text());
    }

    private MvcTestResult post(String url, RequestPostProcessor who, String... parameters) {
        var request = mvc.post().uri(url).with(who).with(csrf());
        for (var i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    /** An agreement between 秘书处's unit and the firm that ends in so many days, signed by both. */
    private void agreementEndingIn(String title, int days) {
        var parties =
                Stream.of(town.school(title + "的学校").clerk(), firm.clerk()).toList();
        var number = agreements.open(
                new Agreements.Draft(
                        AgreementKind.COOPERATION,
                        title,
                        new Agreements.Terms(
                                Town.TODAY,
                                Optional.of(Town.TODAY.plusDays(days)),
                                parties.stream()
                                        .map(it ->
                                                new Agreements.Party(it.organization(), "甲方", "共建", Optional.empty()))
                                        .toList(),
                                List.of(new Agreements.Clause("合作内容", "共建实训室"))),
                        Optional.empty()),
                town.secretary(),
                Town.NOW);
        agreements.sendForSigning(number, town.secretary(), Town.NOW);
        parties.forEach(it -> post(
                "/governance/agreements/" + number + "/signature",
                as(context, it.person(), it.role().orElseThrow()),
                "signer",
                "孙某",
                "signedOn",
                Town.TODAY.toString()));
    }

    @Test
    void countsWhatItsRowsShow() throws Exception {
        agreementEndingIn("将到期的协议", 60);
        agreementEndingIn("还早的协议", 61);
        assertThat(figure("agreements")).isEqualTo(1);
        var rows = page("/governance/health/agreements", secretary()).select("tbody tr");
        assertThat(rows).hasSize(1);
        assertThat(rows.text()).contains("将到期的协议");
        assertThat(rows.select("a").attr("href")).startsWith("/governance/agreements/XY-");
    }

    @Test
    void everyFigureOpensToAsManyRows() throws Exception {
        var figures = page("/governance/health", secretary()).select(".q-health-card");
        assertThat(figures).hasSizeGreaterThan(6);
        for (var figure : figures) {
            var value = Integer.parseInt(figure.select(".q-health-value").text());
            var rows = page(figure.attr("href"), secretary());
            assertThat(rows.select("tbody tr")).as(figure.attr("href")).hasSize(Math.min(value, 20));
            assertThat(rows.select("h1").text())
                    .isEqualTo(figure.select(".q-health-label").text());
        }
    }

    @Test
    void aConsortiumWithoutBodiesLacksThem() throws Exception {
        assertThat(figure("composition")).isGreaterThan(2);
        assertThat(page("/governance/health/composition", secretary()).text()).contains("理事会", "联合体");
    }

    @Test
    void theScreenShowsTheSameFigures() throws Exception {
        var values = page("/governance/health", secretary())
                .select(".q-health-value")
                .eachText();
        assertThat(page("/governance/health/screen", secretary())
                        .select(".q-screen-value")
                        .eachText())
                .isEqualTo(values);
    }

    @Test
    void theOfficeOfTheLeadingGroupSeesWhatItHasToSupervise() throws Exception {
        var office = town.person("督办经办", Role.LEADING_OFFICE, town.secretary().organization());
        var who = as(context, office.person(), Role.LEADING_OFFICE);
        assertThat(page("/governance/health", who).select(".q-health-card")).isNotEmpty();
        assertThat(page("/workbench", who).select("#nav a[href=/governance/health]"))
                .hasSize(1);
        assertThat(mvc.get()
                        .uri("/exports/health?code=tasks-overdue&format=csv")
                        .with(who))
                .hasStatusOk();
    }

    @Test
    void isNotForThoseWithoutASeat() {
        var clerk = as(context, firm.clerk().person(), Role.ENTERPRISE_CLERK);
        for (var path : List.of("", "/screen", "/agreements")) {
            assertThat(mvc.get().uri("/governance/health" + path).with(clerk))
                    .as(path)
                    .hasStatus(403);
        }
        assertThat(mvc.get().uri("/exports/health?code=agreements&format=csv").with(clerk))
                .hasStatus(403);
        assertThat(mvc.get().uri("/governance/health/no-such").with(secretary()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/exports/health?code=agreements&format=csv").with(secretary()))
                .hasStatusOk();
    }
}
