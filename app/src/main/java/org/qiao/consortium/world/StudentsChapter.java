package org.qiao.consortium.world;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qiao.consortium.atlas.MajorCode;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.Consents;
import org.qiao.consortium.students.Rosters;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.Students;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.world.plan.Chance;
import org.qiao.consortium.world.plan.PlannedClass;
import org.qiao.consortium.world.plan.PlannedStudent;
import org.qiao.consortium.world.plan.PlannedStudent.ConsentAnswer;
import org.qiao.consortium.world.plan.StudentPlan;
import org.springframework.stereotype.Component;

/** 2,400 students of two schools, class by class, with what they and their guardians signed. */
@Component
class StudentsChapter implements Chapter {

    private static final int DAYS_ON_ROSTER = 75;

    private final Rosters rosters;
    private final Consents consents;
    private final Students students;
    private final Ledger ledger;
    private final Cast cast;
    private final Texts texts;

    StudentsChapter(Rosters rosters, Consents consents, Students students, Ledger ledger, Cast cast, Texts texts) {
        this.rosters = rosters;
        this.consents = consents;
        this.students = students;
        this.ledger = ledger;
        this.cast = cast;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "students";
    }

    static String key(PlannedStudent student) {
        return "student/" + student.key();
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        var classes = StudentPlan.on(today).stream()
                .collect(Collectors.groupingBy(PlannedStudent::schoolClass, LinkedHashMap::new, Collectors.toList()));
        return classes.entrySet().stream()
                .map(it -> new Piece("class/" + it.getKey().key(), () -> enrol(it.getKey(), it.getValue(), today)))
                .toList();
    }

    private void enrol(PlannedClass schoolClass, List<PlannedStudent> students, LocalDate today) {
        var clerk = clerkOf(schoolClass);
        var chance = Chance.of("enrol " + schoolClass.key());
        var at = WorkingHours.on(today.minusDays(DAYS_ON_ROSTER + chance.between(0, 5)), chance);
        var school = cast.organization(schoolClass.major().school());
        var ids = rosters.enrol(
                school, cast.consortium(), students.stream().map(this::entry).toList(), clerk.actor(), at);
        var made = new LinkedHashMap<String, UUID>();
        for (var i = 0; i < ids.size(); i++) {
            made.put(key(students.get(i)), ids.get(i).value());
        }
        ledger.enterAll(made, at);
        consent(schoolClass, students, made, today, clerk);
    }

    private Viewer clerkOf(PlannedClass schoolClass) {
        return cast.named(schoolClass.major().isCollege() ? "college" : "school");
    }

    private Rosters.Entry entry(PlannedStudent student) {
        var schoolClass = student.schoolClass();
        var guardian = student.guardian();
        return new Rosters.Entry(
                student.studentNumber(),
                student.name(),
                student.idCard(),
                schoolClass.name(),
                schoolClass.teacher(),
                new MajorCode(schoolClass.major().majorCode()),
                texts.of(schoolClass.major().isCollege() ? "world.level.college" : "world.level.secondary"),
                schoolClass.major().planName(),
                schoolClass.enteredOn(),
                schoolClass.graduatesOn(),
                student.homeRegion(),
                Optional.of(student.phone()),
                Optional.of(new Rosters.Guardian(guardian.name(), guardian.relation(), guardian.phone())),
                student.certificates(),
                student.isNamed() ? Optional.of(new PersonId(ledger.id(Cast.personKey("student")))) : Optional.empty());
    }

    /** The school types in what came back on paper; a few students think again later. */
    private void consent(
            PlannedClass schoolClass,
            List<PlannedStudent> students,
            Map<String, UUID> ids,
            LocalDate today,
            Viewer clerk) {
        var chance = Chance.of("consent " + schoolClass.key());
        var at = WorkingHours.on(today.minusDays(chance.between(40, 60)), chance);
        var all = EnumSet.allOf(Purpose.class);
        var papers = students.stream()
                .filter(it -> it.consent() != ConsentAnswer.NONE)
                .map(it -> new Consents.Paper(
                        Ledger.entry(ids, key(it), StudentId::new),
                        purposes(it),
                        it.consent() == ConsentAnswer.GIVEN_AND_CONFIRMED_BY_GUARDIAN,
                        texts.of("world.consent-paper", schoolClass.name())))
                .toList();
        consents.recordPapers(papers, clerk.actor(), at);
        for (var student : students) {
            if (student.consent() == ConsentAnswer.WITHDRAWN) {
                var later = WorkingHours.on(today.minusDays(chance.between(3, 30)), chance);
                var id = Ledger.entry(ids, key(student), StudentId::new);
                consents.withdraw(id, all, themselves(student, id), later);
            }
        }
    }

    private Actor themselves(PlannedStudent student, StudentId id) {
        var seen = students.find(id).orElseThrow();
        return new Actor(seen.person().orElseThrow(), student.name(), Role.STUDENT, seen.school());
    }

    /** Most agree to everything, some not to be listed. */
    private static Set<Purpose> purposes(PlannedStudent student) {
        return Chance.of("purposes " + student.key()).happens(0.85)
                ? EnumSet.allOf(Purpose.class)
                : EnumSet.of(Purpose.MATCHING, Purpose.CONTACT);
    }
}
