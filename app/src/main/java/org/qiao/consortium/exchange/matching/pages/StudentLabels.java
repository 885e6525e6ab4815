package org.qiao.consortium.exchange.matching.pages;

import java.time.LocalDate;
import org.qiao.consortium.atlas.Majors;
import org.qiao.consortium.exchange.matching.AnswerMatch;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;

/** How a student is called before this viewer: by number until the contacts are open, never more than is theirs to know. */
@Component
public class StudentLabels {

    private final Students students;
    private final Majors majors;
    private final OrganizationNames organizations;
    private final Texts texts;

    StudentLabels(Students students, Majors majors, OrganizationNames organizations, Texts texts) {
        this.students = students;
        this.majors = majors;
        this.organizations = organizations;
        this.texts = texts;
    }

    /** @param agreed whether both sides of a match between the two said yes */
    public String nameFor(Viewer viewer, StudentView student, boolean agreed, LocalDate on) {
        if (viewer.is(Role.STUDENT)
                || viewer.is(Role.SCHOOL_CLERK, Role.CLASS_TEACHER)
                        && viewer.organization().equals(student.school())) {
            return student.name().full();
        }
        if (viewer.is(Role.ENTERPRISE_CLERK)) {
            return agreed && contactsOpen(student, on) ? student.name().full() : student.number();
        }
        return student.name().masked();
    }

    /** 机电技术应用 · 中职 · 2027届 · 某校. */
    public String aboutOf(StudentView student) {
        var major = majors.find(student.major())
                .map(Majors.MajorView::name)
                .orElse(student.major().value());
        return texts.of(
                "exchange.matching.student-about",
                major,
                student.level(),
                Integer.toString(student.graduatesOn().getYear()),
                organizations.nameOf(student.school()));
    }

    /** The student agreed to give the contact, and under 18 the guardian confirmed. */
    boolean contactsOpen(StudentView student, LocalDate on) {
        return students.hasConsented(student.id(), Students.Purpose.CONTACT, on)
                && (student.ageOn(on) >= AnswerMatch.FULL_AGE || students.guardianConfirmed(student.id(), on));
    }
}
