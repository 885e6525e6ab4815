package org.qiao.consortium.governance.plan.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.plan.PlanDesk;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import({Town.class, PlanDesk.class})
class TaskImportTests {

    private static final String TITLES = "年度,重点任务,任务,牵头单位,配合单位,责任单位,措施,成果,开始,时限\n";

    @Autowired
    PlanDesk desk;

    @BeforeEach
    void aPlan() {
        desk.open();
    }

    @Test
    void aKeyTaskAndItsSubTaskComeInTogetherAndASecondTimeNothing() throws Exception {
        var rows = "2026,,导入的重点任务,牵头局,参与企业（示例）,,开会,纪要,2026-11-01,2026-12-20\n"
                + "2026,导入的重点任务,导入的一件工作,参与企业（示例）,,,,,2026-11-10,2026-12-01\n";
        desk.commit(desk.upload("tasks", TITLES + rows));
        var list = desk.get("/tasks?words=导入的", desk.bureau());
        assertThat(list.select("td[data-label=任务]").eachText()).containsExactly("导入的重点任务", "导入的一件工作");
        assertThat(list.select("td[data-label=重点任务]").eachText()).contains("导入的重点任务");
        assertThat(desk.get(desk.upload("tasks", TITLES + rows), desk.secretary())
                        .select(".q-tabs")
                        .text())
                .contains("未变");
        assertThat(desk.get("/tasks?words=导入的", desk.bureau()).select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void whatIsWrongIsSaidByRowAndNotTaken() throws Exception {
        var batch = desk.upload(
                "tasks",
                TITLES + "2026,,两个牵头的任务,牵头局、参与企业（示例）,,,,,2026-11-01,2026-12-20\n"
                        + "2031,,没有计划的任务,牵头局,,,,,2031-11-01,2031-12-20\n"
                        + "2026,没有的重点任务,一件工作,牵头局,,,,,2026-11-01,2026-12-20\n"
                        + "2026,,早了的任务,不存在的局,,,,,2025-11-01,2026-12-20\n");
        assertThat(desk.get(batch, desk.secretary()).text())
                .contains("只有一个牵头单位", "还没有这一年度的计划", "没有名为“没有的重点任务”的重点任务", "没有“不存在的局”");
        assertThat(desk.get("/tasks?words=两个牵头的任务", desk.secretary()).select("tbody tr"))
                .isEmpty();
    }
}
