package org.qiao.consortium.governance.charter;

/** 制度类别. */
public enum CharterKind {
    CHARTER("章程"),
    RULES("议事与运营规则"),
    DUTIES("权责清单"),
    RED_LINES("行为红线"),
    PERSONNEL("人事制度"),
    ASSESSMENT("考核制度"),
    QUALITY("质量保障制度"),
    OTHER("其他");

    private final String label;

    CharterKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the plan asks for one (建设方案二（一）: 章程、人事、考核、质量保障). */
    public boolean isAskedFor() {
        return this == CHARTER || this == PERSONNEL || this == ASSESSMENT || this == QUALITY || this == DUTIES;
    }
}
