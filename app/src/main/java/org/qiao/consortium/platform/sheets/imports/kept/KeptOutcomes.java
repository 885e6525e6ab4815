package org.qiao.consortium.platform.sheets.imports.kept;

import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT_OUTCOME;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.platform.sheets.CellError;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.Verdict;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was found in the rows of a file, part by part in the order of the rows. The only writer of its table. */
@Component
public class KeptOutcomes {

    private final DSLContext sql;
    private final Secrets secrets;
    private final JsonMapper json;

    KeptOutcomes(DSLContext sql, Secrets secrets, JsonMapper json) {
        this.sql = sql;
        this.secrets = secrets;
        this.json = json;
    }

    public void remove(Collection<UUID> batches) {
        sql.deleteFrom(SHEET_IMPORT_OUTCOME)
                .where(SHEET_IMPORT_OUTCOME.IMPORT_ID.in(batches))
                .execute();
    }

    /** @return how many rows of each verdict there are in the part */
    public Counts add(UUID batch, int position, List<RowOutcome> rows) {
        var counts = Counts.of(rows);
        sql.insertInto(SHEET_IMPORT_OUTCOME)
                .set(SHEET_IMPORT_OUTCOME.IMPORT_ID, batch)
                .set(SHEET_IMPORT_OUTCOME.POSITION, position)
                .set(SHEET_IMPORT_OUTCOME.NEW_ROWS, counts.added())
                .set(SHEET_IMPORT_OUTCOME.CHANGED_ROWS, counts.changed())
                .set(SHEET_IMPORT_OUTCOME.UNCHANGED_ROWS, counts.unchanged())
                .set(SHEET_IMPORT_OUTCOME.WRONG_ROWS, counts.wrong())
                .set(SHEET_IMPORT_OUTCOME.SEALED, sealed(rows))
                .execute();
        return counts;
    }

    /** Keeps what committing the rows of a part has done: of its new and changed ones, in order. */
    public void done(UUID batch, int position, List<RowOutcome> rows, List<SheetImport.Done> done) {
        var each = done.iterator();
        var written = rows.stream()
                .map(it -> it.verdict().isCommitted() ? it.doing(each.next()) : it)
                .toList();
        sql.update(SHEET_IMPORT_OUTCOME)
                .set(SHEET_IMPORT_OUTCOME.SEALED, sealed(written))
                .where(SHEET_IMPORT_OUTCOME.IMPORT_ID.eq(batch), SHEET_IMPORT_OUTCOME.POSITION.eq(position))
                .execute();
    }

    public int parts(UUID batch) {
        return sql.fetchCount(SHEET_IMPORT_OUTCOME, SHEET_IMPORT_OUTCOME.IMPORT_ID.eq(batch));
    }

    /** The rows of one part; none when there is no such part. */
    public List<RowOutcome> part(UUID batch, int position) {
        return sql.select(SHEET_IMPORT_OUTCOME.SEALED)
                .from(SHEET_IMPORT_OUTCOME)
                .where(SHEET_IMPORT_OUTCOME.IMPORT_ID.eq(batch), SHEET_IMPORT_OUTCOME.POSITION.eq(position))
                .fetchOptional(it -> opened(it.value1()))
                .orElse(List.of());
    }

    /** One page of the rows with a verdict; opens only the parts that the page lies in. */
    public Paged<RowOutcome> rows(UUID batch, Verdict verdict, Paging paging) {
        var parts = sql.select(SHEET_IMPORT_OUTCOME.POSITION, count(verdict))
                .from(SHEET_IMPORT_OUTCOME)
                .where(SHEET_IMPORT_OUTCOME.IMPORT_ID.eq(batch))
                .orderBy(SHEET_IMPORT_OUTCOME.POSITION)
                .fetch();
        var rows = new ArrayList<RowOutcome>();
        var before = 0;
        for (var part : parts) {
            var end = before + part.value2();
            if (end > paging.offset() && rows.size() < paging.size() && part.value2() > 0) {
                part(batch, part.value1()).stream()
                        .filter(it -> it.verdict() == verdict)
                        .skip(Math.max(0, paging.offset() - before))
                        .limit((long) paging.size() - rows.size())
                        .forEach(rows::add);
            }
            before = end;
        }
        return new Paged<>(rows, paging, before);
    }

    /** Findings by the number of the row; to be asked in the order of the rows, because parts that are passed are let go. */
    public IntFunction<List<CellError>> findings(UUID batch) {
        return new IntFunction<>() {
            private List<RowOutcome> rows = part(batch, 0);
            private int position;
            private int at;

            @Override
            public List<CellError> apply(int number) {
                while (!rows.isEmpty()) {
                    while (at < rows.size() && rows.get(at).number() < number) {
                        at++;
                    }
                    if (at < rows.size()) {
                        var row = rows.get(at);
                        return row.number() == number ? row.findings() : List.of();
                    }
                    rows = part(batch, ++position);
                    at = 0;
                }
                return List.of();
            }
        };
    }

    private static Field<Integer> count(Verdict verdict) {
        return switch (verdict) {
            case NEW -> SHEET_IMPORT_OUTCOME.NEW_ROWS;
            case CHANGED -> SHEET_IMPORT_OUTCOME.CHANGED_ROWS;
            case UNCHANGED -> SHEET_IMPORT_OUTCOME.UNCHANGED_ROWS;
            case WRONG -> SHEET_IMPORT_OUTCOME.WRONG_ROWS;
        };
    }

    private byte[] sealed(List<RowOutcome> rows) {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(json.writeValueAsBytes(rows));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        } finally {
            deflater.end();
        }
        return secrets.sealBytes(bytes.toByteArray());
    }

    private List<RowOutcome> opened(byte[] sealed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(secrets.openBytes(sealed)))) {
            return Objects.requireNonNull(json.readValue(in, new TypeReference<List<RowOutcome>>() {}));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }
}
