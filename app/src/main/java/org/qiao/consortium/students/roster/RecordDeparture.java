package org.qiao.consortium.students.roster;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.StudentLeft;
import org.qiao.consortium.students.StudentsError;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办理离校 — transfer, withdrawal, dismissal: the student stops being this school's, the role here ends. */
@Component
public class RecordDeparture {

    private final StudentQueries students;
    private final StudentStore store;
    private final People people;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    RecordDeparture(
            StudentQueries students, StudentStore store, People people, Deeds deeds, ApplicationEventPublisher events) {
        this.students = students;
        this.store = store;
        this.people = people;
        this.deeds = deeds;
        this.events = events;
    }

    /** @throws Refused when no reason is given, or the student is not enrolled any more */
    @Transactional
    public void leave(Viewer viewer, String number, String reason, Instant at) {
        var student = students.get(viewer, number);
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(StudentsError.REASON_MISSING, "departureReason")));
        }
        var moved = store.move(List.of(student.id().value()), StudentStatus.ENROLLED, StudentStatus.LEFT);
        if (moved == 0) {
            throw new Refused(List.of(Refusal.of(StudentsError.CANNOT_LEAVE, "departureReason")));
        }
        student.account()
                .ifPresent(it -> people.revoke(it, Role.STUDENT, viewer.organization(), viewer.consortium(), at));
        deeds.record(
                Deed.of(
                                "students.student.left",
                                new SubjectRef("students.student", student.id().value()),
                                number)
                        .moved(StudentStatus.ENROLLED, StudentStatus.LEFT)
                        .because(reason.strip()),
                viewer.actor(),
                at);
        events.publishEvent(new StudentLeft(student.id(), viewer.organization(), BusinessTime.dateOf(at)));
    }
}
