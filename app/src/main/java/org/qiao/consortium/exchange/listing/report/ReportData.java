package org.qiao.consortium.exchange.listing.report;

import static org.qiao.consortium.exchange.db.Tables.REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.privacy.Erasure;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;

/** 举报人 — who reported a post while signed in; the report stays when its reporter is forgotten. */
@Component
class ReportData implements PersonalDataSource, Erasure {

    private static final int MOST = 200;

    private final DSLContext sql;
    private final Texts texts;

    ReportData(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    @Override
    public List<Held> held(PersonId person, LocalDate on) {
        var lines = sql.select(REPORT.NUMBER, REPORT.KIND, REPORT.TEXT, REPORT.REPORTED_AT)
                .from(REPORT)
                .where(REPORT.REPORTER_ID.eq(person.value()))
                .orderBy(REPORT.REPORTED_AT.desc())
                .limit(MOST)
                .fetch(it -> Line.plain(
                        it.value1(),
                        texts.of(
                                "exchange.report.data.line",
                                ReportKind.valueOf(it.value2()).label(),
                                it.value3(),
                                Written.date(BusinessTime.dateOf(it.value4())))));
        return lines.isEmpty()
                ? List.of()
                : List.of(new Held(
                        text("title"), lines, text("purpose"), text("basis"), text("receivers"), text("period")));
    }

    /** Who waits for an answer is told it; afterwards nobody needs to know who asked. */
    @Override
    public Done erase(PersonId person, Actor by, Instant at) {
        var mine = REPORT.REPORTER_ID.eq(person.value());
        var gone = sql.update(REPORT)
                .setNull(REPORT.REPORTER_ID)
                .where(mine.and(REPORT.OUTCOME.ne("")))
                .execute();
        return new Done(
                gone > 0 ? List.of(text("gone")) : List.of(),
                sql.fetchExists(REPORT, mine) ? List.of(text("kept")) : List.of());
    }

    @Override
    public Done stopUsing(PersonId person, Actor by, Instant at) {
        return Done.nothing();
    }

    @Override
    public Done resume(PersonId person, Actor by, Instant at) {
        return Done.nothing();
    }

    private String text(String key) {
        return texts.of("exchange.report.data." + key);
    }
}
