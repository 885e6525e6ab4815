package org.qiao.consortium.students.roster;

import static org.qiao.consortium.students.db.Tables.CERTIFICATE;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.rule.Stale;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.Rosters.Entry;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.guardian.Guardians;
import org.springframework.stereotype.Component;

/** The only writer of {@code students.student} and its certificates. Numbers are sealed here and nowhere else. */
@Component
class StudentStore {

    /** PostgreSQL takes 65,535 parameters a statement; a student has two dozen. */
    private static final int ROWS_A_STATEMENT = 500;

    private final DSLContext sql;
    private final Secrets secrets;
    private final Guardians guardians;

    StudentStore(DSLContext sql, Secrets secrets, Guardians guardians) {
        this.sql = sql;
        this.secrets = secrets;
        this.guardians = guardians;
    }

    /** Somebody to insert. */
    record NewStudent(UUID id, String number, OrganizationId school, UUID schoolClass, PersonId account, Entry entry) {}

    void insert(List<NewStudent> students, Instant at) {
        for (var from = 0; from < students.size(); from += ROWS_A_STATEMENT) {
            var part = students.subList(from, Math.min(students.size(), from + ROWS_A_STATEMENT));
            Batches.execute(
                    sql,
                    part.stream()
                            .map(it -> sql.insertInto(STUDENT)
                                    .set(STUDENT.ID, it.id())
                                    .set(STUDENT.NUMBER, it.number())
                                    .set(STUDENT.SCHOOL_ID, it.school().value())
                                    .set(STUDENT.CLASS_ID, it.schoolClass())
                                    .set(STUDENT.PERSON_ID, it.account().value())
                                    .set(STUDENT.STATUS, StudentStatus.ENROLLED.name())
                                    .set(STUDENT.ENROLLED_AT, at)
                                    .set(values(it.entry())))
                            .toList());
        }
        putAround(students.stream().collect(Collectors.toMap(NewStudent::id, NewStudent::entry)));
    }

    /** @param version as it was read */
    record Change(UUID id, int version, UUID schoolClass, Entry entry) {}

    void update(List<Change> changes) {
        var written = Batches.execute(
                sql,
                changes.stream()
                        .map(it -> sql.update(STUDENT)
                                .set(STUDENT.CLASS_ID, it.schoolClass())
                                .set(values(it.entry()))
                                .set(STUDENT.VERSION, it.version() + 1)
                                .where(STUDENT.ID.eq(it.id()), STUDENT.VERSION.eq(it.version())))
                        .toList());
        for (var i = 0; i < written.length; i++) {
            if (written[i] == 0) {
                throw new Stale("students.student", changes.get(i).id());
            }
        }
        sql.deleteFrom(CERTIFICATE)
                .where(CERTIFICATE.STUDENT_ID.in(
                        changes.stream().map(Change::id).toList()))
                .execute();
        putAround(changes.stream().collect(Collectors.toMap(Change::id, Change::entry)));
    }

    private Map<Field<?>, @Nullable Object> values(Entry entry) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>();
        values.put(STUDENT.NAME, entry.name());
        values.put(STUDENT.MALE, entry.idCard().isMale());
        values.put(STUDENT.BORN_ON, entry.idCard().bornOn());
        values.put(STUDENT.NATIONAL_NUMBER_SEALED, secrets.seal(entry.nationalNumber()));
        values.put(STUDENT.NATIONAL_NUMBER_DIGEST, nationalNumberDigest(entry.nationalNumber()));
        values.put(STUDENT.ID_CARD_SEALED, secrets.seal(entry.idCard().full()));
        values.put(STUDENT.ID_CARD_DIGEST, idCardDigest(entry.idCard().full()));
        values.put(
                STUDENT.PHONE_SEALED,
                entry.phone().map(it -> secrets.seal(it.full())).orElse(null));
        values.put(STUDENT.PHONE_DIGEST, entry.phone().map(this::phoneDigest).orElse(null));
        values.put(STUDENT.MAJOR_CODE, entry.major().value());
        values.put(STUDENT.LEVEL, entry.level());
        values.put(STUDENT.PLAN_NAME, entry.planName());
        values.put(STUDENT.ENTERED_ON, entry.enteredOn());
        values.put(STUDENT.GRADUATES_ON, entry.graduatesOn());
        values.put(STUDENT.REGION_CODE, entry.regionCode());
        return values;
    }

    private void putAround(Map<UUID, Entry> entries) {
        var certificates = entries.entrySet().stream()
                .flatMap(it -> certificates(it.getKey(), it.getValue().certificates()))
                .toList();
        Batches.execute(sql, certificates);
        var named = new LinkedHashMap<StudentId, Rosters.Guardian>();
        entries.forEach((id, entry) -> entry.guardian().ifPresent(it -> named.put(new StudentId(id), it)));
        guardians.putAll(named);
    }

    private Stream<Query> certificates(UUID student, List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(at -> sql.insertInto(CERTIFICATE)
                        .set(CERTIFICATE.STUDENT_ID, student)
                        .set(CERTIFICATE.POSITION, at + 1)
                        .set(CERTIFICATE.NAME, names.get(at)));
    }

    byte[] nationalNumberDigest(String number) {
        return secrets.digest("students.student.national-number", number);
    }

    byte[] idCardDigest(String number) {
        return secrets.digest("students.student.id-card", number);
    }

    byte[] phoneDigest(PhoneNumber phone) {
        return secrets.digest("students.student.phone", phone.full());
    }

    /** Moves those who are still in the state before; the number of rows says how many were. */
    int move(Collection<UUID> students, StudentStatus from, StudentStatus to) {
        if (!from.leadsTo(to)) {
            throw new IllegalArgumentException(from + " does not lead to " + to);
        }
        return sql.update(STUDENT)
                .set(STUDENT.STATUS, to.name())
                .set(STUDENT.VERSION, STUDENT.VERSION.plus(1))
                .where(STUDENT.ID.in(students), STUDENT.STATUS.eq(from.name()))
                .execute();
    }
}
