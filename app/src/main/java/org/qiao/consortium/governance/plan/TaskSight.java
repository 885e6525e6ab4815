package org.qiao.consortium.governance.plan;

import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.governance.db.Tables.TASK_UNIT;

import org.jooq.Condition;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;

/**
 * Which tasks somebody sees: 秘书处 all of the consortium, the leading group's office and departments all that are handed out, a unit
 * those that it leads or supports, the key tasks above them and the sub-tasks below.
 */
public final class TaskSight {

    private TaskSight() {}

    public static boolean seesAll(Viewer viewer) {
        return viewer.is(Role.SECRETARIAT, Role.LEADING_OFFICE, Role.DEPARTMENT);
    }

    /** Acts for the unit: plans, reports, answers letters. */
    public static boolean actsFor(Viewer viewer, OrganizationId unit) {
        return viewer.organization().equals(unit)
                && viewer.is(
                        Role.ENTERPRISE_CLERK,
                        Role.SCHOOL_CLERK,
                        Role.AREA_CLERK,
                        Role.DEPARTMENT,
                        Role.SECRETARIAT,
                        Role.LEADING_OFFICE);
    }

    static Condition visibleTo(Viewer viewer) {
        var ours = TASK.CONSORTIUM_ID.eq(viewer.consortium().value());
        if (viewer.is(Role.SECRETARIAT)) {
            return ours;
        }
        var handedOut = ours.and(TASK.STATUS.ne(TaskStatus.PLANNED.name()));
        return seesAll(viewer) ? handedOut : handedOut.and(own(viewer));
    }

    private static Condition own(Viewer viewer) {
        var unit = viewer.organization().value();
        var mine = select(TASK_UNIT.TASK_ID).from(TASK_UNIT).where(TASK_UNIT.ORGANIZATION_ID.eq(unit));
        var other = TASK.as("other");
        var involved = other.LEAD_ID.eq(unit).or(other.ID.in(mine));
        return TASK.LEAD_ID
                .eq(unit)
                .or(TASK.ID.in(mine))
                .or(TASK.PARENT_ID.in(select(other.ID).from(other).where(involved)))
                .or(TASK.ID.in(select(other.PARENT_ID).from(other).where(involved.and(other.PARENT_ID.isNotNull()))));
    }
}
