package org.qiao.consortium.exchange.matching.criteria;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What the name of a certificate tells: 「焊工四级/中级工」.
 *
 * @param level of 新八级工, 1 to 8 in the order of 人社部发〔2022〕14号; 0 when the name tells none
 * @param words pairs of characters that may stand in the title of a post, such as 焊工 or 育婴
 */
record Certificate(String name, int level, List<String> words) {

    private record Mark(String text, int ordinal) {}

    /** Longer marks first: 高级技师 holds 技师, 特级技师 too. */
    private static final List<Mark> MARKS = List.of(
            new Mark("首席技师", 8),
            new Mark("特级技师", 7),
            new Mark("高级技师", 6),
            new Mark("一级", 6),
            new Mark("技师", 5),
            new Mark("二级", 5),
            new Mark("高级", 4),
            new Mark("三级", 4),
            new Mark("中级", 3),
            new Mark("四级", 3),
            new Mark("初级", 2),
            new Mark("五级", 2),
            new Mark("学徒工", 1));

    /** Pairs that stand in the names of many certificates and say nothing of the trade. */
    private static final List<String> GENERAL = List.of("职业", "技能", "等级", "证书", "初级", "中级", "高级", "资格", "合格", "人员");

    static Certificate of(String name) {
        return new Certificate(name, levelOf(name), wordsOf(name));
    }

    private static int levelOf(String name) {
        return MARKS.stream()
                .filter(it -> name.contains(it.text()))
                .mapToInt(Mark::ordinal)
                .findFirst()
                .orElse(0);
    }

    private static List<String> wordsOf(String name) {
        return IntStream.range(0, Math.max(0, name.length() - 1))
                .mapToObj(it -> name.substring(it, it + 2))
                .filter(it -> !GENERAL.contains(it))
                .distinct()
                .toList();
    }

    /** Whether it names the trade or shares a word with the title. */
    boolean fits(String title, String trade) {
        if (!trade.isEmpty() && name.contains(trade)) {
            return true;
        }
        for (var word : words) {
            if (title.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
