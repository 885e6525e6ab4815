package org.qiao.consortium.governance.council;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong with bodies and their seats. */
enum CouncilError implements ErrorCode {
    KIND_MISSING("governance.council.kind-missing"),
    NAME_MISSING("governance.council.name-missing"),
    NAME_TAKEN("governance.council.name-taken"),
    TEXT_TOO_LONG("governance.council.text-too-long"),
    PARENT_MISSING("governance.council.parent-missing"),
    PARENT_OTHER_KIND("governance.council.parent-other-kind"),
    ONE_ONLY("governance.council.one-only"),
    TOPIC_MISSING("governance.council.topic-missing"),
    HOME_UNIT_MISSING("governance.council.home-unit-missing"),
    UNIT_UNKNOWN("governance.council.unit-unknown"),
    DOES_NOT_VOTE("governance.council.does-not-vote"),
    BASIS_MISSING("governance.council.basis-missing"),
    INTERVAL_SHAPE("governance.council.interval-shape"),
    FOUNDED_MISSING("governance.council.founded-missing"),
    ENDED("governance.council.ended"),
    HAS_BODIES("governance.council.has-bodies"),
    REASON_MISSING("governance.council.reason-missing"),
    OFFICE_MISSING("governance.council.office-missing"),
    OFFICE_TAKEN("governance.council.office-taken"),
    SEAT_UNIT_MISSING("governance.council.seat-unit-missing"),
    ACCOUNT_UNKNOWN("governance.council.account-unknown"),
    ACCOUNT_WITHOUT_HOLDER("governance.council.account-without-holder"),
    HOLDS_A_SEAT("governance.council.holds-a-seat"),
    ALTERNATE_IS_HOLDER("governance.council.alternate-is-holder"),
    ALTERNATE_WITHOUT_HOLDER("governance.council.alternate-without-holder"),
    SINCE_MISSING("governance.council.since-missing"),
    TERM_BACKWARDS("governance.council.term-backwards");

    private final String code;

    CouncilError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
