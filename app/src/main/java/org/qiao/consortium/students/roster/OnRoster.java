package org.qiao.consortium.students.roster;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.students.db.Tables.CERTIFICATE;
import static org.qiao.consortium.students.db.Tables.GUARDIAN;
import static org.qiao.consortium.students.db.Tables.SCHOOL_CLASS;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.students.Rosters.Entry;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.guardian.Guardians;
import org.springframework.stereotype.Component;

/** Finds, by digest and in one question each, who of a roster's lines is known already. */
@Component
class OnRoster {

    /** Somebody who has or had a place on a roster, in a form to compare a line with. */
    record Known(
            UUID id,
            int version,
            OrganizationId school,
            Optional<PersonId> account,
            StudentStatus status,
            byte[] nationalNumber,
            byte[] idCard,
            byte @Nullable [] phone,
            String name,
            String className,
            String teacher,
            String major,
            String level,
            String planName,
            LocalDate enteredOn,
            LocalDate graduatesOn,
            String region,
            @Nullable String guardianName,
            @Nullable String guardianRelation,
            byte @Nullable [] guardianPhone,
            List<String> certificates) {

        boolean isEnrolled() {
            return status == StudentStatus.ENROLLED;
        }
    }

    private final DSLContext sql;
    private final StudentStore store;
    private final Guardians guardians;

    OnRoster(DSLContext sql, StudentStore store, Guardians guardians) {
        this.sql = sql;
        this.store = store;
        this.guardians = guardians;
    }

    static String key(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    String nationalKey(String nationalNumber) {
        return key(store.nationalNumberDigest(nationalNumber));
    }

    String idCardKey(String idCard) {
        return key(store.idCardDigest(idCard));
    }

    /** All, at any school, with one of the identity numbers or 学籍号. */
    List<Known> find(Collection<String> nationalNumbers, Collection<String> idCards) {
        return find(STUDENT.NATIONAL_NUMBER_DIGEST
                .in(nationalNumbers.stream().map(store::nationalNumberDigest).toList())
                .or(STUDENT.ID_CARD_DIGEST.in(
                        idCards.stream().map(store::idCardDigest).toList())));
    }

    Optional<Known> get(StudentId student) {
        return find(STUDENT.ID.eq(student.value())).stream().findFirst();
    }

    private List<Known> find(Condition condition) {
        return sql.select(
                        STUDENT.ID,
                        STUDENT.VERSION,
                        STUDENT.SCHOOL_ID.convertFrom(OrganizationId::new),
                        STUDENT.PERSON_ID.convertFrom(
                                it -> Optional.ofNullable(it).map(PersonId::new)),
                        STUDENT.STATUS.convertFrom(StudentStatus::valueOf),
                        STUDENT.NATIONAL_NUMBER_DIGEST,
                        STUDENT.ID_CARD_DIGEST,
                        STUDENT.PHONE_DIGEST,
                        STUDENT.NAME,
                        SCHOOL_CLASS.NAME,
                        SCHOOL_CLASS.TEACHER_NAME,
                        STUDENT.MAJOR_CODE,
                        STUDENT.LEVEL,
                        STUDENT.PLAN_NAME,
                        STUDENT.ENTERED_ON,
                        STUDENT.GRADUATES_ON,
                        STUDENT.REGION_CODE,
                        GUARDIAN.NAME,
                        GUARDIAN.RELATION,
                        GUARDIAN.PHONE_DIGEST,
                        multiset(select(CERTIFICATE.NAME)
                                        .from(CERTIFICATE)
                                        .where(CERTIFICATE.STUDENT_ID.eq(STUDENT.ID))
                                        .orderBy(CERTIFICATE.POSITION))
                                .convertFrom(it -> it.map(Record1::value1)))
                .from(STUDENT)
                .join(SCHOOL_CLASS)
                .on(SCHOOL_CLASS.ID.eq(STUDENT.CLASS_ID))
                .leftJoin(GUARDIAN)
                .on(GUARDIAN.STUDENT_ID.eq(STUDENT.ID))
                .where(condition)
                .fetch(Records.mapping(Known::new));
    }

    /** Whether the line says what is stored already. */
    boolean isSame(Known known, Entry entry) {
        return known.name().equals(entry.name())
                && Arrays.equals(
                        known.idCard(), store.idCardDigest(entry.idCard().full()))
                && Arrays.equals(
                        known.phone(), entry.phone().map(store::phoneDigest).orElse(null))
                && known.className().equals(entry.className())
                && (entry.teacher().isEmpty() || known.teacher().equals(entry.teacher()))
                && known.major().equals(entry.major().value())
                && known.level().equals(entry.level())
                && known.planName().equals(entry.planName())
                && known.enteredOn().equals(entry.enteredOn())
                && known.graduatesOn().equals(entry.graduatesOn())
                && known.region().equals(entry.regionCode())
                && known.certificates().equals(entry.certificates())
                && isSameGuardian(known, entry);
    }

    private boolean isSameGuardian(Known known, Entry entry) {
        return entry.guardian()
                .map(it -> Objects.equals(known.guardianName(), it.name())
                        && Objects.equals(known.guardianRelation(), it.relation())
                        && Arrays.equals(known.guardianPhone(), guardians.digestOf(it.phone())))
                .orElse(true);
    }
}
