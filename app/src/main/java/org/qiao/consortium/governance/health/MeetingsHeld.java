package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.MEETING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** 一年内开过的会. */
@Component
class MeetingsHeld implements HealthCheck {

    private final DSLContext sql;

    MeetingsHeld(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "meetings-held";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Kind kind() {
        return Kind.DONE;
    }

    private static Condition held(Viewer viewer, LocalDate today) {
        return MEETING.CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(MEETING.STATUS.in("OPEN", "CLOSED"))
                .and(MEETING.STARTS_AT.ge(
                        today.minusYears(1).atStartOfDay(BusinessTime.ZONE).toInstant()));
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return sql.fetchCount(MEETING, held(viewer, today));
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        return sql.select(MEETING.NUMBER, MEETING.TITLE, MEETING.STARTS_AT, BODY.NAME)
                .from(MEETING)
                .join(BODY)
                .on(BODY.ID.eq(MEETING.BODY_ID))
                .where(held(viewer, today))
                .orderBy(MEETING.STARTS_AT.desc())
                .limit(limit)
                .fetch(it -> new HealthRow(
                        it.value2(),
                        "/meetings/" + it.value1(),
                        it.value4(),
                        it.value4(),
                        Optional.of(BusinessTime.dateOf(it.value3()))));
    }
}
