package org.qiao.consortium.exchange.matching;

/** 面试结果. */
public enum InterviewResult {
    PASSED("通过"),
    FAILED("未通过"),
    ABSENT("未到场");

    private final String label;

    InterviewResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
