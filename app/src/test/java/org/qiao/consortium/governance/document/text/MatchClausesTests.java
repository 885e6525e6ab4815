package org.qiao.consortium.governance.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.document.text.MatchClauses.Known;
import org.qiao.consortium.governance.document.text.MatchClauses.Pair;
import org.qiao.consortium.governance.document.text.MatchClauses.State;

class MatchClausesTests {

    private static Known known(String place, String heading, String text) {
        return new Known(
                UUID.nameUUIDFromBytes(place.getBytes(java.nio.charset.StandardCharsets.UTF_8)), place, heading, text);
    }

    private static Part part(String place, String heading, String text) {
        return new Part(place, 2, heading, text);
    }

    private static List<State> states(List<Part> parts, List<Known> known) {
        return MatchClauses.match(parts, known).stream().map(Pair::state).toList();
    }

    @Test
    void fillsAClauseOfWhichOnlyTheHeadingIsKnown() {
        assertThat(states(List.of(part("二（一）", "共建基地", "一起建。")), List.of(known("二(一)", "共建基地", ""))))
                .containsExactly(State.FILLED);
    }

    @Test
    void anotherProgramsBlanksAndQuotesChangeNothing() {
        assertThat(states(List.of(part("一", "目标", "以“园区”为 基础。")), List.of(known("一", "目标", "以\"园区\"为基础。"))))
                .containsExactly(State.SAME);
    }

    @Test
    void oneNumberMoreIsAChange() {
        assertThat(states(List.of(part("一", "培训", "每年不少于 3000 人次。")), List.of(known("一", "培训", "每年不少于 2000 人次。"))))
                .containsExactly(State.CHANGED);
    }

    @Test
    void findsAClauseThatHasMoved() {
        var pairs = MatchClauses.match(
                List.of(part("二（一）", "新的一条", "全新的内容。"), part("二（二）", "共建实训基地", "学校和企业一起建设基地。")),
                List.of(known("二（一）", "共建实训基地", "学校和企业一起建设基地。")));
        assertThat(pairs).extracting(Pair::state).containsExactly(State.NEW, State.SAME);
        assertThat(pairs.get(1).known().orElseThrow().place()).isEqualTo("二（一）");
    }

    @Test
    void whatTheTextNoLongerHasIsGone() {
        assertThat(states(List.of(part("一", "目标", "好。")), List.of(known("一", "目标", "好。"), known("二", "氛围", "宣传。"))))
                .containsExactly(State.SAME, State.GONE);
    }

    @Test
    void theSamePlaceAloneIsNotTheSameClause() {
        assertThat(states(List.of(part("三", "资金保障", "安排经费。")), List.of(known("三", "营造氛围", "广泛宣传。"))))
                .containsExactly(State.NEW, State.GONE);
    }
}
