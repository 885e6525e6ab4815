package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.MEETING;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** 该开没开的会: a body whose interval has passed since it last met or was founded, and a meeting that was called and never opened. */
@Component
class MeetingsMissed implements HealthCheck {

    private final DSLContext sql;
    private final Texts texts;

    MeetingsMissed(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    @Override
    public String code() {
        return "meetings-missed";
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Kind kind() {
        return Kind.FAULT;
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return rows(viewer, today, Integer.MAX_VALUE).size();
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        return Stream.concat(late(viewer, today).stream(), neverOpened(viewer, today).stream())
                .sorted(Comparator.comparing(it -> it.on().orElse(today)))
                .limit(limit)
                .toList();
    }

    private List<HealthRow> late(Viewer viewer, LocalDate today) {
        var last = DSL.field(DSL.select(DSL.max(MEETING.STARTS_AT))
                        .from(MEETING)
                        .where(MEETING.BODY_ID.eq(BODY.ID), MEETING.STATUS.in("OPEN", "CLOSED")))
                .as("last_met");
        return sql
                .select(BODY.NUMBER, BODY.NAME, BODY.INTERVAL_MONTHS, BODY.FOUNDED_ON, last)
                .from(BODY)
                .where(
                        BODY.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        BODY.ENDED_ON.isNull(),
                        BODY.INTERVAL_MONTHS.gt(0))
                .fetch(it -> late(
                        it.value1(),
                        it.value2(),
                        it.value3(),
                        it.value5() == null ? it.value4() : BusinessTime.dateOf(it.value5()),
                        it.value5() == null))
                .stream()
                .filter(it -> it.on().orElseThrow().isBefore(today))
                .toList();
    }

    private HealthRow late(String number, String name, int months, LocalDate since, boolean never) {
        var key = never ? "governance.health.never-met" : "governance.health.last-met";
        return new HealthRow(
                name,
                "/bodies/" + number,
                texts.of(key, Written.date(since), months),
                name,
                Optional.of(since.plusMonths(months)));
    }

    private List<HealthRow> neverOpened(Viewer viewer, LocalDate today) {
        return sql.select(MEETING.NUMBER, MEETING.TITLE, MEETING.ENDS_AT, BODY.NAME)
                .from(MEETING)
                .join(BODY)
                .on(BODY.ID.eq(MEETING.BODY_ID))
                .where(
                        MEETING.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        MEETING.STATUS.eq("CALLED"),
                        MEETING.ENDS_AT.lt(today.atStartOfDay(BusinessTime.ZONE).toInstant()))
                .fetch(it -> new HealthRow(
                        it.value2(),
                        "/meetings/" + it.value1(),
                        texts.of("governance.health.never-opened"),
                        it.value4(),
                        Optional.of(BusinessTime.dateOf(it.value3()))));
    }
}
