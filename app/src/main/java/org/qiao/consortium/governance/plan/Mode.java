package org.qiao.consortium.governance.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;

/** 运行方式 (教职成厅函〔2024〕20号 二（一）4). */
public enum Mode {
    COUNSEL("集体会商"),
    PROJECT("工作项目"),
    BRIDGE("桥接平台"),
    MARKET("市场运作");

    private final String label;

    Mode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Mode> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).map(it -> Choice.of(it.name(), it.label)).toList();
    }
}
