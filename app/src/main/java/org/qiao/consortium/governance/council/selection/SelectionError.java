package org.qiao.consortium.governance.council.selection;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with a selection. */
enum SelectionError implements ErrorCode {
    TITLE_MISSING("governance.selection.title-missing"),
    CALL_MISSING("governance.selection.call-missing"),
    TEXT_TOO_LONG("governance.selection.text-too-long"),
    UNTIL_MISSING("governance.selection.until-missing"),
    UNTIL_PAST("governance.selection.until-past"),
    CRITERIA_SHAPE("governance.selection.criteria-shape"),
    POINTS_NOT_HUNDRED("governance.selection.points-not-hundred"),
    NOT_THAT_STATUS("governance.selection.not-that-status"),
    TOO_LATE("governance.selection.too-late"),
    UNIT_UNKNOWN("governance.selection.unit-unknown"),
    NOT_A_FIRM("governance.selection.not-a-firm"),
    NOT_A_MEMBER("governance.selection.not-a-member"),
    CREDIT_CODE_MISSING("governance.selection.credit-code-missing"),
    LEADS_ALREADY("governance.selection.leads-already"),
    APPLIED_ALREADY("governance.selection.applied-already"),
    STATEMENT_MISSING("governance.selection.statement-missing"),
    NO_CANDIDATES("governance.selection.no-candidates"),
    NOT_A_JUDGE("governance.selection.not-a-judge"),
    OWN_UNIT("governance.selection.own-unit"),
    POINTS_SHAPE("governance.selection.points-shape"),
    NOBODY_CHOSEN("governance.selection.nobody-chosen"),
    CHOSEN_WITHOUT_SCORE("governance.selection.chosen-without-score"),
    RESOLUTION_MISSING("governance.selection.resolution-missing"),
    REASON_MISSING("governance.selection.reason-missing");

    private final String code;

    SelectionError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
