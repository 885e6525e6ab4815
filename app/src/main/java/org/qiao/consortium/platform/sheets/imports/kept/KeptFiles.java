package org.qiao.consortium.platform.sheets.imports.kept;

import static org.qiao.consortium.platform.db.Tables.SHEET_IMPORT_PART;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.platform.sheets.raw.RawFile;
import org.springframework.stereotype.Component;

/** Keeps files in sealed parts: a file is never in memory as a whole, and never on a disk in the clear. */
@Component
public class KeptFiles {

    /** Easy to get wrong: where a byte lies is computed from it, so it may not change while files are kept. */
    static final int PART = 1 << 20;

    private final DSLContext sql;
    private final Secrets secrets;

    KeptFiles(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    public void keep(UUID batch, RawFile file) throws IOException {
        try (var in = file.stream()) {
            var position = 0;
            for (var part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                sql.insertInto(SHEET_IMPORT_PART)
                        .set(SHEET_IMPORT_PART.IMPORT_ID, batch)
                        .set(SHEET_IMPORT_PART.POSITION, position++)
                        .set(SHEET_IMPORT_PART.SEALED, secrets.sealBytes(part))
                        .execute();
            }
        }
    }

    public static byte[] sha256(RawFile file) throws IOException {
        try (var in = file.stream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public RawFile open(UUID batch, long size) {
        return new RawFile() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public SealedChannel open() {
                return new SealedChannel(position -> part(batch, position), size);
            }
        };
    }

    public void remove(Collection<UUID> batches) {
        sql.deleteFrom(SHEET_IMPORT_PART)
                .where(SHEET_IMPORT_PART.IMPORT_ID.in(batches))
                .execute();
    }

    private byte[] part(UUID batch, int position) throws IOException {
        return sql.select(SHEET_IMPORT_PART.SEALED)
                .from(SHEET_IMPORT_PART)
                .where(SHEET_IMPORT_PART.IMPORT_ID.eq(batch), SHEET_IMPORT_PART.POSITION.eq(position))
                .fetchOptional(it -> secrets.openBytes(it.value1()))
                .orElseThrow(() -> new IOException("the file was removed while it was read"));
    }
}
