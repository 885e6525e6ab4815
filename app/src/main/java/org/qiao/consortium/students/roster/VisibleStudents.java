package org.qiao.consortium.students.roster;

import static org.jooq.impl.DSL.falseCondition;
import static org.qiao.consortium.students.db.Tables.SCHOOL_CLASS;
import static org.qiao.consortium.students.db.Tables.STUDENT;

import org.jooq.Condition;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;

/** Who may see which student: the one rule that every reader of this module passes through. */
public final class VisibleStudents {

    private VisibleStudents() {}

    /** For queries that join {@code students.student} with {@code students.school_class}. */
    public static Condition visibleTo(Viewer viewer) {
        if (viewer.is(Role.SCHOOL_CLERK)) {
            return STUDENT.SCHOOL_ID.eq(viewer.organization().value());
        } else if (viewer.is(Role.CLASS_TEACHER)) {
            return classesOf(viewer);
        } else if (viewer.is(Role.STUDENT)) {
            return STUDENT.PERSON_ID
                    .eq(viewer.person().value())
                    .and(STUDENT.SCHOOL_ID.eq(viewer.organization().value()));
        } else {
            return falseCondition();
        }
    }

    /** The classes on a board: the whole school for its 经办, the own ones for a 班主任. */
    public static Condition classesOf(Viewer viewer) {
        if (viewer.is(Role.SCHOOL_CLERK)) {
            return SCHOOL_CLASS.SCHOOL_ID.eq(viewer.organization().value());
        } else if (viewer.is(Role.CLASS_TEACHER)) {
            return SCHOOL_CLASS
                    .TEACHER_ID
                    .eq(viewer.person().value())
                    .and(SCHOOL_CLASS.SCHOOL_ID.eq(viewer.organization().value()));
        } else {
            return falseCondition();
        }
    }
}
