package org.qiao.consortium.governance.plan.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;

/** 任务的状态. */
public enum TaskStatus {
    PLANNED("待下达"),
    OPEN("进行中"),
    REPORTED("已报完成"),
    DONE("已完成"),
    CARRIED("已结转"),
    CANCELLED("已取消");

    private final String label;

    TaskStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<TaskStatus> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    public static List<Choice> choices() {
        return Arrays.stream(values()).map(it -> Choice.of(it.name(), it.label)).toList();
    }
}
