package org.qiao.consortium.platform.privacy.retention;

import static org.qiao.consortium.platform.db.Tables.RETENTION_RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.privacy.Retention;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes what is out of date, some hundred at a time, each lot in a transaction with its line in the log.
 *
 * <p>Easy to get wrong: two instances may run it at once. Each lot takes a lock, so the second finds nothing left, and the
 * log of a day is added to, not written twice.
 */
@Component
class RunRetention {

    static final int LOT = 500;
    private static final long ONE_AT_A_TIME = 0x6E717L;

    private final DSLContext sql;
    private final List<Retention> kinds;
    private final Periods periods;
    private final Deeds deeds;
    private final TransactionTemplate transaction;

    RunRetention(
            DSLContext sql,
            ObjectProvider<Retention> kinds,
            Periods periods,
            Deeds deeds,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.kinds = kinds.orderedStream().toList();
        this.periods = periods;
        this.deeds = deeds;
        this.transaction = transaction;
    }

    List<Retention> kinds() {
        return kinds;
    }

    void run(Instant at) {
        kinds.forEach(it -> run(it, at));
    }

    private void run(Retention kind, Instant at) {
        var period = periods.of(kind.kind(), BusinessTime.dateOf(at));
        var removed = 0L;
        var lot = -1;
        while (lot != 0) {
            var done = transaction.execute(status -> lot(kind, period, at));
            lot = done == null ? 0 : done;
            removed += lot;
        }
        if (removed > 0) {
            var rows = removed;
            transaction.executeWithoutResult(status -> deeds.recordBySystem(
                    Deed.of(
                                    "platform.privacy.retention-ran",
                                    new SubjectRef(
                                            "platform.retention",
                                            new UUID(0, kind.kind().hashCode())),
                                    kind.kind())
                            .with("rows", rows)
                            .with("before", period.cutOff().toString()),
                    at));
        }
    }

    private int lot(Retention kind, Periods.Period period, Instant at) {
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(ONE_AT_A_TIME)))
                .execute();
        var removed = kind.removeSome(period.cutOff(), LOT);
        log(kind, period, removed, BusinessTime.dateOf(at), at);
        return removed;
    }

    private void log(Retention kind, Periods.Period period, int removed, LocalDate today, Instant at) {
        sql.insertInto(RETENTION_RUN)
                .set(RETENTION_RUN.KIND, kind.kind())
                .set(RETENTION_RUN.RAN_ON, today)
                .set(RETENTION_RUN.CUT_OFF, period.cutOff())
                .set(RETENTION_RUN.PERIOD, period.told())
                .set(RETENTION_RUN.REFERENCE, period.reference())
                .set(RETENTION_RUN.WAY, kind.way().name())
                .set(RETENTION_RUN.ROWS, (long) removed)
                .set(RETENTION_RUN.ENDED_AT, at)
                .onConflict(RETENTION_RUN.KIND, RETENTION_RUN.RAN_ON)
                .doUpdate()
                .set(RETENTION_RUN.ROWS, RETENTION_RUN.ROWS.plus(removed))
                .set(RETENTION_RUN.ENDED_AT, at)
                .execute();
    }
}
