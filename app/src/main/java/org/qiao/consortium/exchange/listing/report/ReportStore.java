package org.qiao.consortium.exchange.listing.report;

import static org.qiao.consortium.exchange.db.Tables.NEED;
import static org.qiao.consortium.exchange.db.Tables.REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Loads and saves reports; the only writer of {@code exchange.report}. */
@Component
class ReportStore {

    private final DSLContext sql;

    ReportStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @param tokenDigest of the code on the receipt */
    void insert(Report report, NeedId post, Viewer viewer, byte[] tokenDigest) {
        sql.insertInto(REPORT)
                .set(REPORT.ID, report.id())
                .set(REPORT.NUMBER, report.number())
                .set(REPORT.CONSORTIUM_ID, viewer.consortium().value())
                .set(REPORT.NEED_ID, post.value())
                .set(REPORT.KIND, report.kind().name())
                .set(REPORT.TEXT, report.text())
                .set(REPORT.REPORTER_ID, report.reporter().map(PersonId::value).orElse(null))
                .set(REPORT.TOKEN_DIGEST, tokenDigest)
                .set(REPORT.REPORTED_AT, report.reportedAt())
                .set(REPORT.ANSWER_BY, report.answerBy())
                .execute();
    }

    void answer(Report report, ReportOutcome outcome, String answer, Instant at) {
        var written = sql.update(REPORT)
                .set(REPORT.OUTCOME, outcome.name())
                .set(REPORT.ANSWER, answer)
                .set(REPORT.ANSWERED_AT, at)
                .set(REPORT.VERSION, report.version() + 1)
                .where(REPORT.ID.eq(report.id()), REPORT.VERSION.eq(report.version()))
                .execute();
        if (written == 0) {
            throw new Stale(Report.KIND, report.number());
        }
    }

    Optional<Report> byToken(byte[] tokenDigest) {
        return find(REPORT.TOKEN_DIGEST.eq(tokenDigest), REPORT.ID.asc(), 1, 0).stream()
                .findFirst();
    }

    Optional<Report> byNumber(Viewer viewer, String number) {
        return find(within(viewer).and(REPORT.NUMBER.eq(number)), REPORT.ID.asc(), 1, 0).stream()
                .findFirst();
    }

    /** Those that wait first, the nearest date first. */
    Paged<Report> page(Viewer viewer, boolean waitingOnly, Paging paging) {
        var condition = waitingOnly ? within(viewer).and(REPORT.OUTCOME.eq("")) : within(viewer);
        var order = waitingOnly ? REPORT.ANSWER_BY.asc() : REPORT.REPORTED_AT.desc();
        return new Paged<>(
                find(condition, order, paging.size(), paging.offset()), paging, sql.fetchCount(REPORT, condition));
    }

    List<Report> waiting(Viewer viewer, int limit) {
        return find(within(viewer).and(REPORT.OUTCOME.eq("")), REPORT.ANSWER_BY.asc(), limit, 0);
    }

    private static Condition within(Viewer viewer) {
        return REPORT.CONSORTIUM_ID.eq(viewer.consortium().value());
    }

    private List<Report> find(Condition condition, SortField<?> order, int limit, int offset) {
        return sql.select(REPORT.asterisk(), NEED.NUMBER, NEED.TITLE)
                .from(REPORT)
                .join(NEED)
                .on(NEED.ID.eq(REPORT.NEED_ID))
                .where(condition)
                .orderBy(order, REPORT.ID)
                .limit(limit)
                .offset(offset)
                .fetch(ReportStore::read);
    }

    private static Report read(Record row) {
        LocalDate answerBy = row.get(REPORT.ANSWER_BY);
        return new Report(
                row.get(REPORT.ID),
                row.get(REPORT.NUMBER),
                row.get(NEED.NUMBER),
                row.get(NEED.TITLE),
                ReportKind.valueOf(row.get(REPORT.KIND)),
                row.get(REPORT.TEXT),
                Optional.ofNullable(row.get(REPORT.REPORTER_ID)).map(PersonId::new),
                row.get(REPORT.REPORTED_AT),
                answerBy,
                Optional.of(row.get(REPORT.OUTCOME)).filter(it -> !it.isEmpty()).map(ReportOutcome::valueOf),
                row.get(REPORT.ANSWER),
                Optional.ofNullable(row.get(REPORT.ANSWERED_AT)),
                row.get(REPORT.VERSION));
    }
}
