package org.qiao.consortium.exchange.need;

import static org.qiao.consortium.exchange.db.Tables.NEED;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;

/** Who may see and who may change a need: the one place where it is said. */
public final class NeedScope {

    private NeedScope() {}

    /**
     * The secretariat and the departments see all of their consortium; an employer sees its own, a clerk of park or township
     * those that the own office entered; everybody who is signed in sees what is published.
     */
    static Condition visibleTo(Viewer viewer) {
        var here = NEED.CONSORTIUM_ID.eq(viewer.consortium().value());
        if (!viewer.isSignedIn()) {
            return DSL.falseCondition();
        }
        if (viewer.is(Role.SECRETARIAT, Role.DEPARTMENT)) {
            return here.and(NEED.STATUS.ne(NeedStatus.DRAFT.name()).or(ownOf(viewer)));
        }
        var published = NEED.PUBLISHED_AT.isNotNull();
        return viewer.is(Role.ENTERPRISE_CLERK, Role.AREA_CLERK)
                ? here.and(published.or(ownOf(viewer)))
                : here.and(published);
    }

    /** Those of the viewer's unit, and those that it entered for others. */
    static Condition ownOf(Viewer viewer) {
        var unit = viewer.organization().value();
        return NEED.ORGANIZATION_ID.eq(unit).or(NEED.ENTERED_BY.eq(unit));
    }

    public static boolean mayChange(Viewer viewer, Need need) {
        var owns = need.employer().equals(viewer.organization());
        var entered = need.enteredBy().equals(viewer.organization());
        return viewer.consortium().equals(need.consortium())
                && switch (viewer.role().orElse(Role.STUDENT)) {
                    case ENTERPRISE_CLERK -> owns;
                    case SECRETARIAT, AREA_CLERK -> entered;
                    default -> false;
                };
    }

    /** Whether the viewer may write needs of this employer at all. */
    public static boolean mayEnterFor(Viewer viewer, OrganizationId employer) {
        return viewer.is(Role.ENTERPRISE_CLERK)
                ? viewer.organization().equals(employer)
                : viewer.is(Role.SECRETARIAT, Role.AREA_CLERK);
    }

    public static boolean entersForOthers(Viewer viewer) {
        return viewer.is(Role.SECRETARIAT, Role.AREA_CLERK);
    }
}
