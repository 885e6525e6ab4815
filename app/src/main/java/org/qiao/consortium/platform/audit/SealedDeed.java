package org.qiao.consortium.platform.audit;

import static org.qiao.consortium.platform.db.Tables.DEED;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What the seal of a deed covers: every column of its row but the seal itself, and the seal before it.
 *
 * <p>Seal n = SHA-256(seal n-1, then each column as the length of its UTF-8 text in four bytes and the text; length -1 for
 * null). Times count microseconds since 1970; the first deed follows 32 zero bytes. Anybody can recompute it.
 */
final class SealedDeed {

    static final List<Field<?>> COLUMNS = List.of(
            DEED.ID,
            DEED.AT,
            DEED.WHAT,
            DEED.SUBJECT_KIND,
            DEED.SUBJECT_ID,
            DEED.SUBJECT_NUMBER,
            DEED.FROM_STATUS,
            DEED.TO_STATUS,
            DEED.REASON,
            DEED.DETAIL,
            DEED.PERSON_ID,
            DEED.PERSON_NAME,
            DEED.ROLE,
            DEED.ORGANIZATION_ID,
            DEED.ORGANIZATION_NAME);

    private static final int LENGTH = 32;

    private SealedDeed() {}

    /** Before the first deed. */
    static byte[] beginning() {
        return new byte[LENGTH];
    }

    static byte[] seal(byte[] before, Record deed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            for (var column : COLUMNS) {
                add(digest, text(deed.get(column)));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(MessageDigest digest, @Nullable String text) {
        var bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(bytes == null ? -1 : bytes.length)
                .array());
        if (bytes != null) {
            digest.update(bytes);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            case JSONB json -> json.data();
            default -> Objects.toString(value);
        };
    }
}
