package org.qiao.consortium.governance.meeting;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.governance.db.Tables.ATTENDANCE;
import static org.qiao.consortium.governance.db.Tables.MEETING;
import static org.qiao.consortium.governance.db.Tables.SEAT;

import org.jooq.Condition;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;

/**
 * Who sees which meetings: 秘书处 all of its consortium, 主管部门 those that are called, a unit those of the bodies in which it
 * has a seat, somebody who is named for a seat those of that seat.
 */
public final class MeetingScope {

    private MeetingScope() {}

    public static Condition visible(Viewer viewer) {
        var here = MEETING.CONSORTIUM_ID.eq(viewer.consortium().value());
        if (viewer.is(Role.SECRETARIAT)) {
            return here;
        }
        var called = here.and(MEETING.STATUS.ne(MeetingStatus.DRAFT.name()));
        return viewer.is(Role.DEPARTMENT) ? called : called.and(seated(viewer));
    }

    private static Condition seated(Viewer viewer) {
        var mine = SEAT.ORGANIZATION_ID
                .eq(viewer.organization().value())
                .or(SEAT.PERSON_ID.eq(viewer.person().value()))
                .or(SEAT.ALTERNATE_ID.eq(viewer.person().value()));
        var sitsNow = exists(selectOne()
                .from(SEAT)
                .where(SEAT.BODY_ID.eq(MEETING.BODY_ID), SEAT.ENDED_ON.isNull())
                .and(mine));
        var satThen = exists(selectOne()
                .from(ATTENDANCE)
                .join(SEAT)
                .on(SEAT.ID.eq(ATTENDANCE.SEAT_ID))
                .where(ATTENDANCE.MEETING_ID.eq(MEETING.ID))
                .and(mine));
        return sitsNow.or(satThen);
    }
}
