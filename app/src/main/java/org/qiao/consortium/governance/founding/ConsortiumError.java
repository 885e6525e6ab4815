package org.qiao.consortium.governance.founding;

import org.qiao.consortium.shared.rule.ErrorCode;

/** What can go wrong when a further consortium is founded or placed. */
enum ConsortiumError implements ErrorCode {
    NAME_TAKEN("governance.consortium.name-taken"),
    NAME_TOO_LONG("governance.consortium.name-too-long"),
    LEVEL_MISSING("governance.consortium.level-missing"),
    LEVEL_OTHER_REGION("governance.consortium.level-other-region"),
    PARENT_OF_CITY("governance.consortium.parent-of-city"),
    PARENT_NO_CITY("governance.consortium.parent-no-city"),
    PARENT_OTHER_CITY("governance.consortium.parent-other-city"),
    PARK_UNKNOWN("governance.consortium.park-unknown"),
    BASIS_MISSING("governance.consortium.basis-missing"),
    SECRETARIAT_MISSING("governance.consortium.secretariat-missing");

    private final String code;

    ConsortiumError(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
