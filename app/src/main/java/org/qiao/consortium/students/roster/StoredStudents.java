package org.qiao.consortium.students.roster;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.students.db.Tables.CERTIFICATE;
import static org.qiao.consortium.students.db.Tables.SCHOOL_CLASS;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Record1;
import org.jooq.Records;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.consent.StandingConsents;
import org.qiao.consortium.students.guardian.Guardians;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StoredStudents implements Students {

    /** The notice promises that what rests on it ends two years after graduation. */
    private static final int YEARS_AFTER_GRADUATION = 2;

    private static final int COUNTY_DIGITS = 6;

    private final DSLContext sql;
    private final Secrets secrets;

    StoredStudents(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    @Override
    public Optional<StudentView> find(StudentId student) {
        return views(STUDENT.ID.eq(student.value())).stream().findFirst();
    }

    @Override
    public Optional<StudentView> ofPerson(PersonId person) {
        var latest = STUDENT.as("latest");
        return views(STUDENT.ID.eq(select(latest.ID)
                        .from(latest)
                        .where(latest.PERSON_ID.eq(person.value()))
                        .orderBy(latest.ENROLLED_AT.desc())
                        .limit(1)))
                .stream()
                .findFirst();
    }

    @Override
    public Map<StudentId, StudentView> find(Collection<StudentId> students) {
        return views(STUDENT.ID.in(students.stream().map(StudentId::value).toList())).stream()
                .collect(Collectors.toMap(StudentView::id, it -> it));
    }

    @Override
    public Optional<StudentView> visible(Viewer viewer, String number) {
        return views(STUDENT.NUMBER.eq(number).and(VisibleStudents.visibleTo(viewer))).stream()
                .findFirst();
    }

    @Override
    public List<StudentView> visible(Viewer viewer) {
        return views(VisibleStudents.visibleTo(viewer));
    }

    @Override
    public List<StudentView> consenting(Purpose purpose, LocalDate on) {
        return views(consents(purpose, on));
    }

    @Override
    public boolean hasConsented(StudentId student, Purpose purpose, LocalDate on) {
        return sql.fetchExists(STUDENT, STUDENT.ID.eq(student.value()), consents(purpose, on));
    }

    private static Condition consents(Purpose purpose, LocalDate on) {
        var stillHere = STUDENT.STATUS
                .eq(StudentStatus.ENROLLED.name())
                .or(STUDENT.STATUS
                        .eq(StudentStatus.GRADUATED.name())
                        .and(STUDENT.GRADUATES_ON.ge(on.minusYears(YEARS_AFTER_GRADUATION))));
        var oldEnough = STUDENT.BORN_ON.le(on.minusYears(14)).or(Guardians.hasConfirmed());
        return STUDENT.RESTRICTED_AT.isNull().and(stillHere).and(oldEnough).and(StandingConsents.stands(purpose, on));
    }

    @Override
    public boolean guardianConfirmed(StudentId student, LocalDate on) {
        return sql.fetchExists(STUDENT, STUDENT.ID.eq(student.value()), Guardians.hasConfirmed());
    }

    @Override
    public Optional<PhoneNumber> phone(StudentId student) {
        return sql.select(STUDENT.PHONE_SEALED)
                .from(STUDENT)
                .where(STUDENT.ID.eq(student.value()), STUDENT.PHONE_SEALED.isNotNull(), STUDENT.RESTRICTED_AT.isNull())
                .fetchOptional(it -> new PhoneNumber(secrets.open(it.value1())));
    }

    @Override
    public Optional<PersonId> classTeacher(StudentId student) {
        return sql.select(SCHOOL_CLASS.TEACHER_ID)
                .from(STUDENT)
                .join(SCHOOL_CLASS)
                .on(SCHOOL_CLASS.ID.eq(STUDENT.CLASS_ID))
                .where(STUDENT.ID.eq(student.value()), SCHOOL_CLASS.TEACHER_ID.isNotNull())
                .fetchOptional(it -> new PersonId(it.value1()));
    }

    @Override
    public List<RosterCount> counts(LocalDate on) {
        var year = extract(STUDENT.GRADUATES_ON, DatePart.YEAR);
        // Inlined: a parameter would be another expression in each clause.
        var county = left(STUDENT.REGION_CODE, inline(COUNTY_DIGITS));
        return sql.select(
                        STUDENT.SCHOOL_ID.convertFrom(OrganizationId::new),
                        STUDENT.MAJOR_CODE,
                        STUDENT.LEVEL,
                        year,
                        county,
                        count())
                .from(STUDENT)
                .where(STUDENT.STATUS.eq(StudentStatus.ENROLLED.name()), STUDENT.ENTERED_ON.le(on))
                .groupBy(STUDENT.SCHOOL_ID, STUDENT.MAJOR_CODE, STUDENT.LEVEL, year, county)
                .orderBy(STUDENT.LEVEL, STUDENT.MAJOR_CODE, year, county)
                .fetch(Records.mapping(RosterCount::new));
    }

    private List<StudentView> views(Condition condition) {
        return sql.select(
                        STUDENT.ID.convertFrom(StudentId::new),
                        STUDENT.NUMBER,
                        STUDENT.NAME.convertFrom(PersonName::new),
                        STUDENT.PERSON_ID.convertFrom(
                                it -> Optional.ofNullable(it).map(PersonId::new)),
                        STUDENT.SCHOOL_ID.convertFrom(OrganizationId::new),
                        SCHOOL_CLASS.NAME,
                        STUDENT.MAJOR_CODE.convertFrom(MajorCode::new),
                        STUDENT.LEVEL,
                        STUDENT.BORN_ON,
                        STUDENT.GRADUATES_ON,
                        STUDENT.REGION_CODE,
                        multiset(select(CERTIFICATE.NAME)
                                        .from(CERTIFICATE)
                                        .where(CERTIFICATE.STUDENT_ID.eq(STUDENT.ID))
                                        .orderBy(CERTIFICATE.POSITION))
                                .convertFrom(it -> it.map(Record1::value1)),
                        STUDENT.MALE)
                .from(STUDENT)
                .join(SCHOOL_CLASS)
                .on(SCHOOL_CLASS.ID.eq(STUDENT.CLASS_ID))
                .where(condition)
                .orderBy(
                        SCHOOL_CLASS.NAME,
                        STUDENT.STATUS.eq(StudentStatus.ENROLLED.name()).desc(),
                        STUDENT.NAME,
                        STUDENT.NUMBER)
                .fetch(Records.mapping(StudentView::new));
    }
}
