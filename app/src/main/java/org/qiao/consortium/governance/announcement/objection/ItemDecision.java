package org.qiao.consortium.governance.announcement.objection;

/** 对事项的处理. */
public enum ItemDecision {
    KEEP("仍按公示生效"),
    STRIKE("不予生效");

    private final String label;

    ItemDecision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
