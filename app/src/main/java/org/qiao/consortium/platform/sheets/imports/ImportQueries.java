package org.qiao.consortium.platform.sheets.imports;

import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.imports.kept.Counts;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Reads batches: everyone sees those of the own unit. */
@Component
public class ImportQueries {

    private static final List<SelectField<?>> FIELDS = List.of(
            SHEET_IMPORT.ID,
            SHEET_IMPORT.NUMBER,
            SHEET_IMPORT.KIND,
            SHEET_IMPORT.PERSON_NAME,
            SHEET_IMPORT.FILE_NAME,
            SHEET_IMPORT.BYTES,
            SHEET_IMPORT.STATUS,
            SHEET_IMPORT.NEW_ROWS,
            SHEET_IMPORT.CHANGED_ROWS,
            SHEET_IMPORT.UNCHANGED_ROWS,
            SHEET_IMPORT.WRONG_ROWS,
            SHEET_IMPORT.UPLOADED_AT,
            SHEET_IMPORT.VERSION,
            SHEET_IMPORT.KEPT,
            SHEET_IMPORT.REMARK,
            SHEET_IMPORT.REMARK_ARGS,
            SHEET_IMPORT.UNDO_REASON,
            SHEET_IMPORT.ORGANIZATION_ID);

    static final List<String> WORKED_ON = Arrays.stream(ImportStatus.values())
            .filter(ImportStatus::isWorkedOn)
            .map(Enum::name)
            .toList();

    private final DSLContext sql;

    ImportQueries(DSLContext sql) {
        this.sql = sql;
    }

    Paged<Batch> list(Viewer viewer, String kind, Optional<ImportStatus> status, Paging paging) {
        var asked = visibleTo(viewer, kind)
                .and(status.map(it -> SHEET_IMPORT.STATUS.eq(it.name())).orElseGet(DSL::noCondition));
        var total =
                sql.fetchCount(sql.selectOne().from(SHEET_IMPORT).where(asked).limit(Paging.EXACT_TOTAL + 1));
        var rows = sql.select(FIELDS)
                .from(SHEET_IMPORT)
                .where(asked)
                .orderBy(SHEET_IMPORT.UPLOADED_AT.desc(), SHEET_IMPORT.ID)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(ImportQueries::batch);
        return new Paged<>(rows, paging, total);
    }

    /** @throws NotFound when there is none of this number in the viewer's unit */
    public Batch get(Viewer viewer, String kind, String number) {
        return sql.select(FIELDS)
                .from(SHEET_IMPORT)
                .where(visibleTo(viewer, kind), SHEET_IMPORT.NUMBER.eq(number))
                .fetchOptional(ImportQueries::batch)
                .orElseThrow(() -> new NotFound("platform.sheet-import", number));
    }

    /**
     * The same, kept for the caller until its transaction ends.
     *
     * @throws Stale when somebody is at it right now
     */
    public Batch lock(Viewer viewer, String kind, String number) {
        get(viewer, kind, number);
        return sql.select(FIELDS)
                .from(SHEET_IMPORT)
                .where(visibleTo(viewer, kind), SHEET_IMPORT.NUMBER.eq(number))
                .forUpdate()
                .skipLocked()
                .fetchOptional(ImportQueries::batch)
                .orElseThrow(() -> new Stale("platform.sheet-import", number));
    }

    /** A batch to be worked on, and whose it is. */
    record Claimed(Batch batch, OrganizationId organization) {}

    /** Keeps the batch for the caller until its transaction ends; empty when it does not wait, or somebody is at it. */
    Optional<Claimed> claim(UUID id) {
        return sql.select(FIELDS)
                .from(SHEET_IMPORT)
                .where(SHEET_IMPORT.ID.eq(id), SHEET_IMPORT.STATUS.in(WORKED_ON))
                .forUpdate()
                .skipLocked()
                .fetchOptional(it -> new Claimed(batch(it), new OrganizationId(it.get(SHEET_IMPORT.ORGANIZATION_ID))));
    }

    /** Batches of all units that wait or are being worked on, by id, with the size of the file; the longest waiting first. */
    Map<UUID, Integer> waiting() {
        return sql.select(SHEET_IMPORT.ID, SHEET_IMPORT.BYTES)
                .from(SHEET_IMPORT)
                .where(SHEET_IMPORT.STATUS.in(WORKED_ON))
                .orderBy(SHEET_IMPORT.UPLOADED_AT)
                .fetchMap(SHEET_IMPORT.ID, SHEET_IMPORT.BYTES);
    }

    private static Condition visibleTo(Viewer viewer, String kind) {
        return SHEET_IMPORT.ORGANIZATION_ID.eq(viewer.organization().value()).and(SHEET_IMPORT.KIND.eq(kind));
    }

    private static Batch batch(Record row) {
        return new Batch(
                row.get(SHEET_IMPORT.ID),
                row.get(SHEET_IMPORT.NUMBER),
                row.get(SHEET_IMPORT.KIND),
                row.get(SHEET_IMPORT.PERSON_NAME),
                row.get(SHEET_IMPORT.FILE_NAME),
                row.get(SHEET_IMPORT.BYTES),
                ImportStatus.valueOf(row.get(SHEET_IMPORT.STATUS)),
                new Counts(
                        row.get(SHEET_IMPORT.NEW_ROWS),
                        row.get(SHEET_IMPORT.CHANGED_ROWS),
                        row.get(SHEET_IMPORT.UNCHANGED_ROWS),
                        row.get(SHEET_IMPORT.WRONG_ROWS)),
                row.get(SHEET_IMPORT.UPLOADED_AT),
                row.get(SHEET_IMPORT.KEPT),
                row.get(SHEET_IMPORT.REMARK),
                List.of(row.get(SHEET_IMPORT.REMARK_ARGS)),
                row.get(SHEET_IMPORT.UNDO_REASON),
                row.get(SHEET_IMPORT.VERSION));
    }
}
