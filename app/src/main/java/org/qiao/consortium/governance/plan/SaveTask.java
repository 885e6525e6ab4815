package org.qiao.consortium.governance.plan;

import static org.qiao.consortium.governance.db.Tables.CLAUSE;
import static org.qiao.consortium.governance.db.Tables.DOCUMENT;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记任务 — puts a task into a plan, changes it, takes it out. */
@Component
@Transactional
public class SaveTask {

    private static final String NUMBER_KIND = "RW";

    private final TaskStore tasks;
    private final TaskWorkStore work;
    private final PlanStore plans;
    private final Numbers numbers;
    private final Deeds deeds;
    private final TaskNotices notices;
    private final Resolutions resolutions;
    private final DSLContext sql;

    SaveTask(
            TaskStore tasks,
            TaskWorkStore work,
            PlanStore plans,
            Numbers numbers,
            Deeds deeds,
            TaskNotices notices,
            Resolutions resolutions,
            DSLContext sql) {
        this.tasks = tasks;
        this.work = work;
        this.plans = plans;
        this.numbers = numbers;
        this.deeds = deeds;
        this.notices = notices;
        this.resolutions = resolutions;
        this.sql = sql;
    }

    /** What {@link #add} and {@link #revise} would refuse. */
    @Transactional(readOnly = true)
    public List<Refusal> refusalsOf(Plan plan, Task.Terms terms, Optional<Task> parent) {
        var units = Stream.concat(
                        Stream.of(terms.lead().value()),
                        terms.supports().stream().map(it -> it.unit().value()))
                .distinct()
                .toList();
        var known = sql.fetchCount(ORGANIZATION, ORGANIZATION.ID.in(units)) == units.size();
        var clauses = sql.fetchCount(sql.selectOne()
                .from(CLAUSE)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(CLAUSE.DOCUMENT_ID))
                .where(
                        CLAUSE.ID.in(terms.clauses()),
                        DOCUMENT.CONSORTIUM_ID
                                .isNull()
                                .or(DOCUMENT.CONSORTIUM_ID.eq(plan.consortium().value()))));
        return Rule.refusals(
                TaskRules.ENTRY,
                new TaskRules.Entry(
                        terms,
                        plan.year(),
                        plan.status() != PlanStatus.CLOSED,
                        parent.map(it -> it.terms().dueOn()),
                        parent.filter(it -> it.parent().isPresent()).isPresent(),
                        known,
                        clauses == terms.clauses().size(),
                        !isNumber(terms.resolution())
                                || resolutions
                                        .byNumber(plan.consortium(), terms.resolution())
                                        .filter(Resolutions.View::inForce)
                                        .isPresent()));
    }

    /** Of a resolution on the platform; what was decided elsewhere is words. */
    static boolean isNumber(String resolution) {
        return resolution.matches("JY-\\d{4}-\\d{6}");
    }

    /** @return the task's number */
    public String add(Plan plan, Task.Terms terms, Optional<Task> parent, Actor by, Instant at) {
        Refused.ifAny(refusalsOf(plan, terms, parent));
        var open = plan.status() == PlanStatus.ISSUED;
        var task = new Task(
                Uuid7.at(at),
                numbers.next(NUMBER_KIND, plan.year()),
                plan.id(),
                plan.year(),
                parent.map(Task::id),
                terms,
                open ? TaskStatus.OPEN : TaskStatus.PLANNED,
                0,
                Optional.empty(),
                0);
        tasks.insert(task, plan.consortium(), null);
        deeds.record(Deed.of("governance.task.added", task.subject(), task.number()), by, at);
        if (open) {
            work.awaitActionPlans(task.id(), BusinessTime.dateOf(at));
            notices.tellUnits(List.of(terms.lead()), "assigned", terms.title(), task.url(), at);
        }
        return task.number();
    }

    /** @param version as it was read */
    public void revise(Task task, Task.Terms terms, int version, Actor by, Instant at) {
        var plan = plans.ofTask(task).orElseThrow();
        Refused.ifAny(refusalsOf(plan, terms, task.parent().flatMap(tasks::find)));
        if (task.status() == TaskStatus.CANCELLED || task.status() == TaskStatus.CARRIED) {
            throw DraftPlan.refused(PlanError.TASK_NOT_OPEN, "", task.status().label());
        }
        tasks.revise(task, terms, version);
        if (task.isUnderWay()) {
            work.awaitActionPlans(task.id(), BusinessTime.dateOf(at));
        }
        var deed = Deed.of("governance.task.revised", task.subject(), task.number());
        if (!task.terms().dueOn().equals(terms.dueOn())) {
            deed = deed.with("due-before", task.terms().dueOn().toString())
                    .with("due", terms.dueOn().toString());
        }
        if (!task.terms().lead().equals(terms.lead())) {
            notices.tellUnits(List.of(terms.lead()), "assigned", terms.title(), task.url(), at);
        }
        deeds.record(deed, by, at);
    }

    /** @param reason required */
    public void cancel(Task task, String reason, Actor by, Instant at) {
        if (reason.isBlank()) {
            throw DraftPlan.refused(PlanError.REASON_MISSING, "reason");
        } else if (task.status() != TaskStatus.PLANNED && !task.isUnderWay()) {
            throw DraftPlan.refused(PlanError.TASK_NOT_OPEN, "", task.status().label());
        }
        noOpenSubs(task);
        tasks.move(task, TaskStatus.CANCELLED, task.progress(), Optional.empty());
        deeds.record(
                Deed.of("governance.task.cancelled", task.subject(), task.number())
                        .moved(task.status(), TaskStatus.CANCELLED)
                        .because(reason.strip()),
                by,
                at);
    }

    private void noOpenSubs(Task task) {
        var open = tasks.subsOf(task.id()).stream().filter(Task::isUnderWay).count();
        if (open > 0) {
            throw DraftPlan.refused(PlanError.TASK_HAS_OPEN_SUBS, "", open);
        }
    }
}
