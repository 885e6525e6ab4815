package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.MEETING;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.council.Rhythm;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** 该开没开的会: a body whose interval has passed since it last met or was founded, and a meeting that was called and never opened. */
@Component
class MeetingsMissed implements HealthCheck {

    private final DSLContext sql;
    private final Rhythm rhythm;
    private final Texts texts;

    MeetingsMissed(DSLContext sql, Rhythm rhythm, Texts texts) {
        this.sql = sql;
        this.rhythm = rhythm;
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
        return Stream.concat(
                        rhythm.late(viewer.consortium(), today).stream().map(this::late),
                        neverOpened(viewer, today).stream())
                .sorted(Comparator.comparing(it -> it.on().orElse(today)))
                .limit(limit)
                .toList();
    }

    private HealthRow late(Rhythm.Late it) {
        var key = it.never() ? "governance.health.never-met" : "governance.health.last-met";
        return new HealthRow(
                it.name(),
                "/bodies/" + it.number(),
                texts.of(key, Written.date(it.since()), it.months()),
                it.name(),
                Optional.of(it.due()));
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
