package org.qiao.consortium.governance.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;

/** 文件阶段. */
public enum DocumentStage {
    DRAFT("征求意见稿"),
    ISSUED("正式文件");

    private final String label;

    DocumentStage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<DocumentStage> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).map(it -> Choice.of(it.name(), it.label)).toList();
    }
}
