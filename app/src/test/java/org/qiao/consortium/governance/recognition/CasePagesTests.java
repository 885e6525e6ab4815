package org.qiao.consortium.governance.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.AnnouncedSubject;
import org.qiao.consortium.governance.Announcements;
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
class CasePagesTests {

    @Autowired
    Town town;

    @Autowired
    AwardAnnounced awards;

    @Autowired
    Announcements announcements;

    @Autowired
    CaseQueries cases;

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

    private RequestPostProcessor clerk() {
        return as(context, firm.clerk().person(), Role.ENTERPRISE_CLERK);
    }

    private MvcTestResult post(String url, RequestPostProcessor who, String... parameters) {
        var request = mvc.post().uri(url).with(who).with(csrf());
        for (var i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private String submitted(String title) {
        var url = Objects.requireNonNull(
                post("/governance/cases", clerk(), "title", title, "summary", "共建实训室", "text", "做法与成效。")
                        .getResponse()
                        .getRedirectedUrl());
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private MvcTestResult score(String number, String judge, String points) {
        return post(
                "/governance/cases/" + number + "/scores",
                secretary(),
                "judge",
                judge,
                "EFFECT",
                points,
                "INNOVATION",
                "80",
                "SPREAD",
                "80");
    }

    private MvcTestResult select(String number) {
        return post(
                "/governance/cases/selection",
                secretary(),
                "ticked",
                number,
                "award",
                "2026 年优秀案例",
                "body",
                "经评审、理事会审议。");
    }

    private CaseStatus status(String number) {
        return cases.get(town.secretary(), number, Town.TODAY).it().status();
    }

    @Test
    void isScoredAnnouncedAndThenAwarded() throws Exception {
        var number = submitted("种子检验共享实训室");
        assertThat(score(number, "甲", "101")).as("more than a hundred").hasStatus(422);
        assertThat(score(number, "甲", "90")).hasStatus(302);
        assertThat(select(number)).as("one judge of three").hasStatus(422);
        assertThat(status(number)).isEqualTo(CaseStatus.SUBMITTED);
        score(number, "乙", "90");
        score(number, "丙", "90");
        var notice = Objects.requireNonNull(select(number).getResponse().getRedirectedUrl());
        assertThat(status(number)).isEqualTo(CaseStatus.ANNOUNCED);
        assertThat(score(number, "丁", "90")).as("after the selection").hasStatus(422);
        assertThat(select(number)).as("a second time").hasStatus(422);
        var shown = Jsoup.parse(mvc.get()
                .uri(notice.replace("/governance", ""))
                .exchange()
                .getResponse()
                .getContentAsString());
        assertThat(shown.text()).contains("2026 年优秀案例评选结果公示", "种子检验共享实训室", "得分 84.00");
        var subject = cases.get(town.secretary(), number, Town.TODAY).it().subject();
        awards.tookEffect(
                new AnnouncedSubject.Announced(subject, "GS-2026-000001", town.consortium(), Town.TODAY.plusDays(5)),
                Town.NOW);
        assertThat(status(number)).isEqualTo(CaseStatus.AWARDED);
    }

    @Test
    void isNotAwardedWhenTheNoticeIsTakenBack() {
        var number = submitted("被撤回的案例");
        List.of("甲", "乙", "丙").forEach(it -> score(number, it, "70"));
        var notice = Objects.requireNonNull(select(number).getResponse().getRedirectedUrl());
        announcements.withdraw(notice.substring(notice.lastIndexOf('/') + 1), "材料有误", town.secretary(), Town.NOW);
        assertThat(status(number)).isEqualTo(CaseStatus.NOT_AWARDED);
    }

    @Test
    void aUnitSeesItsOwnAndWhatWasAwarded() throws Exception {
        var number = submitted("本单位的案例");
        var other = town.employer("另一家");
        var stranger = as(context, other.clerk().person(), Role.ENTERPRISE_CLERK);
        assertThat(mvc.get().uri("/governance/cases/" + number).with(stranger)).hasStatus(404);
        assertThat(mvc.get().uri("/governance/cases/" + number).with(clerk())).hasStatusOk();
        assertThat(score(number, "", "90")).as("without judge").hasStatus(422);
        assertThat(post("/governance/cases/" + number + "/scores", clerk(), "judge", "甲"))
                .hasStatus(403);
        assertThat(post("/governance/cases", clerk(), "title", "")).hasStatus(422);
    }
}
