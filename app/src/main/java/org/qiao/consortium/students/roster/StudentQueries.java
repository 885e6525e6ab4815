package org.qiao.consortium.students.roster;

import static org.jooq.impl.DSL.field;
import static org.qiao.consortium.students.db.Tables.CERTIFICATE;
import static org.qiao.consortium.students.db.Tables.SCHOOL_CLASS;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record12;
import org.jooq.Records;
import org.jooq.SelectSeekStepN;
import org.jooq.SortField;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.IdCardNumber;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.students.consent.StandingConsents;
import org.qiao.consortium.students.guardian.Guardians;
import org.springframework.stereotype.Component;

/** Reads the roster for those who keep it. */
@Component
public class StudentQueries {

    /** What is found in a list; whoever shows it decides what of it. */
    public record Listed(
            StudentId id,
            String number,
            PersonName name,
            Optional<PersonId> account,
            String className,
            String majorCode,
            String planName,
            LocalDate bornOn,
            LocalDate graduatesOn,
            StudentStatus status,
            boolean consented,
            boolean guardianConfirmed) {}

    /** One student with everything; numbers mask themselves unless asked for in full. */
    public record Kept(
            StudentId id,
            String number,
            PersonName name,
            Optional<PersonId> account,
            UUID classId,
            String className,
            String teacher,
            String nationalNumber,
            IdCardNumber idCard,
            Optional<PhoneNumber> phone,
            String majorCode,
            String planName,
            String level,
            LocalDate enteredOn,
            LocalDate graduatesOn,
            String regionCode,
            StudentStatus status,
            boolean restricted) {

        /** G620702********0010: as sensitive as the identity number that is in it. */
        public String nationalNumberMasked() {
            return nationalNumber.length() < 12
                    ? nationalNumber.substring(0, 2) + "****"
                    : nationalNumber.substring(0, nationalNumber.length() - 12)
                            + "********"
                            + nationalNumber.substring(nationalNumber.length() - 4);
        }
    }

    private static final Map<String, Field<?>> SORTS = Map.of(
            "name", STUDENT.NAME,
            "class", SCHOOL_CLASS.NAME,
            "graduates", STUDENT.GRADUATES_ON,
            "number", STUDENT.NUMBER);

    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext sql;
    private final Secrets secrets;
    private final StudentStore store;

    StudentQueries(DSLContext sql, Secrets secrets, StudentStore store) {
        this.sql = sql;
        this.secrets = secrets;
        this.store = store;
    }

    /** @param among only these; empty for no such limit */
    public Paged<Listed> find(
            Viewer viewer, StudentFilter filter, Optional<Collection<StudentId>> among, Paging paging, LocalDate on) {
        var condition = conditions(viewer, filter, among, on);
        var total = sql.fetchCount(sql.selectOne()
                .from(STUDENT)
                .join(SCHOOL_CLASS)
                .on(SCHOOL_CLASS.ID.eq(STUDENT.CLASS_ID))
                .where(condition)
                .limit(Paging.EXACT_TOTAL + 1));
        var rows = select(condition, on, sorts(paging))
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(Records.mapping(Listed::new));
        return new Paged<>(rows, paging, total);
    }

    /** All of them in the same order, read while they are used; to be closed, within a transaction. */
    Stream<Listed> each(
            Viewer viewer, StudentFilter filter, Optional<Collection<StudentId>> among, Paging paging, LocalDate on) {
        return select(conditions(viewer, filter, among, on), on, sorts(paging))
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(Records.mapping(Listed::new));
    }

    /** Ids of everybody on the roster that the viewer keeps. */
    public List<StudentId> enrolled(Viewer viewer) {
        return sql.select(STUDENT.ID)
                .from(STUDENT)
                .join(SCHOOL_CLASS)
                .on(SCHOOL_CLASS.ID.eq(STUDENT.CLASS_ID))
                .where(VisibleStudents.visibleTo(viewer), STUDENT.STATUS.eq(StudentStatus.ENROLLED.name()))
                .fetch(it -> new StudentId(it.value1()));
    }

    private static List<Condition> conditions(
            Viewer viewer, StudentFilter filter, Optional<Collection<StudentId>> among, LocalDate on) {
        var conditions = new ArrayList<Condition>();
        conditions.add(VisibleStudents.visibleTo(viewer));
        if (!filter.words().isEmpty()) {
            conditions.add(STUDENT.NAME.contains(filter.words()).or(STUDENT.NUMBER.equalIgnoreCase(filter.words())));
        }
        if (!filter.schoolClass().isEmpty()) {
            conditions.add(SCHOOL_CLASS.NAME.eq(filter.schoolClass()));
        }
        filter.wantedStatus().ifPresent(it -> conditions.add(STUDENT.STATUS.eq(it.name())));
        if (filter.consent().equals("yes")) {
            conditions.add(StandingConsents.stands(Purpose.MATCHING, on));
        } else if (filter.consent().equals("no")) {
            conditions.add(StandingConsents.stands(Purpose.MATCHING, on).not());
        }
        among.ifPresent(it ->
                conditions.add(STUDENT.ID.in(it.stream().map(StudentId::value).toList())));
        return conditions;
    }

    private static List<SortField<?>> sorts(Paging paging) {
        var wanted = SORTS.get(paging.sort());
        var own = List.<SortField<?>>of(SCHOOL_CLASS.NAME.asc(), STUDENT.NAME.asc(), STUDENT.NUMBER.asc());
        if (wanted == null) {
            return own;
        }
        var sorts = new ArrayList<SortField<?>>();
        sorts.add(paging.descending() ? wanted.desc() : wanted.asc());
        sorts.addAll(own);
        return sorts;
    }

