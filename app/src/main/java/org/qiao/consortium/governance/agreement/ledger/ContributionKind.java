package org.qiao.consortium.governance.agreement.ledger;

/** 投入类别. */
public enum ContributionKind {
    MONEY("资金"),
    EQUIPMENT("设备"),
    PLACE("场地"),
    PEOPLE("人员"),
    TECHNOLOGY("技术"),
    OTHER("其他");

    private final String label;

    ContributionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
