package org.qiao.consortium.atlas.major;

import java.util.Arrays;
import java.util.Optional;

/** 办学层次. */
public enum Level {
    SECONDARY_VOCATIONAL("中职"),
    HIGHER_VOCATIONAL("高职专科"),
    VOCATIONAL_BACHELOR("职业本科"),
    /** Another catalogue; only as the end of an articulation. */
    ACADEMIC_BACHELOR("普通本科");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** By label or name. */
    static Optional<Level> of(String text) {
        return Arrays.stream(values())
                .filter(it -> it.label.equals(text) || it.name().equals(text))
                .findFirst();
    }
}
