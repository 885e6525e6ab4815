package org.qiao.consortium.exchange.listing.report;

/** 举报事由. */
public enum ReportKind {
    FALSE_FACTS("岗位或单位信息不实"),
    FEES("收费、收押金或扣押证件"),
    DISCRIMINATION("歧视性条件"),
    NOT_HIRING("实际不招或已招满"),
    UNLAWFUL("违法用工"),
    OTHER("其他");

    private final String label;

    ReportKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
