package org.qiao.consortium.governance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 在联合体中的地位. There is one carrier park and one lead school (建设方案一); lead enterprises may be several. */
public enum MemberStanding {
    MEMBER("成员", EnumSet.allOf(OrganizationKind.class)),
    CARRIER_PARK("承载园区", EnumSet.of(OrganizationKind.PARK)),
    LEAD_SCHOOL("牵头学校", EnumSet.of(OrganizationKind.SCHOOL)),
    LEAD_ENTERPRISE("牵头企业", EnumSet.of(OrganizationKind.ENTERPRISE));

    private final String label;
    private final Set<OrganizationKind> kinds;

    MemberStanding(String label, Set<OrganizationKind> kinds) {
        this.label = label;
        this.kinds = kinds;
    }

    public String label() {
        return label;
    }

    public boolean isOpenTo(OrganizationKind kind) {
        return kinds.contains(kind);
    }

    /** Those that a unit of this kind can have; where there is but one, nothing is to be chosen. */
    public static List<MemberStanding> choices(OrganizationKind kind) {
        return Arrays.stream(values()).filter(it -> it.isOpenTo(kind)).toList();
    }

    /** Whether a consortium has at most one of it. */
    public boolean isSingle() {
        return this == CARRIER_PARK || this == LEAD_SCHOOL;
    }
}
