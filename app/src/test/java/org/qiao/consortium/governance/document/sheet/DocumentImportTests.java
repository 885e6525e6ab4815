package org.qiao.consortium.governance.document.sheet;

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
class DocumentImportTests {

    private static final String TITLES = "标题,文号,发文机关,层级,效力,阶段,审议会议,审议通过,印发,施行,主送,说明\n";

    @Autowired
    PlanDesk desk;

    @BeforeEach
    void aConsortium() {
        desk.open();
    }

    @Test
    void documentsComeInOnceHoweverOftenTheFileIsSent() throws Exception {
        var rows = "导入的实施意见,导发〔2026〕7号,示例局,区县,,,,2026-05-08,2026-05-13,,,\n" + "导入的征求意见稿,,示例局,市,供借鉴,征求意见稿,,,,,,\n";
        desk.commit(desk.upload("documents", TITLES + rows));
        var list = desk.get("/documents?words=导入的", desk.bureau());
        assertThat(list.select("td[data-label=标题] a").eachText()).containsExactlyInAnyOrder("导入的实施意见", "导入的征求意见稿");
        assertThat(list.select("td[data-label=效力]").eachText()).containsExactlyInAnyOrder("须落实", "供借鉴");
        desk.upload("documents", TITLES + rows);
        assertThat(desk.get("/documents?words=导入的", desk.bureau()).select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void whatTheFormWouldRefuseIsRefusedByRow() throws Exception {
        var batch = desk.upload(
                "documents",
                TITLES + "先印后审的文件,,示例局,区县,,,,2026-05-14,2026-05-13,,,\n"
                        + "层级不对的文件,,示例局,乡镇,,,,,2026-05-13,,,\n"
                        + "没有印发日期的文件,,示例局,区县,,,,,,,,\n");
        assertThat(desk.get(batch, desk.secretary()).text()).contains("审议通过日期晚于印发日期", "乡镇", "正式文件请填写印发日期");
    }
}
