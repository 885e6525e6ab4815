package org.qiao.consortium.platform.approval.delegation;

import org.qiao.consortium.shared.rule.ErrorCode;

/** Why a delegation cannot be given. */
enum DelegationError implements ErrorCode {
    DEPUTY_MISSING("platform.approval.delegation.deputy-missing"),
    FROM_MISSING("platform.approval.delegation.from-missing"),
    UNTIL_MISSING("platform.approval.delegation.until-missing"),
    BEGINS_IN_THE_PAST("platform.approval.delegation.begins-in-the-past"),
    ENDS_BEFORE_IT_BEGINS("platform.approval.delegation.ends-before-it-begins"),
    TOO_LONG("platform.approval.delegation.too-long"),
    OVERLAPS("platform.approval.delegation.overlaps"),
    REASON_MISSING("platform.approval.delegation.reason-missing");

    private final String code;

    DelegationError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
