package org.qiao.consortium.governance.recognition;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can stand against a case, its scores, a selection. */
public enum RecognitionError implements ErrorCode {
    TITLE_MISSING("governance.recognition.title-missing"),
    SUMMARY_MISSING("governance.recognition.summary-missing"),
    TEXT_MISSING("governance.recognition.text-missing"),
    UNIT_MISSING("governance.recognition.unit-missing"),
    JUDGE_MISSING("governance.recognition.judge-missing"),
    POINTS_SHAPE("governance.recognition.points-shape"),
    NOT_THAT_STATUS("governance.recognition.not-that-status"),
    NOTHING_CHOSEN("governance.recognition.nothing-chosen"),
    AWARD_MISSING("governance.recognition.award-missing"),
    TOO_FEW_JUDGES("governance.recognition.too-few-judges");

    private final String code;

    RecognitionError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
