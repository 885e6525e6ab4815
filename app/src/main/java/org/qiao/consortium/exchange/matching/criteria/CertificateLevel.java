package org.qiao.consortium.exchange.matching.criteria;

import java.util.List;

/** The level of 新八级工 that the name of a certificate tells: 「焊工四级/中级工」 is 3. */
final class CertificateLevel {

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

    private CertificateLevel() {}

    /** 1 to 8 in the order of 人社部发〔2022〕14号, 0 when the name tells none. */
    static int of(String certificate) {
        return MARKS.stream()
                .filter(it -> certificate.contains(it.text()))
                .mapToInt(Mark::ordinal)
                .findFirst()
                .orElse(0);
    }
}
