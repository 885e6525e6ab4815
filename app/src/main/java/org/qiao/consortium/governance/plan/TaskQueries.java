package org.qiao.consortium.governance.plan;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.governance.db.Tables.ACTION_PLAN;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.PLAN;
import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.governance.db.Tables.TASK_UNIT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.qiao.consortium.governance.TaskPart;
import org.qiao.consortium.governance.plan.state.Light;
import org.qiao.consortium.governance.plan.state.Lights;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Reads plans and tasks as the viewer may see them. A list is three statements, however many tasks and reports there are. */
@Component
public class TaskQueries {

    private static final int MOST = 20_000;
    private static final org.qiao.consortium.governance.db.TaskTable PARENT = TASK.as("parent");
    private static final org.qiao.consortium.governance.db.TaskTable SUB = TASK.as("sub");

    private static final Field<List<String>> SUPPORTS = multiset(select(ORGANIZATION.as("su").NAME, TASK_UNIT.PART)
                    .from(TASK_UNIT)
                    .join(ORGANIZATION.as("su"))
                    .on(ORGANIZATION.as("su").ID.eq(TASK_UNIT.ORGANIZATION_ID))
                    .where(TASK_UNIT.TASK_ID.eq(TASK.ID))
                    .orderBy(ORGANIZATION.as("su").NAME))
            .as("supports")
            .convertFrom(rows -> rows.map(
                    it -> it.value1() + "（" + TaskPart.valueOf(it.value2()).label() + "）"));
    private static final Field<Integer> SUBS = field(
                    select(DSL.count()).from(SUB).where(SUB.PARENT_ID.eq(TASK.ID)))
            .as("subs");
    private static final Field<Integer> SUBS_DONE = field(select(DSL.count())
                    .from(SUB)
                    .where(SUB.PARENT_ID.eq(TASK.ID), SUB.STATUS.eq(TaskStatus.DONE.name())))
            .as("subs_done");

    private static final Map<String, Field<?>> SORTS = Map.of(
            "number", TASK.NUMBER,
            "title", TASK.TITLE,
            "lead", ORGANIZATION.NAME,
            "due", TASK.DUE_ON,
            "progress", TASK.PROGRESS);

    private final DSLContext sql;
    private final Lights lights;

    TaskQueries(DSLContext sql, Lights lights) {
        this.sql = sql;
        this.lights = lights;
    }

    /** Plans of the consortium, the latest first; drafts only for 秘书处. */
    public List<Plan> plans(Viewer viewer) {
        return sql.select(PLAN.fields())
                .from(PLAN)
                .where(visiblePlans(viewer))
                .orderBy(PLAN.YEAR.desc())
                .fetch(PlanStore::read);
    }

    public Optional<Plan> plan(Viewer viewer, String number) {
        return sql.select(PLAN.fields())
                .from(PLAN)
                .where(visiblePlans(viewer), PLAN.NUMBER.eq(number))
                .fetchOptional(PlanStore::read);
    }

    public Optional<Plan> planOf(Viewer viewer, Task task) {
        return sql.select(PLAN.fields())
                .from(PLAN)
                .where(visiblePlans(viewer), PLAN.ID.eq(task.plan()))
                .fetchOptional(PlanStore::read);
    }

    private static Condition visiblePlans(Viewer viewer) {
        var ours = PLAN.CONSORTIUM_ID.eq(viewer.consortium().value());
        return viewer.is(Role.SECRETARIAT) ? ours : ours.and(PLAN.STATUS.ne(PlanStatus.DRAFT.name()));
    }

    public Paged<TaskRow> find(Viewer viewer, TaskFilter filter, Paging paging, LocalDate today) {
        var wanted = TaskSight.visibleTo(viewer).and(matching(viewer, filter, today));
        var total = sql.fetchCount(sql.selectOne().from(TASK).where(wanted).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(rows(wanted, order(paging), paging.offset(), paging.size(), today), paging, total);
    }

    public List<TaskRow> all(Viewer viewer, TaskFilter filter, Paging paging, LocalDate today) {
        var wanted = TaskSight.visibleTo(viewer).and(matching(viewer, filter, today));
        return rows(wanted, order(paging), 0, MOST, today);
    }

    public List<TaskRow> subsOf(Viewer viewer, Task key, LocalDate today) {
        var wanted = TaskSight.visibleTo(viewer).and(TASK.PARENT_ID.eq(key.id()));
        return rows(wanted, List.of(TASK.DUE_ON.asc(), TASK.NUMBER.asc()), 0, 1000, today);
    }

    public int count(Viewer viewer, TaskFilter filter, LocalDate today) {
        return sql.fetchCount(TASK, TaskSight.visibleTo(viewer).and(matching(viewer, filter, today)));
    }

    /** How many of a plan's tasks, key tasks and sub-tasks alike, stand how. */
    public Map<Light, Integer> counts(Viewer viewer, Plan plan, LocalDate today) {
        var light = lights.field(today).as("light");
        var standing = select(light)
                .from(TASK)
                .where(TaskSight.visibleTo(viewer), TASK.PLAN_ID.eq(plan.id()))
                .asTable("standing");
        var key = standing.field(light);
        var counts = new EnumMap<Light, Integer>(Light.class);
        sql.select(key, DSL.count())
                .from(standing)
                .groupBy(key)
                .forEach(it -> Light.of(it.value1()).ifPresent(one -> counts.put(one, it.value2())));
        return counts;
    }

    private List<TaskRow> rows(Condition wanted, List<SortField<?>> order, int offset, int limit, LocalDate today) {
        var light = lights.field(today).as("light");
        return sql.select(
                        TASK.ID,
                        TASK.NUMBER,
                        TASK.TITLE,
                        PARENT.TITLE,
                        PLAN.NUMBER,
                        ORGANIZATION.NAME,
                        ORGANIZATION.NUMBER,
                        SUPPORTS,
                        TASK.STARTS_ON,
                        TASK.DUE_ON,
                        TASK.PROGRESS,
                        TASK.STATUS,
                        light,
                        TASK.REPORTED_ON,
                        SUBS,
                        SUBS_DONE)
                .from(TASK)
                .join(PLAN)
                .on(PLAN.ID.eq(TASK.PLAN_ID))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(TASK.LEAD_ID))
                .leftJoin(PARENT)
                .on(PARENT.ID.eq(TASK.PARENT_ID))
                .where(wanted)
                .orderBy(order)
                .offset(offset)
                .limit(limit)
                .fetch(it -> row(it, light));
    }

