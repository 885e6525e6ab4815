package org.qiao.consortium.governance.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.db.Tables.TASK;

import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import({Town.class, PlanDesk.class})
class ActionPlanTests {

    @Autowired
    PlanDesk desk;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void aPlan() {
        desk.open();
    }

    private String handedOutSixteenDaysAgo(String title) {
        var url = desk.add(title, Map.of("startsOn", "2026-11-20"));
        sql.update(TASK)
                .set(TASK.UNPLANNED_SINCE, Town.TODAY.minusDays(16))
                .where(TASK.NUMBER.eq(url.substring("/tasks/".length())), TASK.UNPLANNED_SINCE.eq(Town.TODAY))
                .execute();
        return url;
    }

    private void submit(String url, org.qiao.consortium.platform.identity.Viewer by) {
        assertThat(desk.post(url + "/action-plan", by, Map.of("action", "分三步做")))
                .hasStatus3xxRedirection();
    }

    @Test
    void aUnitWithATaskAndNoActionPlanIsOverdueUntilAllHaveOne() throws Exception {
        var url = handedOutSixteenDaysAgo("没有行动计划的任务");
        assertThat(desk.get(url, desk.secretary()).text()).contains("预警：下达 16 天，还有单位没有提交行动计划");
        assertThat(desk.get(url, desk.secretary()).select("td[data-label=行动计划]").eachText())
                .containsExactly("超期未提交", "超期未提交");
        assertThat(desk.get("/governance/health", desk.secretary()).text()).contains("超期未提交的行动计划");
        submit(url, desk.bureau());
        assertThat(desk.get("/governance/health/action-plans-overdue", desk.secretary())
                        .text())
                .contains("没有行动计划的任务", "参与企业（示例）")
                .doesNotContain("牵头局（示例）");
        assertThat(desk.get("/tasks?words=没有行动计划", desk.secretary())
                        .select("tbody .q-status")
                        .text())
                .isEqualTo("预警");
        submit(url, desk.firm());
        assertThat(desk.get(url, desk.secretary()).text()).doesNotContain("没有提交行动计划");
        assertThat(desk.get("/tasks?words=没有行动计划", desk.secretary())
                        .select("tbody .q-status")
                        .text())
                .isEqualTo("正常");
    }

    @Test
    void theWorkbenchLeadsToWhatTheUnitOwes() throws Exception {
        var url = desk.add("还有时间提交的任务", Map.of());
        assertThat(desk.get(url, desk.firm()).select("td[data-label=行动计划]").eachText())
                .contains("尚未提交");
        var link = desk.get("/workbench", desk.firm())
                .select("a:contains(没有提交行动计划)")
                .attr("href");
        assertThat(desk.get(link, desk.firm()).select("td[data-label=任务]").eachText())
                .contains("还有时间提交的任务");
        submit(url, desk.firm());
        assertThat(desk.get(link, desk.firm()).select("td[data-label=任务]").eachText())
                .doesNotContain("还有时间提交的任务");
    }

    @Test
    void aUnitThatJoinsLaterOwesItsOwn() throws Exception {
        var url = desk.add("后来加单位的任务", Map.of("supports", ""));
        submit(url, desk.bureau());
        desk.post(
                url,
                desk.secretary(),
                Map.of(
                        "version",
                        "0",
                        "title",
                        "后来加单位的任务",
                        "lead",
                        "牵头局",
                        "supports",
                        "参与企业（示例）",
                        "startsOn",
                        "2026-01-01",
                        "dueOn",
                        "2026-12-31"));
        assertThat(desk.get("/tasks?action=none&words=后来加单位", desk.secretary()).select("tbody tr"))
                .hasSize(1);
    }
}
