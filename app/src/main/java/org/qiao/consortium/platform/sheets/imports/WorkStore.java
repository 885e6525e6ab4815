package org.qiao.consortium.platform.sheets.imports;

import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT_WORK;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.identity.Viewers;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Forbidden;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * For whom a batch is worked on, and how far the work has come. The only writer of its table.
 *
 * <p>Easy to get wrong: the work itself is one long transaction that nobody sees into; how far it has come is written beside
 * it, in short ones.
 */
@Component
public class WorkStore {

    private final DSLContext sql;
    private final Viewers viewers;

    WorkStore(DSLContext sql, Viewers viewers) {
        this.sql = sql;
        this.viewers = viewers;
    }

    /** How far the work has come. */
    record Progress(int rows, int percent, boolean cancelled) {}

    public void ask(UUID batch, Viewer viewer, Instant at) {
        sql.deleteFrom(SHEET_IMPORT_WORK)
                .where(SHEET_IMPORT_WORK.IMPORT_ID.eq(batch))
                .execute();
        sql.insertInto(SHEET_IMPORT_WORK)
                .set(SHEET_IMPORT_WORK.IMPORT_ID, batch)
                .set(SHEET_IMPORT_WORK.PERSON_ID, viewer.person().value())
                .set(SHEET_IMPORT_WORK.ROLE, viewer.role().orElseThrow().name())
                .set(SHEET_IMPORT_WORK.CONSORTIUM_ID, viewer.consortium().value())
                .set(SHEET_IMPORT_WORK.ASKED_AT, at)
                .execute();
    }

    /** Whoever asked for the work. @throws Forbidden when they no longer hold the role in which they asked */
    Viewer viewer(UUID batch, OrganizationId organization) {
        return sql.select(SHEET_IMPORT_WORK.PERSON_ID, SHEET_IMPORT_WORK.ROLE, SHEET_IMPORT_WORK.CONSORTIUM_ID)
                .from(SHEET_IMPORT_WORK)
                .where(SHEET_IMPORT_WORK.IMPORT_ID.eq(batch))
                .fetchOptional()
                .flatMap(it -> viewers.of(
                        new PersonId(it.value1()),
                        Role.valueOf(it.value2()),
                        organization,
                        new ConsortiumId(it.value3())))
                .orElseThrow(() -> new Forbidden("platform.sheets.import, no longer in that role"));
    }

    Progress progress(UUID batch) {
        return sql.select(SHEET_IMPORT_WORK.ROWS_DONE, SHEET_IMPORT_WORK.PERCENT, SHEET_IMPORT_WORK.CANCELLED)
                .from(SHEET_IMPORT_WORK)
                .where(SHEET_IMPORT_WORK.IMPORT_ID.eq(batch))
                .fetchOptional(it -> new Progress(it.value1(), it.value2(), it.value3()))
                .orElse(new Progress(0, 0, false));
    }

    /**
     * Waits until no other batch of this kind is being committed; until the caller's transaction ends the next one waits.
     * What another batch has just made is then there when the rows are checked again: two people who send the same file at
     * once do not make everything twice.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void oneCommitAtATime(String kind) {
        sql.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("sheet-import " + kind));
    }

    /** @return how often the work was begun, this time included */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int begin(UUID batch) {
        return sql.update(SHEET_IMPORT_WORK)
                .set(SHEET_IMPORT_WORK.ATTEMPTS, SHEET_IMPORT_WORK.ATTEMPTS.plus(1))
                .set(SHEET_IMPORT_WORK.ROWS_DONE, 0)
                .set(SHEET_IMPORT_WORK.PERCENT, 0)
                .where(SHEET_IMPORT_WORK.IMPORT_ID.eq(batch))
                .returningResult(SHEET_IMPORT_WORK.ATTEMPTS)
                .fetchSingle()
                .value1();
    }

    /** @return whether the work is to stop */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean advance(UUID batch, int rows, int percent) {
        return sql.update(SHEET_IMPORT_WORK)
                .set(SHEET_IMPORT_WORK.ROWS_DONE, rows)
                .set(SHEET_IMPORT_WORK.PERCENT, percent)
                .where(SHEET_IMPORT_WORK.IMPORT_ID.eq(batch))
                .returningResult(SHEET_IMPORT_WORK.CANCELLED)
                .fetchSingle()
                .value1();
    }

    @Transactional
    public void cancel(UUID batch) {
        sql.update(SHEET_IMPORT_WORK)
                .set(SHEET_IMPORT_WORK.CANCELLED, true)
                .where(SHEET_IMPORT_WORK.IMPORT_ID.eq(batch))
                .execute();
    }
}
