package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.TASK;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.plan.TaskSight;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** 逾期的任务, by the unit that leads them. Carried over, cancelled and done ones are none. */
@Component
class TasksOverdue implements HealthCheck {

    private final DSLContext sql;
    private final Texts texts;

    TasksOverdue(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    @Override
    public String code() {
        return "tasks-overdue";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Kind kind() {
        return Kind.FAULT;
    }

    private static Condition overdue(Viewer viewer, LocalDate today) {
        return TASK.CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(TASK.STATUS.eq("OPEN"))
                .and(TASK.DUE_ON.lt(today));
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return sql.fetchCount(TASK, overdue(viewer, today));
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        var all = TaskSight.seesAll(viewer);
        return sql.select(TASK.NUMBER, TASK.TITLE, TASK.DUE_ON, TASK.PROGRESS, ORGANIZATION.NAME)
                .from(TASK)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(TASK.LEAD_ID))
                .where(overdue(viewer, today))
                .orderBy(TASK.DUE_ON, TASK.NUMBER)
                .limit(limit)
                .fetch(it -> new HealthRow(
                        it.value2(),
                        all ? "/tasks/" + it.value1() : "",
                        texts.of(
                                "governance.health.late-task",
                                ChronoUnit.DAYS.between(it.value3(), today),
                                it.value4()),
                        it.value5(),
                        Optional.of(it.value3())));
    }
}
