package org.qiao.consortium.governance.plan;

import static org.qiao.consortium.governance.db.Tables.ACTION_PLAN;
import static org.qiao.consortium.governance.db.Tables.CLAUSE;
import static org.qiao.consortium.governance.db.Tables.DOCUMENT;
import static org.qiao.consortium.governance.db.Tables.MILESTONE;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.governance.db.Tables.TASK_CLAUSE;
import static org.qiao.consortium.governance.db.Tables.TASK_EVIDENCE;
import static org.qiao.consortium.governance.db.Tables.TASK_REPORT;
import static org.qiao.consortium.governance.db.Tables.TASK_UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.plan.state.LightRules;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** Reads one task with what hangs on it. Whoever sees the task sees its plan of points, reports and evidence. */
@Component
public class TaskDetails {

    /** @param part 牵头, 配合 or 责任 @param actionPlan empty while the unit has not written one */
    public record UnitLine(
            OrganizationId id,
            String number,
            String name,
            OrganizationKind kind,
            String part,
            String actionPlan,
            String contact,
            Optional<Instant> plannedAt) {}

    /** @param moved the clause was changed or withdrawn under the task */
    public record ClauseLine(
            UUID id, String document, String documentUrl, String place, String heading, String moved) {}

    public record Milestone(UUID id, String name, LocalDate dueOn, Optional<LocalDate> doneOn) {}

    public record Report(
            UUID id, String number, String unit, int progress, String text, String problem, String by, Instant at) {}

    public record Evidence(String title, String url, String unit, LocalDate on) {}

    private static final int MOST_REPORTS = 50;

    private final DSLContext sql;
    private final TaskStore tasks;

    TaskDetails(DSLContext sql, TaskStore tasks) {
        this.sql = sql;
        this.tasks = tasks;
    }

    public Optional<Task> find(Viewer viewer, String number) {
        return visible(viewer, number) ? tasks.find(viewer.consortium(), number) : Optional.empty();
    }

    private boolean visible(Viewer viewer, String number) {
        return sql.fetchExists(sql.selectOne().from(TASK).where(TaskSight.visibleTo(viewer), TASK.NUMBER.eq(number)));
    }

    /** The living tasks of a plan by the title of their key task and their own: how a sheet knows them again. */
    public Map<String, Task> keyed(Viewer viewer, Plan plan) {
        if (!viewer.consortium().equals(plan.consortium())) {
            return Map.of();
        }
        var all = tasks.ofPlan(plan.id()).stream()
                .filter(it -> it.status() != TaskStatus.CANCELLED)
                .toList();
        var titles = new HashMap<UUID, String>();
        all.forEach(it -> titles.put(it.id(), it.terms().title()));
        var keyed = new HashMap<String, Task>();
        all.forEach(it -> keyed.putIfAbsent(
                it.parent().map(key -> titles.getOrDefault(key, "")).orElse("") + "\u0000"
                        + it.terms().title(),
                it));
        return keyed;
    }

    /** Its key task, as far as the viewer sees it. */
    public Optional<Task> parent(Viewer viewer, Task task) {
        return task.parent().flatMap(tasks::find).filter(it -> visible(viewer, it.number()));
    }

    /** The lead first. */
    public List<UnitLine> units(Task task) {
        var part = DSL.coalesce(TASK_UNIT.PART, DSL.inline("LEAD")).as("part");
        return sql.select(
                        ORGANIZATION.ID,
                        ORGANIZATION.NUMBER,
                        ORGANIZATION.NAME,
                        ORGANIZATION.KIND,
                        part,
                        ACTION_PLAN.TEXT,
                        ACTION_PLAN.CONTACT,
                        ACTION_PLAN.SUBMITTED_AT)
                .from(ORGANIZATION)
                .leftJoin(TASK_UNIT)
                .on(TASK_UNIT.ORGANIZATION_ID.eq(ORGANIZATION.ID))
                .and(TASK_UNIT.TASK_ID.eq(task.id()))
                .leftJoin(ACTION_PLAN)
                .on(ACTION_PLAN.ORGANIZATION_ID.eq(ORGANIZATION.ID))
                .and(ACTION_PLAN.TASK_ID.eq(task.id()))
                .where(TASK_UNIT
                        .TASK_ID
                        .isNotNull()
                        .or(ORGANIZATION.ID.eq(task.terms().lead().value())))
                .orderBy(ORGANIZATION.ID.eq(task.terms().lead().value()).desc(), ORGANIZATION.NAME)
                .fetch(it -> new UnitLine(
                        new OrganizationId(it.value1()),
                        it.value2(),
                        it.value3(),
                        OrganizationKind.valueOf(it.value4()),
                        it.value5().equals("LEAD") ? "牵头" : it.value5().equals("SUPPORT") ? "配合" : "责任",
                        Optional.ofNullable(it.value6()).orElse(""),
                        Optional.ofNullable(it.value7()).orElse(""),
                        Optional.ofNullable(it.value8())));
    }

