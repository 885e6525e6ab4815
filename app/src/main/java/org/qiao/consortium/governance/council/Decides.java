package org.qiao.consortium.governance.council;

/** 议事方式. A leading group deliberates: its decisions stand in the signed 会议纪要, nobody votes. */
public enum Decides {
    VOTE("表决"),
    DELIBERATION("审议"),
    NONE("听取");

    private final String label;

    Decides(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
