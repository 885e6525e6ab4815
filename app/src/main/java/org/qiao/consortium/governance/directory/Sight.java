package org.qiao.consortium.governance.directory;

import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.LocalDate;
import org.jooq.Condition;
import org.qiao.consortium.governance.member.Care;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.governance.verification.EmployerVerified;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;

/**
 * Which units somebody sees: the administrator sees all, those who look after units also see the ones in the care of their consortium; everybody else, also a visitor, sees members, verified
 * employers and the own unit.
 */
final class Sight {

    private Sight() {}

    /** For queries in which {@code membership} is joined for the viewer's consortium. */
    static Condition visibleTo(Viewer viewer, LocalDate today) {
        if (viewer.is(Role.PLATFORM_ADMIN)) {
            return noCondition();
        }
        var own = isPublic(today).or(ORGANIZATION.ID.eq(viewer.organization().value()));
        return seesAll(viewer) ? own.or(Care.of(viewer)) : own;
    }

    static Condition isPublic(LocalDate today) {
        return MEMBERSHIP.STATUS.eq(MembershipStatus.ACTIVE.name()).or(EmployerVerified.on(today));
    }

    static boolean seesAll(Viewer viewer) {
        return viewer.is(Role.SECRETARIAT, Role.PLATFORM_ADMIN, Role.DEPARTMENT, Role.AREA_CLERK);
    }

    /** Acts for the unit: changes its particulars, applies for it, adds colleagues. */
    static boolean actsFor(Viewer viewer, OrganizationId unit) {
        return viewer.organization().equals(unit)
                && viewer.is(
                        Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK, Role.DEPARTMENT, Role.SECRETARIAT);
    }
}
