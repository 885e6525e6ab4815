package org.qiao.consortium.governance.document.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitClausesTests {

    private static List<Part> split(String text) {
        return SplitClauses.of(text.lines().toList());
    }

    private static List<String> places(List<Part> parts) {
        return parts.stream().map(it -> it.place() + " " + it.heading()).toList();
    }

    @Test
    void numbersOfFourDepthsMakeThePlace() {
        var parts = split("""
                示例工作方案
                一、总体要求
                以园区为基础。
                二、重点任务
                （一）共建基地。学校和企业一起建。
                1.场地。园区提供。
                （1）面积。不少于一千平方米。
                2．设备。学校采购。
                （二）共享师资。互相聘用。
                """);
        assertThat(places(parts))
                .containsExactly("一 总体要求", "二 重点任务", "二（一） 共建基地", "二（一）1 场地", "二（一）1（1） 面积", "二（一）2 设备", "二（二） 共享师资");
        assertThat(parts.getFirst().text()).isEqualTo("以园区为基础。");
        assertThat(parts.get(3).depth()).isEqualTo(3);
    }

    @Test
    void joinsTheLinesThatAPdfHasBroken() {
        var parts = split("""
                （一）运行机制。按照建设要求，整合产教

                资源，组建理

                — 3 —
                事会。
                牵头单位：示例局
                配合单位：示例一局、
                示例二局
                """);
        assertThat(parts).hasSize(1);
        assertThat(parts.getFirst().text()).isEqualTo("按照建设要求，整合产教资源，组建理事会。\n牵头单位：示例局\n配合单位：示例一局、示例二局");
    }

    @Test
    void sentencesInTurnAreClausesOfTheirOwn() {
        var parts = split("（五）协同育人。一是推进融合。同步规划。二是深化合作。发布目录。\n牵头单位：示例局");
        assertThat(places(parts)).containsExactly("（五） 协同育人", "（五）一 推进融合", "（五）二 深化合作");
        assertThat(parts.getFirst().text()).isEqualTo("牵头单位：示例局");
        assertThat(parts.get(1).text()).isEqualTo("同步规划。");
    }

    @Test
    void articlesCountThroughAllChapters() {
        var parts = split("第一章 总则\n第一条 为了规范实习，制定本规定。\n第二章 组织\n第二条　学校应当安排。");
        assertThat(parts).extracting(Part::place).containsExactly("第一章", "第一条", "第二章", "第二条");
        assertThat(parts.getFirst().heading()).isEqualTo("总则");
    }

    @Test
    void keepsPlacesApartThatComeTwice() {
        var parts = split("一、目标\n好。\n附件\n一、名单\n甲。\n一、又一个\n乙。");
        assertThat(parts).extracting(Part::place).containsExactly("一", "附件", "附件·一", "附件·一〔2〕");
    }

    @Test
    void aHeadingWithoutStopDoesNotSwallowTheParagraphBelow() {
        var parts = split("（一）校企合作\n近年来，学校与企业签订协议，共建中心，成效明显。");
        assertThat(parts.getFirst().heading()).isEqualTo("校企合作");
        assertThat(parts.getFirst().text()).startsWith("近年来");
    }

    @Test
    void aTextWithoutNumbersHasNoClauses() {
        assertThat(split("只有一句话。")).isEmpty();
    }

    @Test
    void decimalsAreNoNumbersOfParagraphs() {
        assertThat(split("一、数字\n3.5 万人参加，\n2.1 万人结业。")).hasSize(1);
    }
}
