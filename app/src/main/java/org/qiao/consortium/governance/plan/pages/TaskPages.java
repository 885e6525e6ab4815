package org.qiao.consortium.governance.plan.pages;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.plan.CarryOver;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.governance.plan.ReportProgress;
import org.qiao.consortium.governance.plan.SaveTask;
import org.qiao.consortium.governance.plan.Task;
import org.qiao.consortium.governance.plan.TaskDetails;
import org.qiao.consortium.governance.plan.TaskQueries;
import org.qiao.consortium.governance.plan.TaskSight;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Forbidden;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一项任务 — what is to be done by whom, how far it is, and what this viewer can do about it. */
@Controller
@OpenTo({
    Role.SECRETARIAT,
    Role.LEADING_OFFICE,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.ENTERPRISE_CLERK
})
class TaskPages {

    private static final String TEMPLATE = "governance/plan/task";

    private final TaskQueries plans;
    private final TaskDetails tasks;
    private final TaskLayout layout;
    private final ReportProgress reporting;
    private final SaveTask saving;
    private final CarryOver carrying;
    private final TaskLayout.Desk desk;

    TaskPages(
            TaskQueries plans,
            TaskDetails tasks,
            TaskLayout layout,
            ReportProgress reporting,
            SaveTask saving,
            CarryOver carrying,
            TaskLayout.Desk desk) {
        this.plans = plans;
        this.tasks = tasks;
        this.layout = layout;
        this.reporting = reporting;
        this.saving = saving;
        this.carrying = carrying;
        this.desk = desk;
    }

    @GetMapping("/tasks/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        var task = find(viewer, number);
        return Views.page(TEMPLATE, layout.page(viewer, task, plan(viewer, task), Map.of(), FormErrors.none()));
    }

    /** What is done to a task, with the time at which it is done. */
    private interface Step {
        void take(Task task, java.time.Instant at);
    }

    private ModelAndView take(
            Viewer viewer,
            String number,
            String done,
            Map<String, String> typed,
            RedirectAttributes redirect,
            Step step) {
        var task = find(viewer, number);
        try {
            step.take(task, clock().instant());
            return desk.screen().done(redirect, done, task.url());
        } catch (Refused refused) {
            var errors = desk.screen().problems().of(refused);
            return Views.refused(TEMPLATE, layout.page(viewer, task, plan(viewer, task), typed, errors));
        }
    }

    private InstantSource clock() {
        return desk.clock();
    }

    @PostMapping("/tasks/{number}/reports")
    ModelAndView report(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String progress,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String problem,
            Viewer viewer,
            RedirectAttributes redirect) {
        var typed = Map.of("progress", progress, "text", text, "problem", problem);
        var percent = progress.strip().matches("\\d{1,3}")
                ? Optional.of(Integer.parseInt(progress.strip()))
                : Optional.<Integer>empty();
        return take(viewer, number, "reported", typed, redirect, (task, at) -> {
            involved(viewer, task);
            reporting.report(task, percent, text.strip(), problem.strip(), viewer.consortium(), viewer.actor(), at);
        });
    }

    @PostMapping("/tasks/{number}/action-plan")
    ModelAndView plan(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String contact,
            Viewer viewer,
            RedirectAttributes redirect) {
        var typed = Map.of("action", action, "contact", contact);
        return take(viewer, number, "action-planned", typed, redirect, (task, at) -> {
            involved(viewer, task);
            reporting.submitActionPlan(task, action.strip(), contact.strip(), viewer.actor(), at);
        });
    }

    @PostMapping("/tasks/{number}/milestones")
    ModelAndView addMilestone(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String nodeDue,
            Viewer viewer,
            RedirectAttributes redirect) {
        var typed = Map.of("name", name, "nodeDue", nodeDue);
        return take(viewer, number, "milestone-added", typed, redirect, (task, at) -> {
            leads(viewer, task);
            reporting.addMilestone(task, name.strip(), TaskForm.dateOf(nodeDue), viewer.actor(), at);
        });
    }

    @PostMapping("/tasks/{number}/milestones/{milestone}/reaching")
    ModelAndView reach(
            @PathVariable String number, @PathVariable String milestone, Viewer viewer, RedirectAttributes redirect) {
        return take(viewer, number, "milestone-reached", Map.of(), redirect, (task, at) -> {
            leads(viewer, task);
            reporting.reachMilestone(task, idOf(milestone), viewer.actor(), at);
        });
    }

    @PostMapping("/tasks/{number}/milestones/{milestone}/removal")
    ModelAndView remove(
            @PathVariable String number, @PathVariable String milestone, Viewer viewer, RedirectAttributes redirect) {
        return take(viewer, number, "milestone-removed", Map.of(), redirect, (task, at) -> {
            leads(viewer, task);
            reporting.removeMilestone(task, idOf(milestone), viewer.actor(), at);
        });
    }

    @PostMapping("/tasks/{number}/confirmation")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView confirm(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        return take(
                viewer,
                number,
                "confirmed",
                Map.of(),
                redirect,
                (task, at) -> reporting.confirm(task, viewer.actor(), at));
    }

    @PostMapping("/tasks/{number}/return")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView sendBack(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        return take(
                viewer,
                number,
                "sent-back",
                Map.of("return", reason),
                redirect,
                (task, at) -> reporting.sendBack(task, reason, viewer.actor(), at));
    }

    @PostMapping("/tasks/{number}/cancellation")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView cancel(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        return take(
                viewer,
                number,
                "cancelled",
                Map.of("cancel", reason),
                redirect,
                (task, at) -> saving.cancel(task, reason, viewer.actor(), at));
    }

    @PostMapping("/tasks/{number}/carrying-over")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView carry(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String dueOn,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var typed = Map.of("carryDue", dueOn, "carryReason", reason);
        return take(
                viewer,
                number,
                "carried",
                typed,
                redirect,
                (task, at) -> carrying.carry(task, TaskForm.dateOf(dueOn), reason, viewer.actor(), at));
    }

    private static void involved(Viewer viewer, Task task) {
        if (!task.involves(viewer.organization()) || !TaskSight.actsFor(viewer, viewer.organization())) {
            throw new Forbidden("governance.task.report");
        }
    }

    private static void leads(Viewer viewer, Task task) {
        var leads = task.isLedBy(viewer.organization()) && TaskSight.actsFor(viewer, viewer.organization());
        if (!leads && !viewer.is(Role.SECRETARIAT)) {
            throw new Forbidden("governance.task.milestone");
        }
    }

    private static UUID idOf(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("governance.milestone", text);
        }
    }

    private Task find(Viewer viewer, String number) {
        return tasks.find(viewer, number).orElseThrow(() -> new NotFound(Task.KIND, number));
    }

    private Plan plan(Viewer viewer, Task task) {
        return plans.planOf(viewer, task).orElseThrow(() -> new NotFound(Plan.KIND, task.number()));
    }
}
