package org.qiao.consortium.governance;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with units, their membership and their verification. */
public enum GovernanceError implements ErrorCode {
    NAME_MISSING("governance.member.name-missing"),
    NAME_TOO_LONG("governance.member.name-too-long"),
    KIND_MISSING("governance.member.kind-missing"),
    CREDIT_CODE_MISSING("governance.member.credit-code-missing"),
    CREDIT_CODE_SHAPE("governance.member.credit-code-shape"),
    CREDIT_CODE_TAKEN("governance.member.credit-code-taken"),
    CREDIT_CODE_TAKEN_YOURSELF("governance.member.credit-code-taken-yourself"),
    CREDIT_CODE_OTHER_KIND("governance.member.credit-code-other-kind"),
    REGION_MISSING("governance.member.region-missing"),
    INDUSTRY_MISSING("governance.member.industry-missing"),
    INDUSTRY_UNKNOWN("governance.member.industry-unknown"),
    REGION_UNKNOWN("governance.member.region-unknown"),
    STAFF_SHAPE("governance.member.staff-shape"),
    CONTACT_MISSING("governance.member.contact-missing"),
    CONTACT_PHONE_SHAPE("governance.member.contact-phone-shape"),
    TEXT_TOO_LONG("governance.member.text-too-long"),
    NEVER_APPLIED("governance.member.never-applied"),
    NOT_THAT_STATUS("governance.member.not-that-status"),
    REASON_MISSING("governance.member.reason-missing"),
    BASIS_MISSING("governance.member.basis-missing"),
    DECISION_DATE_MISSING("governance.member.decision-date-missing"),
    DECISION_IN_FUTURE("governance.member.decision-in-future"),
    EXTERNAL_IS_NO_MEMBER("governance.member.external-is-no-member"),
    STANDING_OTHER_KIND("governance.member.standing-other-kind"),
    STANDING_UNCHANGED("governance.member.standing-unchanged"),
    STANDING_TAKEN("governance.member.standing-taken"),
    LICENCE_MISSING("governance.verification.licence-missing"),
    LICENCE_NOT_SEEN("governance.verification.licence-not-seen"),
    CODE_UNKNOWN("governance.verification.code-unknown"),
    CREDIT_NOT_CHECKED("governance.verification.credit-not-checked"),
    CREDIT_SOURCE_MISSING("governance.verification.credit-source-missing"),
    CREDIT_CHECK_OLD("governance.verification.credit-check-old"),
    CREDIT_NOT_CLEAR("governance.verification.credit-not-clear"),
    NOT_CALLED("governance.verification.not-called"),
    CALLED_NOBODY("governance.verification.called-nobody"),
    CALL_NOT_CONFIRMED("governance.verification.call-not-confirmed"),
    DATE_IN_FUTURE("governance.verification.date-in-future"),
    AGENCY_LICENCE_MISSING("governance.verification.agency-licence-missing"),
    OWN_UNIT("governance.verification.own-unit"),
    NOT_VERIFIED("governance.verification.not-verified"),
    ALREADY_ASKED("governance.verification.already-asked"),
    ALREADY_FOUNDED("governance.founding.already-founded"),
    FOUNDING_CODE_WRONG("governance.founding.code-wrong"),
    CONSORTIUM_NAME_MISSING("governance.founding.name-missing"),
    CONSORTIUM_REGION_MISSING("governance.founding.region-missing"),
    PASSWORDS_DIFFER("governance.registration.passwords-differ"),
    ROLE_OTHER_KIND("governance.colleague.role-other-kind"),
    ROLE_MISSING("governance.colleague.role-missing"),
    ROLES_ELSEWHERE("governance.colleague.roles-elsewhere"),
    NOT_ONESELF("governance.colleague.not-oneself");

    private final String code;

    GovernanceError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
