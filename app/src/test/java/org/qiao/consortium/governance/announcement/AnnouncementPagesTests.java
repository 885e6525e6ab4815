package org.qiao.consortium.governance.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.testing.SignInAs.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.ConsortiumId;
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
class AnnouncementPagesTests {

    @Autowired
    Town town;

    @Autowired
    People people;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private RequestPostProcessor secretary() {
        return as(context, town.secretary().person(), Role.SECRETARIAT);
    }

    private MvcTestResult open(String items, String days) {
        return mvc.post()
                .uri("/governance/announcements")
                .param("kind", "AWARD")
                .param("title", "关于优秀案例的公示")
                .param("body", "经理事会审议。")
                .param("items", items)
                .param("workingDays", days)
                .with(secretary())
                .with(csrf())
                .exchange();
    }

    private String numberOf(MvcTestResult answer) {
        var url = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private Document page(String url, RequestPostProcessor... who) throws Exception {
        var request = mvc.get().uri(url);
        for (var one : who) {
            request = request.with(one);
        }
        return Jsoup.parse(request.exchange().getResponse().getContentAsString());
    }

    private MvcTestResult object(String number, RequestPostProcessor... who) {
        var request = mvc.post()
                .uri("/announcements/" + number + "/objection")
                .param("item", "2")
                .param("way", "named")
                .param("text", "分数算错了")
                .with(csrf());
        for (var one : who) {
            request = request.with(one);
        }
        return request.exchange();
    }

    @Test
    void theSecretariatOpensANoticeAndEverybodyReadsIt() throws Exception {
        var number = numberOf(open("订单班案例（示例） | 得分 92\n\n共建实训室（示例）", "5"));
        var shown = page("/announcements/" + number);
        assertThat(shown.select("h1").text()).isEqualTo("关于优秀案例的公示");
        assertThat(shown.select("tbody tr")).hasSize(2);
        assertThat(shown.text()).contains("得分 92", "5 个工作日", "提出异议");
        assertThat(page("/announcements").text()).contains("关于优秀案例的公示", number);
        assertThat(page("/governance/announcements", secretary()).text()).contains(number);
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        var answer = open("", "3");
        assertThat(answer).hasStatus(422);
        var shown = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(shown.text()).contains("请至少写一件公示事项", "不少于 5 个工作日");
        assertThat(shown.select("input[name=title]").attr("value")).isEqualTo("关于优秀案例的公示");
        assertThat(open("甲", "五天")).hasStatus(422);
    }

    @Test
    void aMemberObjectsUnderTheOwnAccountAndIsAnswered() throws Exception {
        var firm = town.employer("提异议的企业（示例）");
        var clerk = as(context, firm.clerk().person(), Role.ENTERPRISE_CLERK);
        var number = numberOf(open("甲（示例）\n乙（示例）", "5"));
        assertThat(page("/workbench", clerk).text()).contains("正在公示：关于优秀案例的公示");
        var receipt = Objects.requireNonNull(object(number, clerk).getResponse().getRedirectedUrl());
        assertThat(page(receipt).text()).contains("已收到", "YY-2026-", "乙（示例）");
        assertThat(page("/announcements/" + number).select("tbody tr").get(1).text())
                .contains("暂缓");

        var todo = page("/workbench", secretary()).select(".q-todos a").stream()
                .filter(it -> it.text().contains("实名异议"))
                .findFirst()
                .orElseThrow();
        var url = todo.attr("href");
        assertThat(page(url, secretary()).text()).contains("提异议的企业（示例）经办", "分数算错了");
        assertThat(mvc.get().uri(url + "/paper").with(secretary())).hasStatus(404);
        mvc.post()
                .uri(url + "/checks")
                .param("checkedOn", Town.TODAY.toString())
                .param("checkWay", "重新计分")
                .param("finding", "合计少加 2 分")
                .with(secretary())
                .with(csrf())
                .exchange();
        assertThat(mvc.post()
                        .uri(url + "/answer")
                        .param("outcome", "PARTLY")
                        .param("decision", "KEEP")
                        .param("answer", "更正为 90 分，名次不变。")
                        .with(secretary())
                        .with(csrf()))
                .hasRedirectedUrl(url);
        assertThat(page(receipt).text()).contains("部分成立", "更正为 90 分");
        assertThat(page(url + "/paper", secretary()).text()).contains("异议答复书", "更正为 90 分");
        assertThat(page("/inbox", clerk).text()).contains("您对“乙（示例）”的异议已答复");
        assertThat(page("/announcements/" + number).select("tbody tr").get(1).text())
                .contains("公示中");
    }

    @Test
    void aVisitorMustLeaveAWayToBeAnsweredOrStayAnonymous() throws Exception {
        var number = numberOf(open("甲（示例）\n乙（示例）", "5"));
        var answer = object(number);
        assertThat(answer).hasStatus(422);
        assertThat(answer.getResponse().getContentAsString()).contains("请填写姓名或单位名称", "请填写联系方式", "分数算错了");
    }

    @Test
    void theSixthObjectionOfAnHourFromOnePlaceIsRefused() {
        var number = numberOf(open("甲（示例）\n乙（示例）", "5"));
        RequestPostProcessor place = request -> {
            request.setRemoteAddr("203.0.113.9");
            request.addParameter("name", "某人");
            request.addParameter("contact", "0936-8200000");
            return request;
        };
        for (var i = 0; i < 5; i++) {
            assertThat(object(number, place)).hasStatus(302);
        }
        assertThat(object(number, place)).hasStatus(429);
    }

    @Test
    void onlyTheSecretariatHandlesObjectionsAndAForeignConsortiumSeesNothing() throws Exception {
        var number = numberOf(open("甲（示例）\n乙（示例）", "5"));
        var firm = town.employer("旁观的企业（示例）");
        object(number, as(context, firm.clerk().person(), Role.ENTERPRISE_CLERK));
        var objection = page("/governance/objections?announcement=" + number, secretary())
                .select("td.q-main a")
                .attr("href");
        var clerk = as(context, firm.clerk().person(), Role.ENTERPRISE_CLERK);
        assertThat(mvc.get().uri(objection).with(clerk)).hasStatus(403);
        assertThat(mvc.get().uri("/governance/announcements").with(clerk)).hasStatus(403);

        var bureau = town.person("局里经办", Role.DEPARTMENT, town.secretary().organization());
        var reader = as(context, bureau.person(), Role.DEPARTMENT);
        assertThat(page("/governance/announcements/" + number, reader).text()).contains("关于优秀案例的公示");
        assertThat(mvc.get().uri(objection).with(reader)).hasStatus(403);

        var stranger =
                people.create(new People.NewPerson("elsewhere", "别处秘书", Optional.empty(), Optional.empty()), Town.NOW);
        people.grant(stranger, Role.SECRETARIAT, firm.id(), new ConsortiumId(UUID.randomUUID()), Town.NOW);
        var foreign = as(context, stranger, Role.SECRETARIAT);
        for (var url : List.of("/governance/announcements/" + number, "/announcements/" + number, objection)) {
            assertThat(mvc.get().uri(url).with(foreign)).as(url).hasStatus(404);
        }
        assertThat(mvc.post()
                        .uri("/governance/announcements/" + number + "/withdrawal")
                        .param("reason", "不该能撤")
                        .with(foreign)
                        .with(csrf()))
                .hasStatus(404);
        assertThat(page("/governance/announcements", foreign).text()).doesNotContain(number);
    }
}
