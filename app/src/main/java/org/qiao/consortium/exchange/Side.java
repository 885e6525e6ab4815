package org.qiao.consortium.exchange;

/** 供需双方. */
public enum Side {
    EMPLOYER("企业"),
    STUDENT("学生");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public Side other() {
        return this == EMPLOYER ? STUDENT : EMPLOYER;
    }
}
