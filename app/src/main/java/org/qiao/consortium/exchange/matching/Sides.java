package org.qiao.consortium.exchange.matching;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.Side;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;

/** Who stands on which side of a match, and how to reach them. */
@Component
public class Sides {

    private final Students students;
    private final People people;
    private final Notices notices;

    Sides(Students students, People people, Notices notices) {
        this.students = students;
        this.people = people;
        this.notices = notices;
    }

    /** The side for which the viewer may speak; empty for those who only look on. */
    public Optional<Side> of(Viewer viewer, Match match) {
        if (viewer.is(Role.ENTERPRISE_CLERK) && viewer.organization().equals(match.employer())) {
            return Optional.of(Side.EMPLOYER);
        }
        return isStudent(viewer, match.student()) ? Optional.of(Side.STUDENT) : Optional.empty();
    }

    private boolean isStudent(Viewer viewer, StudentId student) {
        return viewer.is(Role.STUDENT)
                && students.ofPerson(viewer.person())
                        .filter(it -> it.id().equals(student))
                        .isPresent();
    }

    public List<PersonId> peopleOf(Match match, Side side) {
        return side == Side.EMPLOYER
                ? people.holding(Role.ENTERPRISE_CLERK, match.employer())
                : students.find(match.student()).flatMap(StudentView::person).stream()
                        .toList();
    }

    void tell(Match match, Side side, Notices.Notice notice, java.time.Instant at) {
        notices.tell(peopleOf(match, side), notice, at);
    }

    Optional<PersonId> classTeacher(Match match) {
        return students.classTeacher(match.student());
    }

    void tellClassTeacher(Match match, Notices.Notice notice, java.time.Instant at) {
        notices.tell(classTeacher(match).stream().toList(), notice, at);
    }
}
