package org.qiao.consortium.governance.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;

/** 文件层级. */
public enum DocumentLevel {
    NATIONAL("国家"),
    PROVINCE("省"),
    CITY("市"),
    DISTRICT("区县"),
    CONSORTIUM("联合体");

    private final String label;

    DocumentLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<DocumentLevel> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).map(it -> Choice.of(it.name(), it.label)).toList();
    }
}
