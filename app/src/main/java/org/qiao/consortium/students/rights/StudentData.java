package org.qiao.consortium.students.rights;

import static org.qiao.consortium.students.db.Tables.STUDENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.platform.privacy.ProcessingSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.consent.ConsentStates;
import org.qiao.consortium.students.consent.NoticeQueries;
import org.qiao.consortium.students.guardian.Guardians;
import org.qiao.consortium.students.roster.LookAtStudent;
import org.qiao.consortium.students.roster.StudentFacts;
import org.qiao.consortium.students.roster.StudentQueries;
import org.springframework.stereotype.Component;

/** 名册上的信息 — of every place on a roster that the person has or had; their school answers for it. */
@Component
class StudentData implements PersonalDataSource, ProcessingSource {

    private final DSLContext sql;
    private final Sources sources;
    private final Texts texts;

    /** What is read. */
    @Component
    record Sources(
            StudentQueries students,
            StudentFacts facts,
            Guardians guardians,
            ConsentStates consents,
            NoticeQueries notices,
            LookAtStudent looks) {}

    StudentData(DSLContext sql, Sources sources, Texts texts) {
        this.sql = sql;
        this.sources = sources;
        this.texts = texts;
    }

    @Override
    public List<Held> held(PersonId person, LocalDate on) {
        var held = new ArrayList<Held>();
        for (var student : sources.students().ofPerson(person)) {
            held.add(held("roster", lines(student)));
            sources.guardians().of(student.id()).ifPresent(it -> held.add(held("guardian", lines(it))));
        }
        return held;
    }

    private Held held(String kind, List<Line> lines) {
        return new Held(
                text(kind + ".title"),
                lines,
                text(kind + ".purpose"),
                text(kind + ".basis"),
                text(kind + ".receivers"),
                text(kind + ".period"));
    }

    private List<Line> lines(StudentQueries.Kept it) {
        return List.of(
                Line.plain(fact("name"), it.name().full()),
                new Line(fact("id-card"), it.idCard().full(), it.idCard().masked()),
                new Line(fact("national-number"), it.nationalNumber(), it.nationalNumberMasked()),
                it.phone()
                        .map(phone -> new Line(fact("phone"), phone.full(), phone.masked()))
                        .orElseGet(() -> Line.plain(fact("phone"), "")),
                Line.plain(fact("class"), it.className()),
                Line.plain(fact("teacher"), it.teacher()),
                Line.plain(fact("major"), it.planName().isEmpty() ? it.majorCode() : it.planName()),
                Line.plain(fact("level"), it.level()),
                Line.plain(fact("entered"), Written.date(it.enteredOn())),
                Line.plain(fact("graduates"), Written.date(it.graduatesOn())),
                Line.plain(fact("home"), home(it)),
                Line.plain(
                        fact("certificates"),
                        String.join("、", sources.students().certificates(it.id()))),
                Line.plain(
                        text("use"),
                        it.restricted() ? text("stopped") : it.status().label()));
    }

    /** The name of the place, as the roster shows it. */
    private String home(StudentQueries.Kept it) {
        return sources.facts().of(it, "", it.enteredOn()).stream()
                .filter(fact -> fact.label().equals(fact("home")))
                .map(Fact::value)
                .findFirst()
                .orElse(it.regionCode());
    }

    private List<Line> lines(Guardians.Kept it) {
        return List.of(
                new Line(fact("guardian"), it.name(), new PersonName(it.name()).masked()),
                Line.plain(fact("relation"), it.relation()),
                new Line(fact("phone"), it.phone().full(), it.phone().masked()));
    }

    @Override
    public List<DeedLine> looks(PersonId person) {
        return ids(person).stream()
                .flatMap(it -> sources.looks().looks(it).stream())
                .toList();
    }

    @Override
    public List<Agreement> agreements(PersonId person, LocalDate on) {
        return ids(person).stream()
                .limit(1)
                .flatMap(it -> sources.consents().of(it, on).stream())
                .map(it -> new Agreement(
                        it.notice().purpose().label(),
                        it.notice().receiver(),
                        texts.of("students.consent.state." + it.state().name().toLowerCase(Locale.ROOT)),
                        it.latest()
                                .map(given -> Written.date(
                                        BusinessTime.dateOf(given.withdrawnAt().orElse(given.givenAt()))))
                                .orElse(""),
                        "/students/me#consents"))
                .toList();
    }

    @Override
    public Optional<OrganizationId> keeper(PersonId person) {
        return sql.select(STUDENT.SCHOOL_ID)
                .from(STUDENT)
                .where(STUDENT.PERSON_ID.eq(person.value()))
                .orderBy(STUDENT.ENROLLED_AT.desc())
                .limit(1)
                .fetchOptional(it -> new OrganizationId(it.value1()));
    }

    @Override
    public List<Consented> consented(LocalDate on) {
        return sources.notices().inForce(on).stream()
                .map(it -> new Consented(
                        it.purpose().label(),
                        it.text(),
                        it.kinds(),
                        it.receiver(),
                        it.period(),
                        it.version(),
                        it.effectiveOn()))
                .toList();
    }

    /** The latest place on a roster first. */
    private List<StudentId> ids(PersonId person) {
        return sql.select(STUDENT.ID)
                .from(STUDENT)
                .where(STUDENT.PERSON_ID.eq(person.value()))
                .orderBy(STUDENT.ENROLLED_AT.desc())
                .fetch(it -> new StudentId(it.value1()));
    }

    private String fact(String key) {
        return texts.of("students.fact." + key);
    }

    private String text(String key) {
        return texts.of("students.rights." + key);
    }
}
