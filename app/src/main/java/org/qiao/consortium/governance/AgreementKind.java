package org.qiao.consortium.governance;

/** 协议类别. */
public enum AgreementKind {
    COOPERATION("合作协议"),
    TRUSTEESHIP("托管协议"),
    JOINT_SCHOOL("联合办学协议"),
    COMMISSIONED("委托培养协议"),
    APPRENTICESHIP("学徒培养协议"),
    OTHER("其他协议");

    private final String label;

    AgreementKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
