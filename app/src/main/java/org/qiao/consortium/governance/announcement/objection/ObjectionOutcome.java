package org.qiao.consortium.governance.announcement.objection;

/** 异议的结论. */
public enum ObjectionOutcome {
    UPHELD("成立"),
    PARTLY("部分成立"),
    UNFOUNDED("不成立");

    private final String label;

    ObjectionOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
