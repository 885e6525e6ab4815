package org.qiao.consortium.platform.partner;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can be wrong with a token that is to be issued, renewed or revoked. */
enum TokenError implements ErrorCode {
    PARTNER_MISSING("platform.partner.partner-missing"),
    PURPOSE_MISSING("platform.partner.purpose-missing"),
    SCOPE_MISSING("platform.partner.scope-missing"),
    EXPIRY("platform.partner.expiry"),
    PER_HOUR("platform.partner.per-hour"),
    REASON_MISSING("platform.partner.reason-missing"),
    NOT_GOOD("platform.partner.not-good");

    private final String code;

    TokenError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
