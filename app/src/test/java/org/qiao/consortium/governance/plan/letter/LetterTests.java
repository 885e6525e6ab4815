package org.qiao.consortium.governance.plan.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiao.consortium.governance.db.Tables.LETTER;
import static org.qiao.consortium.governance.plan.PlanDesk.redirectOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.plan.PlanDesk;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PlatformTest
@Import({Town.class, PlanDesk.class})
class LetterTests {

    @Autowired
    PlanDesk desk;

    @Autowired
    DSLContext sql;

    @BeforeEach
    void aPlan() {
        desk.open();
    }

    /** An urging letter to the bureau about a task that is late. */
    private String urged(String title) throws Exception {
        var task = desk.add(title, Map.of("dueOn", "2026-11-01"));
        return redirectOf(desk.post(task + "/letters", desk.secretary(), letter(task, "URGE", "")));
    }

    private Map<String, String> letter(String task, String kind, String follows) throws Exception {
        var unit = desk.get(task + "/letters/new?kind=" + kind, kind.equals("URGE") ? desk.secretary() : desk.office())
                .select("input[name=unit]")
                .first()
                .val();
        return new HashMap<>(
                Map.of("kind", kind, "unit", unit, "text", "请抓紧。", "replyBy", "2026-12-01", "follows", follows));
    }

    private void lateWith(String letter) {
        sql.update(LETTER)
                .set(LETTER.REPLY_BY, Town.TODAY.minusDays(1))
                .where(LETTER.NUMBER.eq(numberOf(letter)))
                .execute();
    }

    private static String numberOf(String letter) {
        return letter.substring("/letters/".length());
    }

    @Test
    void aLetterWithoutAnswerIsFollowedByASternerOneOnce() throws Exception {
        var letter = urged("逾期未复的任务");
        assertThat(desk.get(letter, desk.office()).select("a:contains(升级为)"))
                .as("still time")
                .isEmpty();
        lateWith(letter);
        var step = desk.get(letter, desk.office()).select("a:contains(升级为督办单)").attr("href");
        assertThat(step).contains("follows=" + numberOf(letter));
        var task = step.substring(0, step.indexOf("/letters"));
        var sterner =
                redirectOf(desk.post(task + "/letters", desk.office(), letter(task, "SUPERVISION", numberOf(letter))));
        assertThat(desk.get(sterner, desk.bureau()).text()).contains("由此升级", numberOf(letter));
        assertThat(desk.get(letter, desk.secretary())
                        .select(".q-status")
                        .first()
                        .text())
                .isEqualTo("已升级");
        desk.post(sterner + "/reply", desk.bureau(), Map.of("reply", "本周内办结。"));
        for (var reader : List.of(desk.office(), desk.secretary())) {
            assertThat(desk.get("/inbox", reader).text()).as(reader.name()).contains("逾期未复的任务");
        }
        var again = desk.post(task + "/letters", desk.office(), letter(task, "SUPERVISION", numberOf(letter)));
        assertThat(desk.errors(again)).contains("已经升级过");
    }

    @Test
    void aReplyThatIsNotEnoughGoesBackWithAReasonAndIsWrittenAgain() throws Exception {
        var letter = urged("回复不充分的任务");
        var sent = Map.of("reason", "没有写完成时间", "replyBy", "2026-12-05");
        assertThat(desk.errors(desk.post(letter + "/return", desk.secretary(), sent)))
                .contains("还没有回复");
        desk.post(letter + "/reply", desk.bureau(), Map.of("reply", "正在办理。"));
        assertThat(desk.post(letter + "/return", desk.bureau(), sent)).hasStatus(403);
        assertThat(desk.errors(desk.post(letter + "/return", desk.office(), sent)))
                .contains("退回由秘书处办理");
        assertThat(desk.errors(desk.post(letter + "/return", desk.secretary(), Map.of())))
                .contains("请写明原因", "晚于今天");
        assertThat(desk.post(letter + "/return", desk.secretary(), sent)).hasStatus3xxRedirection();
        var page = desk.get(letter, desk.bureau());
        assertThat(page.text()).contains("没有写完成时间", "2026-12-05");
        assertThat(page.select("textarea[name=reply]").val()).isEqualTo("正在办理。");
        assertThat(desk.get("/workbench", desk.bureau()).text()).contains("催办函待回复：回复不充分的任务");
        desk.post(letter + "/reply", desk.bureau(), Map.of("reply", "十二月十日前完成。"));
        assertThat(desk.get(letter, desk.secretary()).text()).contains("十二月十日前完成。", "已回复");
    }

    @Test
    void aUnitTakesAwayItsOwnLettersAndNoOthers() throws Exception {
        var letter = urged("导出函件的任务");
        var all = desk.ask("/exports/letters?format=csv", desk.secretary());
        assertThat(all).hasStatusOk();
        assertThat(all.getResponse().getContentAsString()).contains(numberOf(letter), "催办函", "导出函件的任务");
        assertThat(desk.ask("/exports/letters?format=csv", desk.firm())
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("催办函");
        assertThat(desk.ask("/exports/letters?format=csv&kind=REQUEST", desk.secretary())
                        .getResponse()
                        .getContentAsString())
                .doesNotContain(numberOf(letter));
    }
}
