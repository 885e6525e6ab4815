package org.qiao.consortium.governance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.plan.PlanDesk.redirectOf;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
@Import({Town.class, PlanDesk.class})
class PlanPagesTests {

    @Autowired
    Town town;

    @Autowired
    OrganizationRegister register;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    PlanDesk desk;

    private static Viewer bureau;
    private static Viewer helper;
    private static Viewer firm;
    private static Viewer stranger;
    private static Viewer office;
    private static String plan;

    @BeforeEach
    void anIssuedPlan() {
        if (plan == null || !town.secretary().isSignedIn()) {
            bureau = unit("牵头局（示例）", "牵头局");
            helper = unit("配合局（示例）", "配合局");
            firm = town.employer("参与企业（示例）").clerk();
            stranger = town.employer("无关企业（示例）").clerk();
            office = town.person("办公室经办", Role.LEADING_OFFICE, bureau.organization());
            plan = redirectOf(desk.post("/plans", town.secretary(), Map.of("year", "2026", "title", "2026年度计划")));
            desk.post(plan + "/tasks", town.secretary(), task("下达时就有的任务", Map.of()));
            assertThat(desk.post(plan + "/issue", town.secretary(), Map.of("basis", "理事会第一次会议决议")))
                    .hasStatus3xxRedirection();
        }
    }

    private Viewer unit(String name, String shortName) {
        var id = register.register(
                Particulars.of(name, shortName, OrganizationKind.GOVERNMENT, "620702"),
                town.secretary().actor(),
                Town.NOW);
        return town.person(name + "经办", Role.DEPARTMENT, id);
    }

    private int status(String url, Viewer viewer) {
        return mvc.get().uri(url).with(desk.by(viewer)).exchange().getResponse().getStatus();
    }

    private static Map<String, String> task(String title, Map<String, String> changed) {
        var fields = new HashMap<>(Map.of(
                "title", title,
                "lead", "牵头局",
                "supports", "配合局、参与企业（示例）",
                "startsOn", "2026-01-01",
                "dueOn", "2026-12-31"));
        fields.putAll(changed);
        return fields;
    }

    private String add(String title, Map<String, String> changed) {
        return redirectOf(desk.post(plan + "/tasks", town.secretary(), task(title, changed)));
    }

    @Test
    void aTaskHasOneLeadAndItsSupports() throws Exception {
        var url = add("有配合单位的任务", Map.of());
        var page = desk.get(url, town.secretary());
        assertThat(page.select("td[data-label=分工]").eachText()).containsExactly("牵头", "配合", "配合");
        var refused = desk.post(plan + "/tasks", town.secretary(), task("两个牵头", Map.of("lead", "牵头局、配合局")));
        assertThat(desk.errors(refused)).contains("只有一个牵头单位").contains("建设方案");
        assertThat(desk.get("/tasks?words=两个牵头", town.secretary()).select("tbody tr"))
                .isEmpty();
    }

    @Test
    void refusesDatesBeforeTheYearAndALeadThatSupportsItself() throws Exception {
        assertThat(desk.errors(
                        desk.post(plan + "/tasks", town.secretary(), task("早", Map.of("startsOn", "2025-12-31")))))
                .contains("早于 2026 年度计划");
        assertThat(desk.errors(desk.post(plan + "/tasks", town.secretary(), task("自配", Map.of("supports", "牵头局")))))
                .contains("同时写在了配合");
        assertThat(desk.errors(desk.post(plan + "/tasks", town.secretary(), task("没有", Map.of("lead", "不存在的局")))))
                .contains("没有“不存在的局”");
        assertThat(desk.errors(desk.post("/plans", town.secretary(), Map.of("year", "2026", "title", "又一份"))))
                .contains("已有年度计划");
    }