    private SelectSeekStepN<
                    Record12<
                            StudentId,
                            String,
                            PersonName,
                            Optional<PersonId>,
                            String,
                            String,
                            String,
                            LocalDate,
                            LocalDate,
                            StudentStatus,
                            Boolean,
                            Boolean>>
            select(List<Condition> conditions, LocalDate on, List<SortField<?>> sorts) {
        return sql.select(
                        STUDENT.ID.convertFrom(StudentId::new),
                        STUDENT.NUMBER,
                        STUDENT.NAME.convertFrom(PersonName::new),
                        STUDENT.PERSON_ID.convertFrom(
                                it -> Optional.ofNullable(it).map(PersonId::new)),
                        SCHOOL_CLASS.NAME,
                        STUDENT.MAJOR_CODE,
                        STUDENT.PLAN_NAME,
                        STUDENT.BORN_ON,
                        STUDENT.GRADUATES_ON,
                        STUDENT.STATUS.convertFrom(StudentStatus::valueOf),
                        field(StandingConsents.stands(Purpose.MATCHING, on)),
                        field(Guardians.hasConfirmed()))
                .from(STUDENT)
                .join(SCHOOL_CLASS)
                .on(SCHOOL_CLASS.ID.eq(STUDENT.CLASS_ID))
                .where(conditions)
                .orderBy(sorts);
    }

    /** @throws NotFound when there is none of this number, or the viewer may not see it */
    public Kept get(Viewer viewer, String number) {
        return kept(STUDENT.NUMBER.eq(number).and(VisibleStudents.visibleTo(viewer)))
                .orElseThrow(() -> new NotFound("students.student", number));
    }

    /** The student who is looking. @throws NotFound when the viewer is none */
    public Kept self(Viewer viewer) {
        return kept(VisibleStudents.visibleTo(viewer)
                        .and(STUDENT.PERSON_ID.eq(viewer.person().value())))
                .orElseThrow(() -> new NotFound("students.student", viewer.person()));
    }

    private Optional<Kept> kept(Condition condition) {
        return keptAll(condition, 1).stream().findFirst();
    }

    private List<Kept> keptAll(Condition condition, int atMost) {
        return sql.select(
                        STUDENT.ID.convertFrom(StudentId::new),
                        STUDENT.NUMBER,
                        STUDENT.NAME.convertFrom(PersonName::new),
                        STUDENT.PERSON_ID.convertFrom(
                                it -> Optional.ofNullable(it).map(PersonId::new)),
                        STUDENT.CLASS_ID,
                        SCHOOL_CLASS.NAME,
                        SCHOOL_CLASS.TEACHER_NAME,
                        STUDENT.NATIONAL_NUMBER_SEALED.convertFrom(secrets::open),
                        STUDENT.ID_CARD_SEALED.convertFrom(it -> new IdCardNumber(secrets.open(it))),
                        STUDENT.PHONE_SEALED.convertFrom(
                                it -> Optional.ofNullable(it).map(secrets::open).map(PhoneNumber::new)),
                        STUDENT.MAJOR_CODE,
                        STUDENT.PLAN_NAME,
                        STUDENT.LEVEL,
                        STUDENT.ENTERED_ON,
                        STUDENT.GRADUATES_ON,
                        STUDENT.REGION_CODE,
                        STUDENT.STATUS.convertFrom(StudentStatus::valueOf),
                        field(STUDENT.RESTRICTED_AT.isNotNull()))
                .from(STUDENT)
                .join(SCHOOL_CLASS)
                .on(SCHOOL_CLASS.ID.eq(STUDENT.CLASS_ID))
                .where(condition)
                .orderBy(STUDENT.ENROLLED_AT.desc())
                .limit(atMost)
                .fetch(Records.mapping(Kept::new));
    }

    /** All places on rosters that the person has or had, the latest first. */
    public List<Kept> ofPerson(PersonId person) {
        return keptAll(STUDENT.PERSON_ID.eq(person.value()), 50);
    }

    public List<String> certificates(StudentId student) {
        return sql.select(CERTIFICATE.NAME)
                .from(CERTIFICATE)
                .where(CERTIFICATE.STUDENT_ID.eq(student.value()))
                .orderBy(CERTIFICATE.POSITION)
                .fetch(CERTIFICATE.NAME);
    }

    /** The number of the student with this 学籍号 or identity number, found by digest. */
    public Optional<String> numberOf(Viewer viewer, String identity) {
        return sql.select(STUDENT.NUMBER)
                .from(STUDENT)
                .join(SCHOOL_CLASS)
                .on(SCHOOL_CLASS.ID.eq(STUDENT.CLASS_ID))
                .where(VisibleStudents.visibleTo(viewer))
                .and(STUDENT.NATIONAL_NUMBER_DIGEST
                        .eq(store.nationalNumberDigest(identity))
                        .or(STUDENT.ID_CARD_DIGEST.eq(store.idCardDigest(identity))))
                .orderBy(STUDENT.ENROLLED_AT.desc())
                .limit(1)
                .fetchOptional(STUDENT.NUMBER);
    }

    /** Names of the classes that the viewer keeps. */
    public List<String> classNames(Viewer viewer) {
        return sql.select(SCHOOL_CLASS.NAME)
                .from(SCHOOL_CLASS)
                .where(VisibleStudents.classesOf(viewer))
                .orderBy(SCHOOL_CLASS.NAME)
                .fetch(SCHOOL_CLASS.NAME);
    }
}
