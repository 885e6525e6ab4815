package org.qiao.consortium.students.roster;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** 学籍状态, and which follows which. Somebody who studies again, here or elsewhere, is enrolled anew. */
public enum StudentStatus {
    ENROLLED("在籍"),
    GRADUATED("毕业"),
    LEFT("离校");

    private static final Map<StudentStatus, Set<StudentStatus>> NEXT = Map.of(
            ENROLLED, EnumSet.of(GRADUATED, LEFT),
            GRADUATED, EnumSet.noneOf(StudentStatus.class),
            LEFT, EnumSet.noneOf(StudentStatus.class));

    private final String label;

    StudentStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean leadsTo(StudentStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
