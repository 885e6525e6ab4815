package org.qiao.consortium.governance.plan.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;

/** 红黄: how a task stands by its dates; which ones is said by rules/governance/task-lights.yaml. */
public enum Light {
    RED("滞后"),
    YELLOW("预警"),
    GREEN("正常"),
    DONE("已完成");

    private final String label;

    Light(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Light> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).map(it -> Choice.of(it.name(), it.label)).toList();
    }
}
