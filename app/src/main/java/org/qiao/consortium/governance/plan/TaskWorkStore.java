package org.qiao.consortium.governance.plan;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.qiao.consortium.governance.db.Tables.ACTION_PLAN;
import static org.qiao.consortium.governance.db.Tables.MILESTONE;
import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.governance.db.Tables.TASK_REPORT;
import static org.qiao.consortium.governance.db.Tables.TASK_UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** Saves what units do on their tasks: action plans, points on the way, reports; the only writer of these tables. */
@Component
class TaskWorkStore {

    private final DSLContext sql;

    TaskWorkStore(DSLContext sql) {
        this.sql = sql;
    }

    void report(Task it, String number, OrganizationId unit, int progress, Report said, Instant at) {
        sql.insertInto(TASK_REPORT)
                .set(TASK_REPORT.ID, Uuid7.at(at))
                .set(TASK_REPORT.NUMBER, number)
                .set(TASK_REPORT.TASK_ID, it.id())
                .set(TASK_REPORT.ORGANIZATION_ID, unit.value())
                .set(TASK_REPORT.PROGRESS, progress)
                .set(TASK_REPORT.TEXT, said.text())
                .set(TASK_REPORT.PROBLEM, said.problem())
                .set(TASK_REPORT.BY_NAME, said.by())
                .set(TASK_REPORT.REPORTED_AT, at)
                .execute();
    }

    /** What a unit says of its work. @param by name of who wrote it */
    record Report(String text, String problem, String by) {}

    void plan(Task it, OrganizationId unit, String text, String contact, Instant at) {
        sql.insertInto(ACTION_PLAN)
                .set(ACTION_PLAN.ID, Uuid7.at(at))
                .set(ACTION_PLAN.TASK_ID, it.id())
                .set(ACTION_PLAN.ORGANIZATION_ID, unit.value())
                .set(ACTION_PLAN.TEXT, text)
                .set(ACTION_PLAN.CONTACT, contact)
                .set(ACTION_PLAN.SUBMITTED_AT, at)
                .onConflict(ACTION_PLAN.TASK_ID, ACTION_PLAN.ORGANIZATION_ID)
                .doUpdate()
                .set(ACTION_PLAN.TEXT, text)
                .set(ACTION_PLAN.CONTACT, contact)
                .set(ACTION_PLAN.SUBMITTED_AT, at)
                .set(ACTION_PLAN.VERSION, ACTION_PLAN.VERSION.plus(1))
                .execute();
    }

    /**
     * Keeps with a key task since when some unit owes its action plan, so that lists need not look for it.
     *
     * @param on from which day it is owed when nothing was owed before
     */
    void awaitActionPlans(UUID task, LocalDate on) {
        var planned = select(ACTION_PLAN.ORGANIZATION_ID).from(ACTION_PLAN).where(ACTION_PLAN.TASK_ID.eq(task));
        var owed = TASK.LEAD_ID
                .notIn(planned)
                .or(exists(selectOne()
                        .from(TASK_UNIT)
                        .where(TASK_UNIT.TASK_ID.eq(task), TASK_UNIT.ORGANIZATION_ID.notIn(planned))));
        sql.update(TASK)
                .set(TASK.UNPLANNED_SINCE, when(owed, coalesce(TASK.UNPLANNED_SINCE, val(on))))
                .where(TASK.ID.eq(task), TASK.PARENT_ID.isNull())
                .execute();
    }

    void addMilestone(Task it, String name, LocalDate dueOn, Instant at) {
        sql.insertInto(MILESTONE)
                .set(MILESTONE.ID, Uuid7.at(at))
                .set(MILESTONE.TASK_ID, it.id())
                .set(MILESTONE.NAME, name)
                .set(MILESTONE.DUE_ON, dueOn)
                .execute();
        nextMilestone(it);
    }

    /** @throws NotFound for one that is not of this task, or reached already */
    void reachMilestone(Task it, UUID milestone, LocalDate on) {
        var written = sql.update(MILESTONE)
                .set(MILESTONE.DONE_ON, on)
                .where(MILESTONE.ID.eq(milestone), MILESTONE.TASK_ID.eq(it.id()), MILESTONE.DONE_ON.isNull())
                .execute();
        if (written == 0) {
            throw new NotFound("governance.milestone", milestone);
        }
        nextMilestone(it);
    }

    void removeMilestone(Task it, UUID milestone) {
        sql.deleteFrom(MILESTONE)
                .where(MILESTONE.ID.eq(milestone), MILESTONE.TASK_ID.eq(it.id()), MILESTONE.DONE_ON.isNull())
                .execute();
        nextMilestone(it);
    }

    /** Kept with the task, so that lists need not look into the points of 5,000 tasks. */
    private void nextMilestone(Task it) {
        sql.update(TASK)
                .set(
                        TASK.MILESTONE_ON,
                        DSL.field(select(DSL.min(MILESTONE.DUE_ON))
                                .from(MILESTONE)
                                .where(MILESTONE.TASK_ID.eq(it.id()), MILESTONE.DONE_ON.isNull())))
                .where(TASK.ID.eq(it.id()))
                .execute();
    }
}
