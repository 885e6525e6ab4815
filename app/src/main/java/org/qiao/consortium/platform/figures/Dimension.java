package org.qiao.consortium.platform.figures;

import java.util.Arrays;
import java.util.Locale;

/** By what a figure is split. */
public enum Dimension {
    TOTAL("合计"),
    KIND("类别"),
    DISTRICT("地区"),
    OCCUPATION("职业"),
    EMPLOYER("用人单位"),
    SCHOOL("学校"),
    CAUSE("原因");

    private final String label;

    Dimension(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The whole when the word is none of them. */
    static Dimension of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElse(TOTAL);
    }
}
