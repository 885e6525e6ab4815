package org.qiao.consortium.governance.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 报告进展 — what units do on their tasks: an action plan, points on the way, reports; and 秘书处's word that a task is done. */
@Component
@Transactional
public class ReportProgress {

    private static final String NUMBER_KIND = "BG";

    private final TaskStore tasks;
    private final TaskWorkStore work;
    private final Numbers numbers;
    private final Deeds deeds;
    private final TaskNotices notices;

    ReportProgress(TaskStore tasks, TaskWorkStore work, Numbers numbers, Deeds deeds, TaskNotices notices) {
        this.tasks = tasks;
        this.work = work;
        this.numbers = numbers;
        this.deeds = deeds;
        this.notices = notices;
    }

    /**
     * A supporting unit tells what it did; only the lead's progress counts. At 100 % the task waits for 秘书处.
     *
     * @return the report's number
     */
    public String report(
            Task task, Optional<Integer> progress, String text, String problem, ConsortiumId in, Actor by, Instant at) {
        var byLead = task.isLedBy(by.organization());
        Refused.ifAny(Rule.refusals(
                TaskRules.REPORT,
                new TaskRules.Report(task.isUnderWay(), progress, task.progress(), byLead, text, problem)));
        var percent = byLead ? progress.orElseThrow() : task.progress();
        var number = numbers.next(NUMBER_KIND, BusinessTime.dateOf(at).getYear());
        work.report(task, number, by.organization(), percent, new TaskWorkStore.Report(text, problem, by.name()), at);
        var deed = Deed.of("governance.task.reported", task.subject(), task.number())
                .with("report", number)
                .with("progress", percent);
        if (byLead) {
            var status = percent == 100 ? TaskStatus.REPORTED : TaskStatus.OPEN;
            tasks.advance(task, percent, status, BusinessTime.dateOf(at));
            deed = status == task.status() ? deed : deed.moved(task.status(), status);
            if (status == TaskStatus.REPORTED) {
                notices.tellSecretariat(in, "finished", task.terms().title(), task.url(), at);
            }
        }
        deeds.record(deed, by, at);
        if (!problem.isEmpty()) {
            notices.tellSecretariat(in, "problem", task.terms().title(), task.url(), at);
        }
        return number;
    }

    public void confirm(Task task, Actor by, Instant at) {
        reported(task);
        var open = tasks.subsOf(task.id()).stream().filter(Task::isUnderWay).count();
        if (open > 0) {
            throw DraftPlan.refused(PlanError.TASK_HAS_OPEN_SUBS, "", open);
        }
        tasks.move(task, TaskStatus.DONE, 100, Optional.of(BusinessTime.dateOf(at)));
        deeds.record(
                Deed.of("governance.task.confirmed", task.subject(), task.number())
                        .moved(TaskStatus.REPORTED, TaskStatus.DONE),
                by,
                at);
        notices.tellUnits(
                java.util.List.of(task.terms().lead()),
                "confirmed",
                task.terms().title(),
                task.url(),
                at);
    }

    /** @param reason required: what is missing */
    public void sendBack(Task task, String reason, Actor by, Instant at) {
        reported(task);
        if (reason.isBlank()) {
            throw DraftPlan.refused(PlanError.REASON_MISSING, "reason");
        }
        tasks.move(task, TaskStatus.OPEN, Math.min(task.progress(), 99), Optional.empty());
        deeds.record(
                Deed.of("governance.task.sent-back", task.subject(), task.number())
                        .moved(TaskStatus.REPORTED, TaskStatus.OPEN)
                        .because(reason.strip()),
                by,
                at);
        notices.tellUnits(
                java.util.List.of(task.terms().lead()),
                "sent-back",
                task.terms().title(),
                task.url(),
                at);
    }

    private static void reported(Task task) {
        if (task.status() != TaskStatus.REPORTED) {
            throw DraftPlan.refused(PlanError.TASK_NOT_OPEN, "", task.status().label());
        }
    }

    /** @param contact office or post, no person's number */
    public void submitActionPlan(Task task, String text, String contact, Actor by, Instant at) {
        if (text.isEmpty() || text.length() > TaskRules.LONGEST_TEXT || contact.length() > TaskRules.LONGEST_LINE) {
            throw DraftPlan.refused(PlanError.ACTION_MISSING, "action", TaskRules.LONGEST_TEXT);
        } else if (!task.isUnderWay()) {
            throw DraftPlan.refused(
                    PlanError.TASK_NOT_OPEN, "action", task.status().label());
        }
        work.plan(task, by.organization(), text, contact, at);
        work.awaitActionPlans(task.id(), BusinessTime.dateOf(at));
        deeds.record(Deed.of("governance.task.action-planned", task.subject(), task.number()), by, at);
    }

    public void addMilestone(Task task, String name, Optional<LocalDate> dueOn, Actor by, Instant at) {
        Refused.ifAny(Rule.refusals(TaskRules.NODE, new TaskRules.Node(name, dueOn, task)));
        work.addMilestone(task, name, dueOn.orElseThrow(), at);
        deeds.record(
                Deed.of("governance.task.milestone-added", task.subject(), task.number())
                        .with("name", name),
                by,
                at);
    }

    public void reachMilestone(Task task, UUID milestone, Actor by, Instant at) {
        work.reachMilestone(task, milestone, BusinessTime.dateOf(at));
        deeds.record(Deed.of("governance.task.milestone-reached", task.subject(), task.number()), by, at);
    }

    public void removeMilestone(Task task, UUID milestone, Actor by, Instant at) {
        work.removeMilestone(task, milestone);
        deeds.record(Deed.of("governance.task.milestone-removed", task.subject(), task.number()), by, at);
    }
}
