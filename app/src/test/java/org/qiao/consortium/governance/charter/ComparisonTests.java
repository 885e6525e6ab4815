package org.qiao.consortium.governance.charter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qiao.consortium.governance.charter.Comparison.Kind;
import org.qiao.consortium.governance.charter.Comparison.Piece;

class ComparisonTests {

    @Test
    void showsTheWordThatChangedWithinALine() {
        var lines = Comparison.of("第一条 每年开会两次。\n第二条 不变。", "第一条 每季开会两次。\n第二条 不变。");
        assertThat(lines).extracting(Comparison.Line::kind).containsExactly(Kind.CHANGED, Kind.SAME);
        assertThat(lines.getFirst().before())
                .containsExactly(new Piece("第一条 每", false), new Piece("年", true), new Piece("开会两次。", false));
        assertThat(lines.getFirst().after()).contains(new Piece("季", true));
    }

    @Test
    void showsWhatWasAddedAndWhatWasTakenOff() {
        assertThat(Comparison.of("甲\n乙", "甲")).extracting(Comparison.Line::kind).contains(Kind.TAKEN_OFF);
        assertThat(Comparison.of("甲", "甲\n乙")).extracting(Comparison.Line::kind).contains(Kind.ADDED);
    }

    @Test
    void leavesAngleBracketsAsTheyAre() {
        var line = Comparison.of("<b>甲</b>", "<b>乙</b>").getFirst();
        assertThat(line.before().stream().map(Piece::text).reduce("", String::concat))
                .isEqualTo("<b>甲</b>");
    }
}
