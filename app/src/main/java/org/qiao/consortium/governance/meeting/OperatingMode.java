package org.qiao.consortium.governance.meeting;

/** 运行方式 (教职成厅函〔2024〕20号 二（一）4): one of four for every matter. */
public enum OperatingMode {
    CONSULTATION("集体会商"),
    PROJECT("工作项目"),
    BRIDGE("桥接平台"),
    MARKET("市场运作");

    private final String label;

    OperatingMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
