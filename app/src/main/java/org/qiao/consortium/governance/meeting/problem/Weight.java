package org.qiao.consortium.governance.meeting.problem;

/** 轻重. */
public enum Weight {
    USUAL("一般"),
    HARD("困难问题"),
    KEY("重点难点问题");

    private final String label;

    Weight(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
