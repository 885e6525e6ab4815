package org.qiao.consortium.governance.council.affairs;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with the legal standing and the liaisons. */
enum AffairsError implements ErrorCode {
    FORM_MISSING("governance.affairs.form-missing"),
    NUMBER_MISSING("governance.affairs.number-missing"),
    NUMBER_SHAPE("governance.affairs.number-shape"),
    DATE_MISSING("governance.affairs.date-missing"),
    DATE_IN_FUTURE("governance.affairs.date-in-future"),
    STAFF_SHAPE("governance.affairs.staff-shape"),
    TEXT_TOO_LONG("governance.affairs.text-too-long"),
    DEPARTMENT_MISSING("governance.affairs.department-missing"),
    HOLDER_MISSING("governance.affairs.holder-missing"),
    PHONE_SHAPE("governance.affairs.phone-shape");

    private final String code;

    AffairsError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
