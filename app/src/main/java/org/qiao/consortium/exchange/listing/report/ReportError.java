package org.qiao.consortium.exchange.listing.report;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can stand against a report or its answer. */
enum ReportError implements ErrorCode {
    KIND_MISSING("exchange.report.kind-missing"),
    TEXT_MISSING("exchange.report.text-missing"),
    TEXT_TOO_LONG("exchange.report.text-too-long"),
    OUTCOME_MISSING("exchange.report.outcome-missing"),
    ANSWER_MISSING("exchange.report.answer-missing"),
    ANSWERED_ALREADY("exchange.report.answered-already");

    private final String code;

    ReportError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return this == ANSWERED_ALREADY ? 409 : 422;
    }
}
