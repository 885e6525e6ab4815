package org.qiao.consortium.governance;

/** 联合体级别 — 市级统筹、区县协调 (张教领〔2024〕2号 三). */
public enum ConsortiumLevel {
    CITY("市级"),
    DISTRICT("区县（园区）级");

    private final String label;

    ConsortiumLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a consortium of this level can be at home in the region (GB/T 2260): a whole prefecture, or what lies in one. */
    public boolean isOf(String regionCode) {
        var prefecture = regionCode.length() == 6 && regionCode.endsWith("00") && !regionCode.endsWith("0000");
        return this == CITY ? prefecture : !prefecture && !regionCode.endsWith("0000");
    }

    public static ConsortiumLevel at(String regionCode) {
        return CITY.isOf(regionCode) ? CITY : DISTRICT;
    }
}
