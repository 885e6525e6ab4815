package org.qiao.consortium.governance;

/** 配合 and 责任: the two words of the construction plan for those who support a lead. The lead itself is one and no part. */
public enum TaskPart {
    SUPPORT("配合"),
    RESPONSIBLE("责任");

    private final String label;

    TaskPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
