package org.qiao.consortium.governance.verification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** 核验结论. A later conclusion supersedes an earlier one and leaves it as it was. */
enum VerificationStatus {
    VERIFIED,
    REFUSED,
    WITHDRAWN;

    private static final Map<VerificationStatus, Set<VerificationStatus>> NEXT = Map.of(
            VERIFIED, EnumSet.of(WITHDRAWN),
            REFUSED, EnumSet.noneOf(VerificationStatus.class),
            WITHDRAWN, EnumSet.noneOf(VerificationStatus.class));

    boolean leadsTo(VerificationStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
