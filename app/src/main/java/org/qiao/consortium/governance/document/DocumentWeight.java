package org.qiao.consortium.governance.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;

/** 文件效力: what must be carried out, and what other places did that may be borrowed from. */
public enum DocumentWeight {
    BINDING("须落实"),
    PRACTICE("供借鉴");

    private final String label;

    DocumentWeight(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<DocumentWeight> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).map(it -> Choice.of(it.name(), it.label)).toList();
    }
}
