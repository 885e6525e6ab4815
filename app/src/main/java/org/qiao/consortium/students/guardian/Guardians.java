package org.qiao.consortium.students.guardian;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static org.qiao.consortium.students.db.Tables.GUARDIAN;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.StudentId;
import org.springframework.stereotype.Component;

/** Keeps guardians and whether they have confirmed; the only writer of {@code students.guardian}. */
@Component
public class Guardians {

    static final String PHONE = "students.guardian.phone";

    /**
     * A guardian as kept.
     *
     * @param confirmedAt empty until confirmed
     * @param onPaper whether the confirmation was a signed paper
     */
    public record Kept(
            String name,
            String relation,
            PhoneNumber phone,
            Optional<Instant> confirmedAt,
            boolean onPaper,
            String note) {}

    private final DSLContext sql;
    private final Secrets secrets;

    Guardians(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /** For queries over {@code students.student}: the guardian has confirmed. */
    public static Condition hasConfirmed() {
        return exists(selectOne()
                .from(GUARDIAN)
                .where(GUARDIAN.STUDENT_ID.eq(STUDENT.ID), GUARDIAN.CONFIRMED_AT.isNotNull()));
    }

    /** Keeps each; a confirmation given from another phone does not count for the new one. */
    public void putAll(Map<StudentId, Rosters.Guardian> guardians) {
        Batches.execute(
                sql,
                guardians.entrySet().stream()
                        .map(it -> sql.insertInto(GUARDIAN)
                                .set(GUARDIAN.STUDENT_ID, it.getKey().value())
                                .set(GUARDIAN.NAME, it.getValue().name())
                                .set(GUARDIAN.RELATION, it.getValue().relation())
                                .set(
                                        GUARDIAN.PHONE_SEALED,
                                        secrets.seal(it.getValue().phone().full()))
                                .set(
                                        GUARDIAN.PHONE_DIGEST,
                                        digestOf(it.getValue().phone()))
                                .onConflict(GUARDIAN.STUDENT_ID)
                                .doUpdate()
                                .set(GUARDIAN.NAME, excluded(GUARDIAN.NAME))
                                .set(GUARDIAN.RELATION, excluded(GUARDIAN.RELATION))
                                .set(GUARDIAN.PHONE_SEALED, excluded(GUARDIAN.PHONE_SEALED))
                                .set(GUARDIAN.PHONE_DIGEST, excluded(GUARDIAN.PHONE_DIGEST))
                                .set(
                                        GUARDIAN.CONFIRMED_AT,
                                        when(
                                                GUARDIAN.PHONE_DIGEST.eq(excluded(GUARDIAN.PHONE_DIGEST)),
                                                GUARDIAN.CONFIRMED_AT)))
                        .toList());
    }

    /** Digest by which the guardian's phone is compared. */
    public byte[] digestOf(PhoneNumber phone) {
        return secrets.digest(PHONE, phone.full());
    }

    public Optional<Kept> of(StudentId student) {
        return sql.select(
                        GUARDIAN.NAME,
                        GUARDIAN.RELATION,
                        GUARDIAN.PHONE_SEALED,
                        GUARDIAN.CONFIRMED_AT,
                        GUARDIAN.CONFIRMED_BY,
                        GUARDIAN.CONFIRMED_NOTE)
                .from(GUARDIAN)
                .where(GUARDIAN.STUDENT_ID.eq(student.value()))
                .fetchOptional(it -> new Kept(
                        it.value1(),
                        it.value2(),
                        new PhoneNumber(secrets.open(it.value3())),
                        Optional.ofNullable(it.value4()),
                        it.value5().equals("PAPER"),
                        it.value6()));
    }

    public boolean isConfirmed(StudentId student) {
        return sql.fetchExists(GUARDIAN, GUARDIAN.STUDENT_ID.eq(student.value()), GUARDIAN.CONFIRMED_AT.isNotNull());
    }

    /** Those already confirmed keep their first date. @param notes where each paper is kept */
    public void confirmOnPaper(Map<StudentId, String> notes, Instant at) {
        Batches.execute(
                sql,
                notes.entrySet().stream()
                        .map(it -> sql.update(GUARDIAN)
                                .set(GUARDIAN.CONFIRMED_AT, at)
                                .set(GUARDIAN.CONFIRMED_BY, inline("PAPER"))
                                .set(GUARDIAN.CONFIRMED_NOTE, it.getValue())
                                .where(GUARDIAN.STUDENT_ID.eq(it.getKey().value()))
                                .and(GUARDIAN.CONFIRMED_AT.isNull()))
                        .toList());
    }

    void confirmByCode(StudentId student, Instant at) {
        sql.update(GUARDIAN)
                .set(GUARDIAN.CONFIRMED_AT, at)
                .set(GUARDIAN.CONFIRMED_BY, "CODE")
                .set(GUARDIAN.CONFIRMED_NOTE, "")
                .where(GUARDIAN.STUDENT_ID.eq(student.value()))
                .execute();
    }

    /** @return whether there was a confirmation to take back */
    boolean takeBack(StudentId student) {
        return sql.update(GUARDIAN)
                        .setNull(GUARDIAN.CONFIRMED_AT)
                        .set(GUARDIAN.CONFIRMED_BY, "")
                        .where(GUARDIAN.STUDENT_ID.eq(student.value()))
                        .and(GUARDIAN.CONFIRMED_AT.isNotNull())
                        .execute()
                > 0;
    }
}
