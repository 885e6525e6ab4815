package org.qiao.consortium.platform.privacy.register;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can be wrong in the registers. */
enum RegisterError implements ErrorCode {
    TITLE_MISSING("platform.privacy.register.title-missing"),
    OCCASION_MISSING("platform.privacy.register.occasion-missing"),
    TEXT_MISSING("platform.privacy.register.text-missing"),
    CONCLUSION_MISSING("platform.privacy.register.conclusion-missing"),
    TIME_SHAPE("platform.privacy.register.time-shape"),
    TIME_AHEAD("platform.privacy.register.time-ahead"),
    TIME_ORDER("platform.privacy.register.time-order"),
    PEOPLE_SHAPE("platform.privacy.register.people-shape"),
    AUTHORITY_NOT_TOLD("platform.privacy.register.authority-not-told"),
    PEOPLE_NOT_TOLD("platform.privacy.register.people-not-told"),
    CHECKS_INCOMPLETE("platform.privacy.register.checks-incomplete"),
    FINDINGS_MISSING("platform.privacy.register.findings-missing"),
    DONE_ALREADY("platform.privacy.register.done-already");

    private final String code;

    RegisterError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
