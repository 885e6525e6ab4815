package org.qiao.consortium.students.roster.pages;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Tone;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.students.Students.Purpose;
import org.qiao.consortium.students.consent.Age;
import org.qiao.consortium.students.consent.ConsentStates;
import org.qiao.consortium.students.guardian.Guardians;
import org.qiao.consortium.students.roster.LookAtStudent;
import org.qiao.consortium.students.roster.RosterLists;
import org.qiao.consortium.students.roster.StudentFacts;
import org.qiao.consortium.students.roster.StudentQueries;
import org.qiao.consortium.students.roster.StudentQueries.Kept;
import org.qiao.consortium.students.roster.StudentStatus;
import org.qiao.consortium.students.sight.Sights;
import org.springframework.stereotype.Component;

/** Makes the page of one student. */
@Component
class StudentPageMaker {

    static final String TEMPLATE = "students/roster/show";

    private final StudentQueries students;
    private final StudentFacts facts;
    private final ConsentStates consents;
    private final Guardians guardians;
    private final Deeds deeds;
    private final LookAtStudent look;
    private final Screen screen;

    StudentPageMaker(
            StudentQueries students,
            StudentFacts facts,
            ConsentStates consents,
            Guardians guardians,
            Deeds deeds,
            LookAtStudent look,
            Screen screen) {
        this.students = students;
        this.facts = facts;
        this.consents = consents;
        this.guardians = guardians;
        this.deeds = deeds;
        this.look = look;
        this.screen = screen;
    }

    /** What every page needs. */
    @Component
    record Screen(Frames frames, Texts texts, InstantSource clock) {}

    StudentPage page(Viewer viewer, String number, FormErrors errors) {
        return page(viewer, students.get(viewer, number), List.of(), Optional.empty(), errors);
    }

    StudentPage inFull(Viewer viewer, Kept student) {
        return page(viewer, student, facts.inFull(student), Optional.empty(), FormErrors.none());
    }

    /** The page with a fresh code for the guardian on it, this once. */
    StudentPage withCode(Viewer viewer, Kept student, String code) {
        return page(viewer, student, List.of(), Optional.of(code), FormErrors.none());
    }

    private StudentPage page(Viewer viewer, Kept student, List<Fact> full, Optional<String> code, FormErrors errors) {
        var on = BusinessTime.dateOf(screen.clock().instant());
        var guardian = guardians.of(student.id());
        var confirmed = guardian.flatMap(Guardians.Kept::confirmedAt).isPresent();
        var isMinor = Age.of(student.idCard().bornOn(), on).isMinor();
        return new StudentPage(
                screen.frames()
                        .of(
                                viewer,
                                student.name().masked(),
                                new Crumb(text("students.roster.title"), "/students/roster")),
                student.number(),
                student.status().label(),
                RosterLists.tone(student.status()),
                facts.of(student, student.name().masked(), on),
                full,
                guardian.map(this::guardianFacts).orElse(List.of()),
                isMinor ? text("students.guardian.state." + (confirmed ? "confirmed" : "open")) : "",
                confirmed ? Tone.GOOD : Tone.WARN,
                code,
                consents.of(student.id(), on).stream().map(this::line).toList(),
                Arrays.stream(Purpose.values())
                        .map(it -> Choice.of(it.name(), it.label()))
                        .toList(),
                trail(student),
                look.looks(student.id()),
                student.restricted(),
                sight(viewer, student, isMinor),
                viewer.is(Role.SCHOOL_CLERK),
                student.status() == StudentStatus.ENROLLED,
                confirmed,
                errors);
    }

    /** The student's own deeds bear the student's name, which is masked here like everywhere on the page. */
    private List<DeedLine> trail(Kept student) {
        return deeds.trail(new SubjectRef("students.student", student.id().value())).stream()
                .map(it -> it.who().equals(student.name().full())
                        ? new DeedLine(
                                it.at(), student.name().masked(), it.unit(), it.deed(), it.reason(), it.attachment())
                        : it)
                .toList();
    }

    private StudentPage.Sight sight(Viewer viewer, Kept student, boolean isMinor) {
        var longest = look.longest(BusinessTime.dateOf(screen.clock().instant()));
        if (!isMinor) {
            return new StudentPage.Sight(!student.restricted(), false, "", longest);
        }
        var leave = look.leave(viewer, student.id(), screen.clock().instant());
        return new StudentPage.Sight(
                leave.standing() == Sights.Standing.GRANTED && !student.restricted(),
                leave.standing() == Sights.Standing.WAITING,
                leave.until()
                        .map(it -> text("students.sight.until", Written.moment(it)))
                        .orElse(""),
                longest);
    }

    private List<Fact> guardianFacts(Guardians.Kept guardian) {
        var how = guardian.confirmedAt()
                .map(it -> text(
                        guardian.onPaper() ? "students.guardian.on-paper" : "students.guardian.by-code",
                        Written.moment(it),
                        guardian.note()))
                .orElse("");
        return List.of(
                Fact.of(text("students.fact.guardian"), new PersonName(guardian.name()).masked()),
                Fact.of(text("students.fact.relation"), guardian.relation()),
                Fact.of(text("students.fact.phone"), guardian.phone().masked()),
                Fact.of(text("students.fact.confirmed"), how));
    }

    private StudentPage.ConsentLine line(ConsentStates.PurposeState it) {
        return new StudentPage.ConsentLine(
                it.notice().purpose().label(),
                it.notice().receiver(),
                text("students.consent.state." + it.state().name().toLowerCase(Locale.ROOT)),
                it.state() == ConsentStates.State.STANDING ? Tone.GOOD : Tone.QUIET,
                it.latest()
                        .map(given -> Written.date(
                                        BusinessTime.dateOf(given.withdrawnAt().orElse(given.givenAt())))
                                + (given.onPaper() ? text("students.consent.on-paper") : ""))
                        .orElse(""));
    }

    private String text(String key, Object... arguments) {
        return screen.texts().of(key, arguments);
    }
}
