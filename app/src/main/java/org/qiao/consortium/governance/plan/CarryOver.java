package org.qiao.consortium.governance.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 结转 — what is not done goes into the next year's plan, with its progress and a new date; the old task stays to be read. */
@Component
@Transactional
public class CarryOver {

    private final PlanStore plans;
    private final TaskStore tasks;
    private final TaskWorkStore work;
    private final Numbers numbers;
    private final Deeds deeds;

    CarryOver(PlanStore plans, TaskStore tasks, TaskWorkStore work, Numbers numbers, Deeds deeds) {
        this.plans = plans;
        this.tasks = tasks;
        this.work = work;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    /**
     * @param dueOn in the next year
     * @return number of the task in the next year's plan
     */
    public String carry(Task task, Optional<LocalDate> dueOn, String reason, Actor by, Instant at) {
        var plan = plans.ofTask(task).orElseThrow();
        var next = plans.ofYear(plan.consortium(), plan.year() + 1)
                .filter(it -> it.status() != PlanStatus.CLOSED)
                .orElseThrow(() -> DraftPlan.refused(PlanError.NO_NEXT_PLAN, "dueOn", String.valueOf(plan.year() + 1)));
        if (!task.isUnderWay()) {
            throw DraftPlan.refused(
                    PlanError.NOTHING_TO_CARRY, "", task.status().label());
        } else if (tasks.subsOf(task.id()).stream().anyMatch(Task::isUnderWay)) {
            throw DraftPlan.refused(
                    PlanError.TASK_HAS_OPEN_SUBS, "", tasks.subsOf(task.id()).size());
        } else if (reason.isBlank()) {
            throw DraftPlan.refused(PlanError.REASON_MISSING, "reason");
        } else if (dueOn.filter(it -> it.getYear() >= next.year()).isEmpty()) {
            throw DraftPlan.refused(PlanError.DATE_BEFORE_YEAR, "dueOn", String.valueOf(next.year()));
        }
        var number = move(task, next, dueOn.orElseThrow(), at);
        deeds.record(
                Deed.of("governance.task.carried", task.subject(), task.number())
                        .moved(task.status(), TaskStatus.CARRIED)
                        .because(reason.strip())
                        .with("to", number),
                by,
                at);
        return number;
    }

    private String move(Task task, Plan next, LocalDate dueOn, Instant at) {
        var old = task.terms();
        var carried = new Task(
                Uuid7.at(at),
                numbers.next("RW", next.year()),
                next.id(),
                next.year(),
                Optional.empty(),
                new Task.Terms(
                        old.title(),
                        old.measure(),
                        old.output(),
                        old.mode(),
                        old.lead(),
                        List.copyOf(old.supports()),
                        LocalDate.of(next.year(), 1, 1),
                        dueOn,
                        old.clauses(),
                        old.resolution()),
                next.status() == PlanStatus.ISSUED ? TaskStatus.OPEN : TaskStatus.PLANNED,
                task.progress(),
                Optional.empty(),
                0);
        tasks.insert(carried, next.consortium(), task.id());
        if (carried.isUnderWay()) {
            work.awaitActionPlans(carried.id(), BusinessTime.dateOf(at));
        }
        tasks.move(task, TaskStatus.CARRIED, task.progress(), Optional.empty());
        return carried.number();
    }
}
