package org.qiao.consortium.platform.sheets.imports;

import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.platform.sheets.Sheet;
import org.qiao.consortium.platform.sheets.SheetPlace;
import org.qiao.consortium.platform.sheets.imports.kept.Counts;
import org.qiao.consortium.platform.sheets.imports.kept.KeptFiles;
import org.qiao.consortium.platform.sheets.imports.kept.KeptOutcomes;
import org.qiao.consortium.platform.sheets.raw.RawFile;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps batches; the only writer of their table. */
@Component
public class ImportStore {

    private final DSLContext sql;
    private final KeptFiles files;
    private final KeptOutcomes outcomes;
    private final Secrets secrets;
    private final JsonMapper json;

    ImportStore(DSLContext sql, KeptFiles files, KeptOutcomes outcomes, Secrets secrets, JsonMapper json) {
        this.sql = sql;
        this.files = files;
        this.outcomes = outcomes;
        this.secrets = secrets;
        this.json = json;
    }

    /** A file as it came, where the table stands in it, and what is to be done first. */
    record Upload(String kind, String fileName, RawFile file, SheetPlace place, ImportStatus status) {}

    /** Where the table stands and how far it reaches. */
    public record Table(SheetPlace place, Sheet.Extent extent) {}

    void add(String number, Upload upload, Viewer viewer, Instant at) {
        var id = Uuid7.at(at);
        try {
            sql.insertInto(SHEET_IMPORT)
                    .set(SHEET_IMPORT.ID, id)
                    .set(SHEET_IMPORT.NUMBER, number)
                    .set(SHEET_IMPORT.KIND, upload.kind())
                    .set(SHEET_IMPORT.ORGANIZATION_ID, viewer.organization().value())
                    .set(SHEET_IMPORT.PERSON_ID, viewer.person().value())
                    .set(SHEET_IMPORT.PERSON_NAME, viewer.name())
                    .set(SHEET_IMPORT.FILE_NAME, upload.fileName())
                    .set(SHEET_IMPORT.SHA256, KeptFiles.sha256(upload.file()))
                    .set(SHEET_IMPORT.BYTES, Math.toIntExact(upload.file().size()))
                    .set(SHEET_IMPORT.KEPT, true)
                    .set(SHEET_IMPORT.PLACE_SEALED, secrets.seal(json.writeValueAsString(upload.place())))
                    .set(SHEET_IMPORT.STATUS, upload.status().name())
                    .set(SHEET_IMPORT.NEW_ROWS, 0)
                    .set(SHEET_IMPORT.CHANGED_ROWS, 0)
                    .set(SHEET_IMPORT.UNCHANGED_ROWS, 0)
                    .set(SHEET_IMPORT.WRONG_ROWS, 0)
                    .set(SHEET_IMPORT.UPLOADED_AT, at)
                    .execute();
            files.keep(id, upload.file());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public RawFile file(Batch batch) {
        return files.open(batch.id(), batch.bytes());
    }

    /** @throws NotFound when the file has been removed */
    public Table table(Batch batch) {
        return sql.select(SHEET_IMPORT.PLACE_SEALED, SHEET_IMPORT.LAST_ROW, SHEET_IMPORT.ERROR_COLUMN)
                .from(SHEET_IMPORT)
                .where(SHEET_IMPORT.ID.eq(batch.id()), SHEET_IMPORT.KEPT.isTrue())
                .fetchOptional(it -> new Table(
                        json.readValue(secrets.open(it.value1()), SheetPlace.class),
                        new Sheet.Extent(it.value2(), it.value3(), List.of())))
                .orElseThrow(() -> new NotFound("platform.sheet-import", batch.number()));
    }

    /** To be read in another way, and checked. */
    public void read(Batch batch, SheetPlace place) {
        move(batch, ImportStatus.CHECKING, "", List.of());
        sql.update(SHEET_IMPORT)
                .set(SHEET_IMPORT.PLACE_SEALED, secrets.seal(json.writeValueAsString(place)))
                .where(SHEET_IMPORT.ID.eq(batch.id()))
                .execute();
    }

    void checked(Batch batch, Counts counts, Sheet.Extent extent) {
        var written = sql.update(SHEET_IMPORT)
                .set(SHEET_IMPORT.STATUS, ImportStatus.CHECKED.name())
                .set(SHEET_IMPORT.NEW_ROWS, counts.added())
                .set(SHEET_IMPORT.CHANGED_ROWS, counts.changed())
                .set(SHEET_IMPORT.UNCHANGED_ROWS, counts.unchanged())
                .set(SHEET_IMPORT.WRONG_ROWS, counts.wrong())
                .set(SHEET_IMPORT.LAST_ROW, extent.lastRow())
                .set(SHEET_IMPORT.ERROR_COLUMN, extent.errorColumn())
                .set(SHEET_IMPORT.VERSION, batch.version() + 1)
                .where(SHEET_IMPORT.ID.eq(batch.id()), SHEET_IMPORT.VERSION.eq(batch.version()))
                .execute();
        refuseUnless(written == 1 && batch.status().leadsTo(ImportStatus.CHECKED), batch);
    }

    /**
     * @param remark key of what is to be said about it
     * @throws Stale when somebody was faster
     */
    void move(Batch batch, ImportStatus status, String remark, List<String> args) {
        var written = sql.update(SHEET_IMPORT)
                .set(SHEET_IMPORT.STATUS, status.name())
                .set(SHEET_IMPORT.REMARK, remark)
                .set(SHEET_IMPORT.REMARK_ARGS, args.toArray(String[]::new))
                .set(SHEET_IMPORT.VERSION, batch.version() + 1)
                .where(SHEET_IMPORT.ID.eq(batch.id()), SHEET_IMPORT.VERSION.eq(batch.version()))
                .execute();
        refuseUnless(written == 1 && batch.status().leadsTo(status), batch);
    }

    /** @throws Stale when somebody closed the batch, or it was checked anew, since the viewer saw it */
    void close(Batch batch, ImportStatus status, Instant at) {
        move(batch, status, "", List.of());
        sql.update(SHEET_IMPORT)
                .set(SHEET_IMPORT.CLOSED_AT, at)
                .where(SHEET_IMPORT.ID.eq(batch.id()))
                .execute();
    }

    /** To be undone, for a reason that its trail will tell. */
    void undo(Batch batch, String reason) {
        move(batch, ImportStatus.UNDOING, "", List.of());
        sql.update(SHEET_IMPORT)
                .set(SHEET_IMPORT.UNDO_REASON, reason)
                .where(SHEET_IMPORT.ID.eq(batch.id()))
                .execute();
    }

    /** Nothing of the file is kept but that it was there. */
    void refuse(Batch batch, String remark, List<String> args, Instant at) {
        move(batch, ImportStatus.REFUSED, remark, args);
        removeFiles(List.of(batch.id()), at);
    }

    /** Removes files that nobody has needed since; batches that were left lying are discarded. */
    int forget(Instant before, Instant at) {
        var lying = SHEET_IMPORT.STATUS.in(ImportStatus.CHECKED.name(), ImportStatus.ASSIGNING.name());
        var forgotten = sql.update(SHEET_IMPORT)
                .set(
                        SHEET_IMPORT.STATUS,
                        DSL.when(lying, ImportStatus.DISCARDED.name()).otherwise(SHEET_IMPORT.STATUS))
                .set(SHEET_IMPORT.KEPT, false)
                .setNull(SHEET_IMPORT.PLACE_SEALED)
                .set(SHEET_IMPORT.VERSION, SHEET_IMPORT.VERSION.plus(1))
                .where(
                        SHEET_IMPORT.KEPT.isTrue(),
                        SHEET_IMPORT.STATUS.notIn(ImportQueries.WORKED_ON),
                        DSL.coalesce(SHEET_IMPORT.CLOSED_AT, SHEET_IMPORT.UPLOADED_AT)
                                .lt(before))
                .returningResult(SHEET_IMPORT.ID)
                .fetch(it -> it.value1());
        removeFiles(forgotten, at);
        return forgotten.size();
    }

    private void removeFiles(List<UUID> batches, Instant at) {
        sql.update(SHEET_IMPORT)
                .set(SHEET_IMPORT.KEPT, false)
                .setNull(SHEET_IMPORT.PLACE_SEALED)
                .set(SHEET_IMPORT.CLOSED_AT, DSL.coalesce(SHEET_IMPORT.CLOSED_AT, DSL.val(at)))
                .where(SHEET_IMPORT.ID.in(batches))
                .execute();
        files.remove(batches);
        outcomes.remove(batches);
    }

    private static void refuseUnless(boolean written, Batch batch) {
        if (!written) {
            throw new Stale("platform.sheet-import", batch.number());
        }
    }
}
