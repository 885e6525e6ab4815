package org.qiao.consortium.exchange;

/** 用工形式 — what an employer offers and a student looks for. */
public enum ContractKind {
    LABOUR("劳动合同"),
    PART_TIME("非全日制"),
    SEASONAL("季节性用工"),
    DISPATCH("劳务派遣"),
    TRAINEESHIP("就业见习");

    private final String label;

    ContractKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