    @Test
    void thoseConcernedSeeItAndNobodyElse() throws Exception {
        var url = add("只给有关单位看的任务", Map.of());
        assertThat(status(url, bureau)).isEqualTo(200);
        assertThat(status(url, firm)).isEqualTo(200);
        assertThat(status(url, stranger)).isEqualTo(404);
        assertThat(desk.get("/tasks", stranger).text()).doesNotContain("只给有关单位看的任务");
        assertThat(desk.get(plan, stranger).text()).doesNotContain("只给有关单位看的任务");
        assertThat(desk.post(url + "/reports", stranger, Map.of("text", "冒充"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theLeadReportsAndTheSecretariatConfirms() throws Exception {
        var url = add("报到完成的任务", Map.of());
        assertThat(desk.errors(desk.post(url + "/reports", bureau, Map.of("progress", "101", "text", "做了"))))
                .contains("0 至 100");
        desk.post(url + "/reports", bureau, Map.of("progress", "60", "text", "做了一大半"));
        assertThat(desk.errors(desk.post(url + "/reports", bureau, Map.of("progress", "50", "text", "退了"))))
                .contains("低于上次报告的 60%");
        desk.post(url + "/reports", firm, Map.of("progress", "99", "text", "企业配合了"));
        assertThat(desk.get(url, town.secretary()).select("dl.q-facts").text()).contains("60%");
        assertThat(desk.post(url + "/confirmation", town.secretary(), Map.of())).hasStatus(422);
        desk.post(url + "/reports", bureau, Map.of("progress", "100", "text", "做完了"));
        assertThat(desk.get("/workbench", town.secretary()).text()).contains("已报完成，待确认");
        desk.post(url + "/return", town.secretary(), Map.of("reason", "缺证明材料"));
        assertThat(desk.get(url, bureau).text()).contains("缺证明材料");
        desk.post(url + "/reports", bureau, Map.of("progress", "100", "text", "补齐了"));
        desk.post(url + "/confirmation", town.secretary(), Map.of());
        assertThat(desk.get(url, bureau).select(".q-status").first().text()).isEqualTo("已完成");
    }

    @Test
    void aLateTaskIsRedAndTheOfficeSupervises() throws Exception {
        var url = add("滞后的任务", Map.of("dueOn", "2026-11-01"));
        var unit = desk.get("/tasks?words=滞后的任务", town.secretary());
        assertThat(unit.select("tbody .q-status").text()).isEqualTo("滞后");
        var number = desk.get(url + "/letters/new", office)
                .select("input[name=unit]")
                .first()
                .val();
        var letter = Map.of("kind", "SUPERVISION", "unit", number, "text", "请整改。", "replyBy", "2026-12-01");
        assertThat(desk.errors(desk.post(url + "/letters", town.secretary(), letter)))
                .contains("由领导小组办公室发出");
        var sent = redirectOf(desk.post(url + "/letters", office, letter));
        assertThat(desk.get(sent, bureau).text()).contains("请整改。");
        assertThat(status(sent, firm)).isEqualTo(404);
        assertThat(desk.get("/workbench", bureau).text()).contains("督办单待回复");
        desk.post(sent + "/reply", bureau, Map.of("reply", "月底前完成。"));
        assertThat(desk.get(sent, office).text()).contains("月底前完成。");
        assertThat(desk.errors(desk.post(sent + "/reply", bureau, Map.of("reply", "再回复一次"))))
                .contains("已经回复过");
    }

    @Test
    void anEnterpriseIsAskedAndNotSupervised() throws Exception {
        var url = add("企业参与的任务", Map.of("dueOn", "2026-11-01"));
        var number = desk.get(url + "/letters/new?kind=REQUEST", town.secretary())
                .select("input[name=unit]")
                .first()
                .val();
        var letter =
                new HashMap<>(Map.of("kind", "SUPERVISION", "unit", number, "text", "商请。", "replyBy", "2026-12-01"));
        assertThat(desk.errors(desk.post(url + "/letters", office, letter))).contains("企业请用商请函");
        letter.put("kind", "REQUEST");
        letter.put("replyBy", "2026-11-22");
        assertThat(desk.errors(desk.post(url + "/letters", town.secretary(), letter)))
                .contains("晚于今天");
        letter.put("replyBy", "2026-12-01");
        var sent = redirectOf(desk.post(url + "/letters", town.secretary(), letter));
        var docx = mvc.get().uri(sent + "/docx").with(desk.by(firm)).exchange();
        assertThat(docx).hasStatusOk();
        try (var paper =
                new XWPFDocument(new ByteArrayInputStream(docx.getResponse().getContentAsByteArray()))) {
            var text = paper.getParagraphs().stream().map(it -> it.getText()).toList();
            assertThat(text).contains("关于“企业参与的任务”的商请函", "参与企业（示例）：", "商请。");
        }
    }

    @Test
    void aTaskOnTimeIsNotSupervised() throws Exception {
        var url = add("按时的任务", Map.of("startsOn", "2026-11-20"));
        var number = desk.get(url + "/letters/new", office)
                .select("input[name=unit]")
                .first()
                .val();
        var letter = Map.of("kind", "SUPERVISION", "unit", number, "text", "督办。", "replyBy", "2026-12-01");
        assertThat(desk.errors(desk.post(url + "/letters", office, letter))).contains("还没有滞后");
    }

    @Test
    void subTasksStayWithinTheirKeyTaskAndOneLevel() throws Exception {
        var key = add("要分解的任务", Map.of("dueOn", "2026-11-30"));
        assertThat(desk.errors(desk.post(key + "/tasks", town.secretary(), task("太晚", Map.of("dueOn", "2026-12-31")))))
                .contains("晚于所属重点任务的时限");
        var sub = redirectOf(desk.post(
                key + "/tasks",
                town.secretary(),
                task("一件工作", Map.of("lead", "配合局", "supports", "", "dueOn", "2026-11-30"))));
        assertThat(desk.errors(desk.post(sub + "/tasks", town.secretary(), task("再分解", Map.of("dueOn", "2026-11-30")))))
                .contains("只分解一层");
        assertThat(desk.get(key, bureau).text()).contains("一件工作");
        assertThat(desk.get(plan + "/gantt?size=100", town.secretary()).select("svg.q-gantt"))
                .isNotEmpty();
    }

    @Test
    void twoWhoEditOneTheSecondIsToldAndKeepsTheText() throws Exception {
        var url = add("两人同时改的任务", Map.of());
        assertThat(desk.post(url, town.secretary(), task("改一", Map.of("version", "0"))))
                .hasStatus3xxRedirection();
        var second = desk.post(url, town.secretary(), task("改二", Map.of("version", "0")));
        assertThat(second).hasStatus(409);
        var page = Jsoup.parse(second.getResponse().getContentAsString());
        assertThat(page.select(".q-errors").text()).contains("周敏", "修改任务");
        assertThat(page.select("input[name=title]").val()).isEqualTo("改二");
    }

    @Test
    void pointsAreWithinTheTaskAndLateOnesMakeItYellow() throws Exception {
        var url = add("有节点的任务", Map.of("startsOn", "2026-11-01"));
        assertThat(desk.errors(desk.post(url + "/milestones", bureau, Map.of("name", "开工", "nodeDue", "2026-10-01"))))
                .contains("起止日期之内");
        assertThat(desk.post(url + "/milestones", firm, Map.of("name", "开工", "nodeDue", "2026-11-20")))
                .hasStatus(403);
        desk.post(url + "/milestones", bureau, Map.of("name", "开工", "nodeDue", "2026-11-20"));
        assertThat(desk.get(url, bureau).text()).contains("节点过期 2 天");
        var reach = desk.get(url, bureau).select("form[action$=/reaching]").attr("action");
        desk.post(reach, bureau, Map.of());
        assertThat(desk.get(url, bureau).text()).doesNotContain("节点过期");
    }

    @Test
    void whatIsNotDoneIsCarriedIntoTheNextYear() throws Exception {
        var url = add("要结转的任务", Map.of());
        desk.post(url + "/reports", bureau, Map.of("progress", "40", "text", "做了一部分"));
        var carry = Map.of("dueOn", "2027-06-30", "reason", "资金未到位");
        assertThat(desk.errors(desk.post(url + "/carrying-over", town.secretary(), carry)))
                .contains("还没有 2027 年度的计划");
        var next = redirectOf(desk.post("/plans", town.secretary(), Map.of("year", "2027", "title", "2027年度计划")));
        desk.post(url + "/carrying-over", town.secretary(), carry);
        assertThat(desk.get(url, town.secretary()).text()).contains("已结转", "资金未到位");
        assertThat(desk.get(next, town.secretary()).select("tbody").text()).contains("要结转的任务", "40%");
        assertThat(status(next, bureau)).as("a draft").isEqualTo(404);
    }
}
