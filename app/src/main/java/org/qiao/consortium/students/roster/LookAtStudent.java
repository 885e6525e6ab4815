package org.qiao.consortium.students.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Citation;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentsError;
import org.qiao.consortium.students.consent.Age;
import org.qiao.consortium.students.sight.Sights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查看完整信息 — shows the numbers in full to the school's 经办, who says why; the student reads who looked. A minor's are shown
 * only with leave by a second person (未成年人网络保护条例 第三十六条), and so many times a day.
 */
@Component
public class LookAtStudent {

    private final StudentQueries students;
    private final Sights sights;
    private final Deeds deeds;

    LookAtStudent(StudentQueries students, Sights sights, Deeds deeds) {
        this.students = students;
        this.sights = sights;
        this.deeds = deeds;
    }

    /**
     * @throws Refused when no reason is given, use of the data has been stopped, or leave to see a minor's is missing: then
     *     nothing was shown
     */
    @Transactional
    public StudentQueries.Kept inFull(Viewer viewer, String number, String reason, Instant at) {
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(StudentsError.REASON_MISSING, "reason")));
        }
        var student = students.get(viewer, number);
        refuseWithoutLeave(viewer, student, at);
        sights.count(viewer, at);
        deeds.record(
                Deed.of("students.student.viewed", looksAt(student.id()), number)
                        .because(reason.strip()),
                viewer.actor(),
                at);
        return student;
    }

    private void refuseWithoutLeave(Viewer viewer, StudentQueries.Kept student, Instant at) {
        if (student.restricted()) {
            throw new Refused(List.of(Refusal.of(StudentsError.RESTRICTED, "reason")));
        }
        var minor = Age.of(student.idCard().bornOn(), BusinessTime.dateOf(at)).isMinor();
        if (minor && sights.of(viewer, student.id(), at).standing() != Sights.Standing.GRANTED) {
            throw new Refused(List.of(new Refusal(
                    StudentsError.SIGHT_NEEDED,
                    Optional.of(Citation.cite("minors-network-protection-regulation", "第三十六条")),
                    "reason",
                    List.of())));
        }
    }

    /** Asks a second person for leave to see a minor's data. @throws Refused when a rule says no */
    @Transactional
    public void askLeave(Viewer viewer, String number, String purpose, int days, Instant at) {
        var student = students.get(viewer, number);
        sights.ask(viewer, student.id(), number, purpose, days, at);
    }

    /** The viewer's leave to see a minor's data. */
    public Sights.Leave leave(Viewer viewer, StudentId student, Instant at) {
        return sights.of(viewer, student, at);
    }

    public int longest(LocalDate on) {
        return sights.longest(on);
    }

    /** Who looked, when and why, the latest first. */
    public List<DeedLine> looks(StudentId student) {
        return deeds.trail(looksAt(student));
    }

    private static SubjectRef looksAt(StudentId student) {
        return new SubjectRef(Sights.LOOKS, student.value());
    }
}
