package org.qiao.consortium.platform.identity;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with people and their sign-in. */
public enum IdentityError implements ErrorCode {
    SIGN_IN_UNKNOWN("platform.identity.sign-in-unknown"),
    SIGN_IN_NO_ROLE("platform.identity.sign-in-no-role"),
    USER_NAME_TAKEN("platform.identity.user-name-taken"),
    USER_NAME_SHAPE("platform.identity.user-name-shape"),
    PHONE_TAKEN("platform.identity.phone-taken"),
    PHONE_SHAPE("platform.identity.phone-shape"),
    NAME_MISSING("platform.identity.name-missing"),
    PASSWORD_WEAK("platform.identity.password-weak"),
    PASSWORD_WRONG("platform.identity.password-wrong"),
    PASSWORDS_DIFFER("platform.identity.passwords-differ"),
    SECOND_FACTOR_WRONG("platform.identity.second-factor-wrong"),
    SECOND_FACTOR_USED("platform.identity.second-factor-used"),
    SECOND_FACTOR_REQUIRED("platform.identity.second-factor-required"),
    SECOND_FACTOR_OWN("platform.identity.second-factor-own"),
    REMOVAL_REASON_MISSING("platform.identity.removal-reason-missing"),
    REASON_MISSING("platform.identity.reason-missing"),
    OUTSIDE_UNREACHABLE("platform.identity.outside-unreachable"),
    OUTSIDE_FAILED("platform.identity.outside-failed"),
    OUTSIDE_UNKNOWN("platform.identity.outside-unknown"),
    OUTSIDE_TAKEN("platform.identity.outside-taken"),
    SUCCESSOR_MISSING("platform.identity.successor-missing"),
    SUCCESSOR_SAME("platform.identity.successor-same"),
    SUCCESSOR_UNFIT("platform.identity.successor-unfit"),
    SUCCESSOR_UNKNOWN("platform.identity.successor-unknown"),
    NOT_ONESELF("platform.identity.not-oneself"),
    ACTIVATION_UNKNOWN("platform.identity.activation-unknown");

    private final String code;

    IdentityError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
