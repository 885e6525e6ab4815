package org.qiao.consortium.students.guardian;

import static org.qiao.consortium.students.db.Tables.GUARDIAN;
import static org.qiao.consortium.students.db.Tables.GUARDIAN_CODE;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.students.StudentId;
import org.springframework.stereotype.Component;

/**
 * Codes with which a guardian confirms. The code alone is not enough: the child hands it over, so the guardian also types
 * the phone number that the school has on its roster.
 */
@Component
class GuardianCodes {

    static final Duration LASTS = Duration.ofDays(30);
    static final int FAILURES_ALLOWED = 5;
    private static final String PURPOSE = "students.guardian.code";
    private static final int LENGTH = 10;
    /** Without 0, O, 1, I and L, which people mix up when they copy a code from paper. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    /** A code that was presented and is still good. */
    record Presented(UUID id, StudentId student, byte[] phoneDigest) {

        boolean matches(byte[] digest) {
            return Arrays.equals(phoneDigest, digest);
        }
    }

    private final DSLContext sql;
    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    GuardianCodes(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /** A new code; earlier ones of the student end. */
    String issue(StudentId student, Instant at) {
        sql.update(GUARDIAN_CODE)
                .set(GUARDIAN_CODE.EXPIRES_AT, at)
                .where(GUARDIAN_CODE.STUDENT_ID.eq(student.value()), GUARDIAN_CODE.EXPIRES_AT.gt(at))
                .execute();
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        sql.insertInto(GUARDIAN_CODE)
                .set(GUARDIAN_CODE.ID, Uuid7.at(at))
                .set(GUARDIAN_CODE.STUDENT_ID, student.value())
                .set(GUARDIAN_CODE.CODE_DIGEST, digestOf(code.toString()))
                .set(GUARDIAN_CODE.EXPIRES_AT, at.plus(LASTS))
                .execute();
        return code.toString();
    }

    Optional<Presented> present(String code, Instant at) {
        return sql.select(GUARDIAN_CODE.ID, GUARDIAN_CODE.STUDENT_ID, GUARDIAN.PHONE_DIGEST)
                .from(GUARDIAN_CODE)
                .join(GUARDIAN)
                .on(GUARDIAN.STUDENT_ID.eq(GUARDIAN_CODE.STUDENT_ID))
                .where(GUARDIAN_CODE.CODE_DIGEST.eq(digestOf(normalised(code))))
                .and(GUARDIAN_CODE.USED_AT.isNull())
                .and(GUARDIAN_CODE.EXPIRES_AT.gt(at))
                .and(GUARDIAN_CODE.FAILURES.lt(FAILURES_ALLOWED))
                .fetchOptional(it -> new Presented(it.value1(), new StudentId(it.value2()), it.value3()));
    }

    /** Counts a phone number that did not match. */
    void fail(Presented code) {
        sql.update(GUARDIAN_CODE)
                .set(GUARDIAN_CODE.FAILURES, GUARDIAN_CODE.FAILURES.plus(1))
                .where(GUARDIAN_CODE.ID.eq(code.id()))
                .execute();
    }

    /** @return false when somebody used it in the meantime */
    boolean use(Presented code, Instant at) {
        return sql.update(GUARDIAN_CODE)
                        .set(GUARDIAN_CODE.USED_AT, at)
                        .where(GUARDIAN_CODE.ID.eq(code.id()), GUARDIAN_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    byte[] phoneDigest(PhoneNumber phone) {
        return secrets.digest(Guardians.PHONE, phone.full());
    }

    private byte[] digestOf(String code) {
        return secrets.digest(PURPOSE, code);
    }

    private static String normalised(String code) {
        return code.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
    }
}
