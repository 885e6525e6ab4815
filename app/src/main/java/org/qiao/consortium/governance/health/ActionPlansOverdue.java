package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.ACTION_PLAN;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.governance.db.Tables.TASK_UNIT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.qiao.consortium.atlas.chain.Kind;
import org.qiao.consortium.governance.plan.TaskSight;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.parameters.Parameters;
import org.springframework.stereotype.Component;

/** 有任务没有行动计划的单位: each unit with each key task for which its action plan is late. */
@Component
class ActionPlansOverdue implements HealthCheck {

    private static final Field<UUID> INVOLVED = DSL.field(DSL.name("involved", "task_id"), UUID.class);
    private static final Field<UUID> UNIT = DSL.field(DSL.name("involved", "unit_id"), UUID.class);

    private final DSLContext sql;
    private final Texts texts;
    private final Parameters settings = Parameters.load("governance/task-lights");

    ActionPlansOverdue(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    @Override
    public String code() {
        return "action-plans-overdue";
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public Kind kind() {
        return Kind.FAULT;
    }

    private Condition overdue(Viewer viewer, LocalDate today) {
        var days = settings.on("action-plan-days", today).asInt();
        var planned = DSL.exists(DSL.selectOne()
                .from(ACTION_PLAN)
                .where(ACTION_PLAN.TASK_ID.eq(TASK.ID), ACTION_PLAN.ORGANIZATION_ID.eq(UNIT)));
        return TASK.CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(TASK.STATUS.eq("OPEN"))
                .and(TASK.UNPLANNED_SINCE.lt(today.minusDays(days)))
                .andNot(planned);
    }

    /** Whoever leads or supports, with the task. */
    private static Table<?> involved() {
        var led = TASK.as("led");
        return DSL.select(TASK_UNIT.TASK_ID, TASK_UNIT.ORGANIZATION_ID)
                .from(TASK_UNIT)
                .unionAll(DSL.select(led.ID, led.LEAD_ID).from(led))
                .asTable("involved", "task_id", "unit_id");
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return sql.fetchCount(DSL.selectOne()
                .from(TASK)
                .join(involved())
                .on(INVOLVED.eq(TASK.ID))
                .where(overdue(viewer, today)));
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        var all = TaskSight.seesAll(viewer);
        return sql.select(ORGANIZATION.NAME, TASK.NUMBER, TASK.TITLE, TASK.UNPLANNED_SINCE)
                .from(TASK)
                .join(involved())
                .on(INVOLVED.eq(TASK.ID))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(UNIT))
                .where(overdue(viewer, today))
                .orderBy(ORGANIZATION.NAME, TASK.NUMBER)
                .limit(limit)
                .fetch(it -> new HealthRow(
                        it.value3(),
                        all ? "/tasks/" + it.value2() : "",
                        texts.of("governance.health.late-action-plan", ChronoUnit.DAYS.between(it.value4(), today)),
                        it.value1(),
                        Optional.of(it.value4())));
    }
}
