package org.qiao.consortium.governance.plan;

import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.governance.db.Tables.TASK_UNIT;
import static org.qiao.consortium.platform.figures.Dimension.KIND;
import static org.qiao.consortium.platform.figures.Dimension.TOTAL;
import static org.qiao.consortium.platform.figures.Figure.Span.ON_DAY;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.governance.plan.state.Light;
import org.qiao.consortium.governance.plan.state.Lights;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.figures.Figure;
import org.qiao.consortium.platform.figures.FigureSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tasks by how they stand, and those past their date; of a unit those that it leads or supports. */
@Component
@Order(50)
class TaskFigures implements FigureSource {

    private static final Figure TASKS =
            new Figure("governance.task.handed-out", "项", ON_DAY, false, false, EnumSet.of(TOTAL, KIND));
    private static final Figure OVERDUE =
            new Figure("governance.task.overdue", "项", ON_DAY, false, false, EnumSet.of(TOTAL));

    private final DSLContext sql;
    private final Lights lights;

    TaskFigures(DSLContext sql, Lights lights) {
        this.sql = sql;
        this.lights = lights;
    }

    @Override
    public List<Figure> figures() {
        return List.of(TASKS, OVERDUE);
    }

    @Override
    public List<Value> values(Figure figure, Question question) {
        var wanted = asked(question).and(figure.equals(OVERDUE) ? overdue(question) : DSL.noCondition());
        if (question.by() == TOTAL) {
            return List.of(new Value("", "", sql.fetchCount(TASK, wanted)));
        }
        var light = lights.field(question.to()).as("light");
        var standing = DSL.select(TASK.STATUS, light).from(TASK).where(wanted).asTable("standing");
        return sql.select(standing.field(TASK.STATUS), standing.field(light), DSL.count())
                .from(standing)
                .groupBy(standing.field(TASK.STATUS), standing.field(light))
                .fetch(it -> value(TaskStatus.valueOf(it.value1()), it.value2(), it.value3()));
    }

    private static Value value(TaskStatus status, String light, int count) {
        var key = status == TaskStatus.OPEN ? light : status.name();
        return new Value(key, TaskRow.stateOf(Light.of(light), status), count);
    }

    private static Condition asked(Question asked) {
        var handedOut = TASK.CONSORTIUM_ID
                .eq(asked.consortium().value())
                .and(TASK.STATUS.in(TaskStatus.OPEN.name(), TaskStatus.REPORTED.name(), TaskStatus.DONE.name()));
        return asked.unit().map(it -> handedOut.and(involves(it.value()))).orElse(handedOut);
    }

    private static Condition involves(UUID unit) {
        return TASK.LEAD_ID
                .eq(unit)
                .or(TASK.ID.in(
                        DSL.select(TASK_UNIT.TASK_ID).from(TASK_UNIT).where(TASK_UNIT.ORGANIZATION_ID.eq(unit))));
    }

    private static Condition overdue(Question asked) {
        return TASK.STATUS.eq(TaskStatus.OPEN.name()).and(TASK.DUE_ON.lt(asked.to()));
    }
}