    public List<ClauseLine> clauses(Task task) {
        var later = CLAUSE.as("later");
        var laterDocument = DOCUMENT.as("later_document");
        return sql.select(
                        CLAUSE.ID,
                        DOCUMENT.TITLE,
                        DOCUMENT.NUMBER,
                        CLAUSE.PLACE,
                        CLAUSE.HEADING,
                        CLAUSE.WITHDRAWN_AT,
                        CLAUSE.CHANGE,
                        later.CHANGE,
                        laterDocument.TITLE)
                .from(TASK_CLAUSE)
                .join(CLAUSE)
                .on(CLAUSE.ID.eq(TASK_CLAUSE.CLAUSE_ID))
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(CLAUSE.DOCUMENT_ID))
                .leftJoin(laterDocument)
                .on(laterDocument.SUPERSEDES_ID.eq(DOCUMENT.ID))
                .leftJoin(later)
                .on(later.FOLLOWS_ID.eq(CLAUSE.ID))
                .where(TASK_CLAUSE.TASK_ID.eq(task.id()))
                .orderBy(DOCUMENT.NUMBER, CLAUSE.POSITION)
                .fetch(it -> new ClauseLine(
                        it.value1(),
                        it.value2(),
                        "/documents/" + it.value3(),
                        it.value4(),
                        it.value5(),
                        moved(it.value6() != null, it.value7(), it.value8(), it.value9())));
    }

    /** What has happened to a clause under the task that cites it; empty for nothing. */
    private static String moved(
            boolean withdrawn,
            String change,
            @org.jspecify.annotations.Nullable String later,
            @org.jspecify.annotations.Nullable String laterTitle) {
        if (laterTitle != null) {
            return later == null
                    ? "新版本《" + laterTitle + "》中不再有这一条"
                    : later.equals("CHANGED") ? "新版本《" + laterTitle + "》中有变" : "";
        }
        return withdrawn ? "新文本中不再有这一条" : change.equals("CHANGED") ? "条文有变" : "";
    }

    public List<Milestone> milestones(Task task) {
        return sql.select(MILESTONE.ID, MILESTONE.NAME, MILESTONE.DUE_ON, MILESTONE.DONE_ON)
                .from(MILESTONE)
                .where(MILESTONE.TASK_ID.eq(task.id()))
                .orderBy(MILESTONE.DUE_ON, MILESTONE.ID)
                .fetch(it -> new Milestone(it.value1(), it.value2(), it.value3(), Optional.ofNullable(it.value4())));
    }

    public List<Report> reports(Task task) {
        return sql.select(
                        TASK_REPORT.ID,
                        TASK_REPORT.NUMBER,
                        ORGANIZATION.NAME,
                        TASK_REPORT.PROGRESS,
                        TASK_REPORT.TEXT,
                        TASK_REPORT.PROBLEM,
                        TASK_REPORT.BY_NAME,
                        TASK_REPORT.REPORTED_AT)
                .from(TASK_REPORT)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(TASK_REPORT.ORGANIZATION_ID))
                .where(TASK_REPORT.TASK_ID.eq(task.id()))
                .orderBy(TASK_REPORT.REPORTED_AT.desc(), TASK_REPORT.ID.desc())
                .limit(MOST_REPORTS)
                .fetch(org.jooq.Records.mapping(Report::new));
    }

    public List<Evidence> evidence(Task task) {
        return sql.select(TASK_EVIDENCE.TITLE, TASK_EVIDENCE.URL, ORGANIZATION.NAME, TASK_EVIDENCE.HAPPENED_ON)
                .from(TASK_EVIDENCE)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(TASK_EVIDENCE.ORGANIZATION_ID))
                .where(TASK_EVIDENCE.TASK_ID.eq(task.id()))
                .orderBy(TASK_EVIDENCE.HAPPENED_ON.desc())
                .limit(MOST_REPORTS)
                .fetch(org.jooq.Records.mapping(Evidence::new));
    }

    /** What its light is made from. */
    public LightRules.Facts facts(Task task) {
        return sql.select(TASK.MILESTONE_ON, TASK.UNPLANNED_SINCE)
                .from(TASK)
                .where(TASK.ID.eq(task.id()))
                .fetchSingle(it -> new LightRules.Facts(
                        task.status(),
                        task.terms().startsOn(),
                        task.terms().dueOn(),
                        task.progress(),
                        task.reportedOn(),
                        Optional.ofNullable(it.value1()),
                        Optional.ofNullable(it.value2())));
    }
}
