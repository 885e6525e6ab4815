package org.qiao.consortium.platform.privacy.request;

import static org.jooq.impl.DSL.falseCondition;
import static org.qiao.consortium.platform.db.Tables.PRIVACY_REQUEST;

import org.jooq.Condition;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;

/** Who may see which request: who asked, and who answers; a school's are nobody's business above it. */
final class VisibleRequests {

    private VisibleRequests() {}

    /** Those that the viewer's unit answers. */
    static Condition keptBy(Viewer viewer) {
        if (viewer.is(Role.SCHOOL_CLERK)) {
            return PRIVACY_REQUEST.ORGANIZATION_ID.eq(viewer.organization().value());
        } else if (viewer.is(Role.PLATFORM_ADMIN, Role.SECRETARIAT)) {
            return PRIVACY_REQUEST
                    .ORGANIZATION_ID
                    .isNull()
                    .and(PRIVACY_REQUEST.CONSORTIUM_ID.eq(viewer.consortium().value()));
        } else {
            return falseCondition();
        }
    }

    static Condition mine(Viewer viewer) {
        return PRIVACY_REQUEST.PERSON_ID.eq(viewer.person().value());
    }
}
