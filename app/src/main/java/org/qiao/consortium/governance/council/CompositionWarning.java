package org.qiao.consortium.governance.council;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What is missing in the bodies of a consortium; each is shown, none blocks. */
enum CompositionWarning implements ErrorCode {
    NO_LEADING_GROUP("governance.council.warning.no-leading-group"),
    NO_COUNCIL("governance.council.warning.no-council"),
    NO_SECRETARIAT("governance.council.warning.no-secretariat"),
    NO_CARRIER_PARK("governance.council.warning.no-carrier-park"),
    NO_LEAD_SCHOOL("governance.council.warning.no-lead-school"),
    NO_LEAD_ENTERPRISE("governance.council.warning.no-lead-enterprise"),
    NOT_REGISTERED("governance.council.warning.not-registered"),
    NO_LIAISON("governance.council.warning.no-liaison"),
    NO_WORK_TEAM("governance.council.warning.no-work-team"),
    NO_GOVERNMENT("governance.council.warning.no-government"),
    NO_ENTERPRISE("governance.council.warning.no-enterprise"),
    NO_SCHOOL("governance.council.warning.no-school"),
    NO_RESEARCH_OR_INDUSTRY("governance.council.warning.no-research-or-industry"),
    NO_ENTERPRISE_EXPERT("governance.council.warning.no-enterprise-expert"),
    NO_CHAIR("governance.council.warning.no-chair"),
    NO_SECRETARY_GENERAL("governance.council.warning.no-secretary-general"),
    VACANT("governance.council.warning.vacant"),
    TERM_OVER("governance.council.warning.term-over"),
    TERM_ENDS("governance.council.warning.term-ends"),
    MEETING_OVERDUE("governance.council.warning.meeting-overdue"),
    NEVER_MET("governance.council.warning.never-met");

    private final String code;

    CompositionWarning(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
