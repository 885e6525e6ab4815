package org.qiao.consortium.governance.council;

/** 职位. */
public enum SeatOffice {
    CHAIR("负责人"),
    VICE_CHAIR("副职"),
    SECRETARY_GENERAL("秘书长"),
    DEPUTY_SECRETARY("副秘书长"),
    MEMBER("成员"),
    EXPERT("专家");

    private final String label;

    SeatOffice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a body has one at most. */
    public boolean isSingle() {
        return this == CHAIR || this == SECRETARY_GENERAL;
    }
}
