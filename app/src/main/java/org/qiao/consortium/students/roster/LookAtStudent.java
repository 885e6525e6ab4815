package org.qiao.consortium.students.roster;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.students.StudentId;
import org.qiao.consortium.students.StudentsError;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 查看完整信息 — shows the numbers in full to the school's 经办, who says why; the student reads who looked (未成年人网络保护条例
 * 第三十六条).
 */
@Component
public class LookAtStudent {

    private static final String LOOKS = "students.look";

    private final StudentQueries students;
    private final Deeds deeds;

    LookAtStudent(StudentQueries students, Deeds deeds) {
        this.students = students;
        this.deeds = deeds;
    }

    /** @throws Refused when no reason is given: then nothing was shown */
    @Transactional
    StudentQueries.Kept inFull(Viewer viewer, String number, String reason, Instant at) {
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(StudentsError.REASON_MISSING, "reason")));
        }
        var student = students.get(viewer, number);
        deeds.record(
                Deed.of("students.student.viewed", looksAt(student.id()), number)
                        .because(reason.strip()),
                viewer.actor(),
                at);
        return student;
    }

    /** Who looked, when and why, the latest first. */
    public List<DeedLine> looks(StudentId student) {
        return deeds.trail(looksAt(student));
    }

    private static SubjectRef looksAt(StudentId student) {
        return new SubjectRef(LOOKS, student.value());
    }
}
