package org.qiao.consortium.governance.plan;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.qiao.consortium.governance.db.Tables.PLAN;
import static org.qiao.consortium.governance.db.Tables.RESOLUTION;
import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.governance.db.Tables.TASK_CLAUSE;
import static org.qiao.consortium.governance.db.Tables.TASK_UNIT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.TaskPart;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Loads and saves tasks with their units and clauses; the only writer of their tables but for what {@link TaskWorkStore} keeps with them. */
@Component
class TaskStore {

    private static final Field<List<Task.Support>> SUPPORTS = multiset(select(TASK_UNIT.ORGANIZATION_ID, TASK_UNIT.PART)
                    .from(TASK_UNIT)
                    .where(TASK_UNIT.TASK_ID.eq(TASK.ID))
                    .orderBy(TASK_UNIT.ORGANIZATION_ID))
            .as("supports")
            .convertFrom(rows ->
                    rows.map(it -> new Task.Support(new OrganizationId(it.value1()), TaskPart.valueOf(it.value2()))));
    private static final Field<List<UUID>> CLAUSES = multiset(select(TASK_CLAUSE.CLAUSE_ID)
                    .from(TASK_CLAUSE)
                    .where(TASK_CLAUSE.TASK_ID.eq(TASK.ID))
                    .orderBy(TASK_CLAUSE.CLAUSE_ID))
            .as("clauses")
            .convertFrom(rows -> rows.map(it -> it.value1()));

    private final DSLContext sql;

    TaskStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Task it, ConsortiumId consortium, @Nullable UUID carriedFrom) {
        var terms = it.terms();
        sql.insertInto(TASK)
                .set(TASK.ID, it.id())
                .set(TASK.NUMBER, it.number())
                .set(TASK.CONSORTIUM_ID, consortium.value())
                .set(TASK.PLAN_ID, it.plan())
                .set(TASK.PARENT_ID, it.parent().orElse(null))
                .set(TASK.TITLE, terms.title())
                .set(TASK.MEASURE, terms.measure())
                .set(TASK.OUTPUT, terms.output())
                .set(TASK.MODE, terms.mode().map(Enum::name).orElse(""))
                .set(TASK.LEAD_ID, terms.lead().value())
                .set(TASK.STARTS_ON, terms.startsOn())
                .set(TASK.DUE_ON, terms.dueOn())
                .set(TASK.STATUS, it.status().name())
                .set(TASK.PROGRESS, it.progress())
                .set(TASK.CARRIED_FROM_ID, carriedFrom)
                .set(TASK.RESOLUTION_TEXT, terms.resolution())
                .set(TASK.RESOLUTION_ID, resolution(consortium, terms))
                .execute();
        links(it.id(), terms);
    }

    private static Field<UUID> resolution(ConsortiumId consortium, Task.Terms terms) {
        return DSL.field(select(RESOLUTION.ID)
                .from(RESOLUTION)
                .where(RESOLUTION.NUMBER.eq(terms.resolution()), RESOLUTION.CONSORTIUM_ID.eq(consortium.value())));
    }

    private void links(UUID task, Task.Terms terms) {
        sql.batch(terms.supports().stream()
                        .map(it -> sql.insertInto(TASK_UNIT)
                                .set(TASK_UNIT.TASK_ID, task)
                                .set(TASK_UNIT.ORGANIZATION_ID, it.unit().value())
                                .set(TASK_UNIT.PART, it.part().name()))
                        .toList())
                .execute();
        sql.batch(terms.clauses().stream()
                        .map(it -> sql.insertInto(TASK_CLAUSE)
                                .set(TASK_CLAUSE.TASK_ID, task)
                                .set(TASK_CLAUSE.CLAUSE_ID, it))
                        .toList())
                .execute();
    }

    /** @param version as it was read */
    void revise(Task it, Task.Terms terms, int version) {
        var written = sql.update(TASK)
                .set(TASK.TITLE, terms.title())
                .set(TASK.MEASURE, terms.measure())
                .set(TASK.OUTPUT, terms.output())
                .set(TASK.MODE, terms.mode().map(Enum::name).orElse(""))
                .set(TASK.LEAD_ID, terms.lead().value())
                .set(TASK.STARTS_ON, terms.startsOn())
                .set(TASK.DUE_ON, terms.dueOn())
                .set(TASK.RESOLUTION_TEXT, terms.resolution())
                .set(
                        TASK.RESOLUTION_ID,
                        DSL.field(select(RESOLUTION.ID)
                                .from(RESOLUTION)
                                .where(
                                        RESOLUTION.NUMBER.eq(terms.resolution()),
                                        RESOLUTION.CONSORTIUM_ID.eq(TASK.CONSORTIUM_ID))))
                .set(TASK.VERSION, version + 1)
                .where(TASK.ID.eq(it.id()), TASK.VERSION.eq(version))
                .execute();
        stale(it, written);
        sql.deleteFrom(TASK_UNIT).where(TASK_UNIT.TASK_ID.eq(it.id())).execute();
        sql.deleteFrom(TASK_CLAUSE).where(TASK_CLAUSE.TASK_ID.eq(it.id())).execute();
        links(it.id(), terms);
    }

    /** A step of its life, as it was read. */
    void move(Task it, TaskStatus to, int progress, Optional<LocalDate> doneOn) {
        var written = sql.update(TASK)
                .set(TASK.STATUS, to.name())
                .set(TASK.PROGRESS, progress)
                .set(TASK.DONE_ON, doneOn.orElse(null))
                .set(TASK.VERSION, it.version() + 1)
                .where(TASK.ID.eq(it.id()), TASK.VERSION.eq(it.version()))
                .execute();
        stale(it, written);
    }

    private static void stale(Task it, int written) {
        if (written == 0) {
            throw new Stale(Task.KIND, it.number());
        }
    }

    /** Hands out all tasks of a plan. */
    int open(UUID plan, LocalDate on) {
        return sql.update(TASK)
                .set(TASK.STATUS, TaskStatus.OPEN.name())
                .set(TASK.UNPLANNED_SINCE, when(TASK.PARENT_ID.isNull(), val(on)))
                .set(TASK.VERSION, TASK.VERSION.plus(1))
                .where(TASK.PLAN_ID.eq(plan), TASK.STATUS.eq(TaskStatus.PLANNED.name()))
                .execute();
    }

    /** The lead's word counts for the task. */
    void advance(Task it, int progress, TaskStatus status, LocalDate on) {
        var written = sql.update(TASK)
                .set(TASK.PROGRESS, progress)
                .set(TASK.STATUS, status.name())
                .set(TASK.REPORTED_ON, on)
                .set(TASK.VERSION, it.version() + 1)
                .where(TASK.ID.eq(it.id()), TASK.VERSION.eq(it.version()))
                .execute();
        stale(it, written);
    }

    Optional<Task> find(ConsortiumId consortium, String number) {
        return list(TASK.CONSORTIUM_ID.eq(consortium.value()).and(TASK.NUMBER.eq(number))).stream()
                .findFirst();
    }

    Optional<Task> find(UUID id) {
        return list(TASK.ID.eq(id)).stream().findFirst();
    }

    List<Task> ofPlan(UUID plan) {
        return list(TASK.PLAN_ID.eq(plan));
    }

    List<Task> subsOf(UUID task) {
        return list(TASK.PARENT_ID.eq(task));
    }

    private List<Task> list(Condition wanted) {
        return sql.select(TASK.fields())
                .select(PLAN.YEAR, SUPPORTS, CLAUSES)
                .from(TASK)
                .join(PLAN)
                .on(PLAN.ID.eq(TASK.PLAN_ID))
                .where(wanted)
                .orderBy(TASK.NUMBER)
                .fetch(TaskStore::read);
    }

    private static Task read(Record it) {
        return new Task(
                it.get(TASK.ID),
                it.get(TASK.NUMBER),
                it.get(TASK.PLAN_ID),
                it.get(PLAN.YEAR),
                Optional.ofNullable(it.get(TASK.PARENT_ID)),
                new Task.Terms(
                        it.get(TASK.TITLE),
                        it.get(TASK.MEASURE),
                        it.get(TASK.OUTPUT),
                        Mode.of(it.get(TASK.MODE)),
                        new OrganizationId(it.get(TASK.LEAD_ID)),
                        it.get(SUPPORTS),
                        it.get(TASK.STARTS_ON),
                        it.get(TASK.DUE_ON),
                        it.get(CLAUSES),
                        it.get(TASK.RESOLUTION_TEXT)),
                TaskStatus.valueOf(it.get(TASK.STATUS)),
                it.get(TASK.PROGRESS),
                Optional.ofNullable(it.get(TASK.REPORTED_ON)),
                it.get(TASK.VERSION));
    }
}
