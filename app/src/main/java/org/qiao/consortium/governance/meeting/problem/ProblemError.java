package org.qiao.consortium.governance.meeting.problem;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with the problem list. */
enum ProblemError implements ErrorCode {
    TITLE_MISSING("governance.problem.title-missing"),
    TEXT_MISSING("governance.problem.text-missing"),
    TEXT_TOO_LONG("governance.problem.text-too-long"),
    WEIGHT_MISSING("governance.problem.weight-missing"),
    OWNER_MISSING("governance.problem.owner-missing"),
    ANSWER_MISSING("governance.problem.answer-missing"),
    SETTLEMENT_MISSING("governance.problem.settlement-missing"),
    DECISION_MISSING("governance.problem.decision-missing"),
    DECISION_UNKNOWN("governance.problem.decision-unknown"),
    EVIDENCE_MISSING("governance.problem.evidence-missing"),
    NOT_THAT_STATUS("governance.problem.not-that-status"),
    NOT_YOURS("governance.problem.not-yours"),
    REASON_MISSING("governance.problem.reason-missing"),
    MEETING_MISSING("governance.problem.meeting-missing");

    private final String code;

    ProblemError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
