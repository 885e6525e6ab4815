package org.qiao.consortium.platform.sheets.imports;

import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps batches; file and outcome only sealed, because either may hold personal data. The only writer of its table. */
@Component
class ImportStore {

    private final DSLContext sql;
    private final Secrets secrets;
    private final JsonMapper json;

    ImportStore(DSLContext sql, Secrets secrets, JsonMapper json) {
        this.sql = sql;
        this.secrets = secrets;
        this.json = json;
    }

    /** A file as it came, and the digest of its bytes. */
    record Upload(String kind, String fileName, byte[] content, byte[] sha256) {}

    /** What is kept until the file is removed. */
    record Kept(byte[] content, List<RowOutcome> outcome) {}

    void add(String number, Upload upload, List<RowOutcome> outcome, Viewer viewer, Instant at) {
        var counts = Counts.of(outcome);
        sql.insertInto(SHEET_IMPORT)
                .set(SHEET_IMPORT.ID, Uuid7.at(at))
                .set(SHEET_IMPORT.NUMBER, number)
                .set(SHEET_IMPORT.KIND, upload.kind())
                .set(SHEET_IMPORT.ORGANIZATION_ID, viewer.organization().value())
                .set(SHEET_IMPORT.PERSON_ID, viewer.person().value())
                .set(SHEET_IMPORT.PERSON_NAME, viewer.name())
                .set(SHEET_IMPORT.FILE_NAME, upload.fileName())
                .set(SHEET_IMPORT.SHA256, upload.sha256())
                .set(SHEET_IMPORT.BYTES, upload.content().length)
                .set(SHEET_IMPORT.CONTENT_SEALED, secrets.sealBytes(upload.content()))
                .set(SHEET_IMPORT.OUTCOME_SEALED, sealed(outcome))
                .set(SHEET_IMPORT.STATUS, ImportStatus.CHECKED.name())
                .set(SHEET_IMPORT.NEW_ROWS, counts.added())
                .set(SHEET_IMPORT.CHANGED_ROWS, counts.changed())
                .set(SHEET_IMPORT.UNCHANGED_ROWS, counts.unchanged())
                .set(SHEET_IMPORT.WRONG_ROWS, counts.wrong())
                .set(SHEET_IMPORT.UPLOADED_AT, at)
                .execute();
    }

    /** @throws NotFound when the file has been removed */
    Kept kept(Batch batch) {
        return sql.select(SHEET_IMPORT.CONTENT_SEALED, SHEET_IMPORT.OUTCOME_SEALED)
                .from(SHEET_IMPORT)
                .where(SHEET_IMPORT.ID.eq(batch.id()), SHEET_IMPORT.CONTENT_SEALED.isNotNull())
                .fetchOptional(it -> new Kept(secrets.openBytes(it.value1()), opened(it.value2())))
                .orElseThrow(() -> new NotFound("platform.sheet-import", batch.number()));
    }

    /** @throws Stale when somebody closed the batch, or it was checked anew, since the viewer saw it */
    void close(Batch batch, ImportStatus status, Instant at) {
        var written = sql.update(SHEET_IMPORT)
                .set(SHEET_IMPORT.STATUS, status.name())
                .set(SHEET_IMPORT.CLOSED_AT, at)
                .set(SHEET_IMPORT.VERSION, batch.version() + 1)
                .where(
                        SHEET_IMPORT.ID.eq(batch.id()),
                        SHEET_IMPORT.VERSION.eq(batch.version()),
                        SHEET_IMPORT.STATUS.eq(ImportStatus.CHECKED.name()))
                .execute();
        refuseUnless(written == 1, batch);
    }

    void renew(Batch batch, List<RowOutcome> outcome) {
        var counts = Counts.of(outcome);
        var written = sql.update(SHEET_IMPORT)
                .set(SHEET_IMPORT.OUTCOME_SEALED, sealed(outcome))
                .set(SHEET_IMPORT.NEW_ROWS, counts.added())
                .set(SHEET_IMPORT.CHANGED_ROWS, counts.changed())
                .set(SHEET_IMPORT.UNCHANGED_ROWS, counts.unchanged())
                .set(SHEET_IMPORT.WRONG_ROWS, counts.wrong())
                .set(SHEET_IMPORT.VERSION, batch.version() + 1)
                .where(SHEET_IMPORT.ID.eq(batch.id()), SHEET_IMPORT.VERSION.eq(batch.version()))
                .execute();
        refuseUnless(written == 1, batch);
    }

    /** Removes files that nobody has needed since; batches that were left lying are discarded. */
    int forget(Instant before, Instant at) {
        var lying = SHEET_IMPORT.STATUS.eq(ImportStatus.CHECKED.name());
        return sql.update(SHEET_IMPORT)
                .setNull(SHEET_IMPORT.CONTENT_SEALED)
                .setNull(SHEET_IMPORT.OUTCOME_SEALED)
                .set(
                        SHEET_IMPORT.STATUS,
                        DSL.when(lying, ImportStatus.DISCARDED.name()).otherwise(SHEET_IMPORT.STATUS))
                .set(SHEET_IMPORT.CLOSED_AT, DSL.coalesce(SHEET_IMPORT.CLOSED_AT, DSL.val(at)))
                .set(SHEET_IMPORT.VERSION, SHEET_IMPORT.VERSION.plus(1))
                .where(
                        SHEET_IMPORT.CONTENT_SEALED.isNotNull(),
                        DSL.coalesce(SHEET_IMPORT.CLOSED_AT, SHEET_IMPORT.UPLOADED_AT)
                                .lt(before))
                .execute();
    }

    private byte[] sealed(List<RowOutcome> outcome) {
        return secrets.seal(json.writeValueAsString(outcome));
    }

    private List<RowOutcome> opened(byte[] sealed) {
        return Objects.requireNonNull(json.readValue(secrets.open(sealed), new TypeReference<List<RowOutcome>>() {}));
    }

    private static void refuseUnless(boolean written, Batch batch) {
        if (!written) {
            throw new Stale("platform.sheet-import", batch.number());
        }
    }
}