    private static TaskRow row(Record it, Field<String> light) {
        return new TaskRow(
                it.get(TASK.ID),
                it.get(TASK.NUMBER),
                it.get(TASK.TITLE),
                Optional.ofNullable(it.get(PARENT.TITLE)).orElse(""),
                it.get(PLAN.NUMBER),
                it.get(ORGANIZATION.NAME),
                it.get(ORGANIZATION.NUMBER),
                it.get(SUPPORTS),
                it.get(TASK.STARTS_ON),
                it.get(TASK.DUE_ON),
                it.get(TASK.PROGRESS),
                TaskStatus.valueOf(it.get(TASK.STATUS)),
                Light.of(it.get(light)),
                Optional.ofNullable(it.get(TASK.REPORTED_ON)),
                it.get(SUBS),
                it.get(SUBS_DONE));
    }

    private Condition matching(Viewer viewer, TaskFilter filter, LocalDate today) {
        var conditions = new ArrayList<Condition>();
        if (!filter.words().isEmpty()) {
            conditions.add(
                    TASK.TITLE.containsIgnoreCase(filter.words()).or(TASK.NUMBER.containsIgnoreCase(filter.words())));
        }
        if (!filter.plan().isEmpty()) {
            conditions.add(TASK.PLAN_ID.in(select(PLAN.ID).from(PLAN).where(PLAN.NUMBER.eq(filter.plan()))));
        }
        if (!filter.unit().isEmpty()) {
            var unit = select(ORGANIZATION.ID).from(ORGANIZATION).where(ORGANIZATION.NUMBER.eq(filter.unit()));
            conditions.add(TASK.LEAD_ID
                    .in(unit)
                    .or(TASK.ID.in(
                            select(TASK_UNIT.TASK_ID).from(TASK_UNIT).where(TASK_UNIT.ORGANIZATION_ID.in(unit)))));
        }
        filter.light().ifPresent(it -> conditions.add(lights.field(today).eq(it.name())));
        filter.status().ifPresent(it -> conditions.add(TASK.STATUS.eq(it.name())));
        if (filter.keysOnly()) {
            conditions.add(TASK.PARENT_ID.isNull());
        }
        if (filter.undecided()) {
            conditions.add(TASK.PARENT_ID.isNull().and(TASK.RESOLUTION_TEXT.eq("")));
        }
        if (filter.mine()) {
            var unit = viewer.organization().value();
            conditions.add(TASK.LEAD_ID
                    .eq(unit)
                    .or(TASK.ID.in(
                            select(TASK_UNIT.TASK_ID).from(TASK_UNIT).where(TASK_UNIT.ORGANIZATION_ID.eq(unit)))));
        }
        if (filter.unplanned()) {
            conditions.add(TASK.UNPLANNED_SINCE.isNotNull().and(TASK.STATUS.eq(TaskStatus.OPEN.name())));
            conditions.add(filter.mine() ? owes(viewer) : DSL.noCondition());
        }
        return DSL.and(conditions);
    }

    private static Condition owes(Viewer viewer) {
        return DSL.notExists(DSL.selectOne()
                .from(ACTION_PLAN)
                .where(
                        ACTION_PLAN.TASK_ID.eq(TASK.ID),
                        ACTION_PLAN.ORGANIZATION_ID.eq(viewer.organization().value())));
    }

    private static List<SortField<?>> order(Paging paging) {
        var column = SORTS.getOrDefault(paging.sort(), TASK.NUMBER);
        return List.of(paging.descending() ? column.desc() : column.asc(), TASK.NUMBER.asc());
    }
}
