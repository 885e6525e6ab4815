package org.qiao.consortium.exchange.listing.report;

/** 举报结论. */
public enum ReportOutcome {
    UPHELD("属实"),
    PARTLY("部分属实"),
    UNFOUNDED("不属实");

    private final String label;

    ReportOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
