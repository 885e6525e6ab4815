package org.qiao.consortium.governance.plan.pages;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.governance.document.ClauseQueries;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.governance.plan.PlanStatus;
import org.qiao.consortium.governance.plan.SaveTask;
import org.qiao.consortium.governance.plan.Task;
import org.qiao.consortium.governance.plan.TaskDetails;
import org.qiao.consortium.governance.plan.TaskQueries;
import org.qiao.consortium.governance.typed.UnitWords;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记与修改任务. */
@Controller
@OpenTo(Role.SECRETARIAT)
class TaskFormPages {

    private static final String TEMPLATE = "governance/plan/task-form";

    private final TaskQueries plans;
    private final TaskDetails tasks;
    private final SaveTask saving;
    private final UnitWords units;
    private final ClauseQueries clauses;
    private final Deeds deeds;
    private final Desk desk;

    /** What answers. */
    @org.springframework.stereotype.Component("taskFormDesk")
    record Desk(PlanScreen screen, Resolutions resolutions, InstantSource clock) {}

    TaskFormPages(
            TaskQueries plans,
            TaskDetails tasks,
            SaveTask saving,
            UnitWords units,
            ClauseQueries clauses,
            Deeds deeds,
            Desk desk) {
        this.plans = plans;
        this.tasks = tasks;
        this.saving = saving;
        this.units = units;
        this.clauses = clauses;
        this.deeds = deeds;
        this.desk = desk;
    }

    /** From a resolution: into the plan that runs, or to where one is drafted first. */
    @GetMapping("/tasks/new")
    ModelAndView enterForResolution(@RequestParam(defaultValue = "") String resolution, Viewer viewer) {
        var year = BusinessTime.dateOf(desk.clock().instant()).getYear();
        var running = plans.plans(viewer).stream()
                .filter(it -> it.status() != PlanStatus.CLOSED)
                .min(java.util.Comparator.comparing(it -> Math.abs(it.year() - year)));
        var number = resolution.replaceAll("[^A-Z0-9-]", "");
        return new ModelAndView(running.map(it -> "redirect:" + it.url() + "/tasks/new?resolution=" + number)
                .orElse("redirect:/plans/new"));
    }

    @GetMapping("/plans/{number}/tasks/new")
    ModelAndView enter(@PathVariable String number, @RequestParam(defaultValue = "") String resolution, Viewer viewer) {
        var plan = plan(viewer, number);
        var decided = desk.resolutions().byNumber(viewer.consortium(), resolution);
        var form = TaskForm.empty(plan.year())
                .decided(
                        decided.map(Resolutions.View::title).orElse(""),
                        decided.map(Resolutions.View::number).orElse(""));
        return Views.page(TEMPLATE, newPage(viewer, plan, Optional.empty(), form, FormErrors.none()));
    }

    @PostMapping("/plans/{number}/tasks")
    ModelAndView add(@PathVariable String number, TaskForm form, Viewer viewer, RedirectAttributes redirect) {
        return add(plan(viewer, number), Optional.empty(), form, viewer, redirect);
    }

    @GetMapping("/tasks/{number}/tasks/new")
    ModelAndView enterSub(@PathVariable String number, Viewer viewer) {
        var key = task(viewer, number);
        var names = units.namesOf(List.of(key.terms().lead()));
        var blank = TaskForm.empty(key.year());
        var form = new TaskForm(
                "",
                "",
                "",
                "",
                names.getOrDefault(key.terms().lead(), ""),
                "",
                "",
                key.terms().startsOn().toString(),
                key.terms().dueOn().toString(),
                blank.clauses(),
                "");
        return Views.page(TEMPLATE, newPage(viewer, planOf(viewer, key), Optional.of(key), form, FormErrors.none()));
    }

    @PostMapping("/tasks/{number}/tasks")
    ModelAndView addSub(@PathVariable String number, TaskForm form, Viewer viewer, RedirectAttributes redirect) {
        var key = task(viewer, number);
        return add(planOf(viewer, key), Optional.of(key), form, viewer, redirect);
    }

    private ModelAndView add(Plan plan, Optional<Task> key, TaskForm form, Viewer viewer, RedirectAttributes redirect) {
        try {
            var number = saving.add(
                    plan, form.read(units), key, viewer.actor(), desk.clock().instant());
            return desk.screen().done(redirect, "task-added", "/tasks/" + number);
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE,
                    newPage(viewer, plan, key, form, desk.screen().problems().of(refused)));
        }
    }

    private TaskFormPage newPage(Viewer viewer, Plan plan, Optional<Task> key, TaskForm form, FormErrors errors) {
        var texts = desk.screen().texts();
        var above = key.map(it -> new Crumb(it.terms().title(), it.url())).orElse(new Crumb(plan.title(), plan.url()));
        return new TaskFormPage(
                desk.screen()
                        .frames()
                        .of(
                                viewer,
                                texts.of("governance.plan." + (key.isEmpty() ? "new-key" : "new-sub") + ".title"),
                                desk.screen().plans(),
                                above),
                form,
                0,
                key.map(it -> texts.of(
                                "governance.plan.new-sub.lead", it.terms().title()))
                        .orElse(""),
                key.map(it -> it.url() + "/tasks").orElse(plan.url() + "/tasks"),
                above.url(),
                choices(viewer),
                units.hints(),
                errors);
    }

    @GetMapping("/tasks/{number}/edit")
    ModelAndView edit(@PathVariable String number, Viewer viewer) {
        var task = task(viewer, number);
        var involved = new ArrayList<OrganizationId>();
        involved.add(task.terms().lead());
        task.terms().supports().forEach(it -> involved.add(it.unit()));
        var form = TaskForm.of(task, units.namesOf(involved));
        return Views.page(TEMPLATE, editPage(viewer, task, form, task.version(), FormErrors.none()));
    }

    @PostMapping("/tasks/{number}")
    ModelAndView save(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int version,
            TaskForm form,
            Viewer viewer,
            RedirectAttributes redirect) {
        var task = task(viewer, number);
        try {
            saving.revise(
                    task,
                    form.read(units),
                    version,
                    viewer.actor(),
                    desk.clock().instant());
            return desk.screen().done(redirect, "task-revised", task.url());
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE,
                    editPage(
                            viewer,
                            task,
                            form,
                            version,
                            desk.screen().problems().of(refused)));
        } catch (Stale stale) {
            var errors = PlanFormPages.overtaken(desk.screen(), deeds, task.subject());
            var view = Views.page(TEMPLATE, editPage(viewer, task, form, task.version(), errors));
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
    }

    private TaskFormPage editPage(Viewer viewer, Task task, TaskForm form, int version, FormErrors errors) {
        var screen = desk.screen();
        return new TaskFormPage(
                screen.frames()
                        .of(
                                viewer,
                                screen.texts().of("governance.plan.edit-task.title"),
                                screen.plans(),
                                new Crumb(task.terms().title(), task.url())),
                form,
                version,
                "",
                task.url(),
                task.url(),
                choices(viewer),
                units.hints(),
                errors);
    }

    /** What wants a task, by document; those without one say so. */
    private Map<String, List<Choice>> choices(Viewer viewer) {
        return clauses.wanting(viewer).stream()
                .collect(Collectors.groupingBy(
                        ClauseQueries.Covered::document,
                        LinkedHashMap::new,
                        Collectors.mapping(this::choice, Collectors.toList())));
    }

    private Choice choice(ClauseQueries.Covered it) {
        return new Choice(
                it.clause().id().toString(),
                it.clause().place() + " " + it.clause().heading(),
                it.tasks().isEmpty() ? desk.screen().texts().of("governance.plan.clause-without-task") : "");
    }

    private Plan plan(Viewer viewer, String number) {
        return plans.plan(viewer, number).orElseThrow(() -> new NotFound(Plan.KIND, number));
    }

    private Plan planOf(Viewer viewer, Task task) {
        return plans.planOf(viewer, task).orElseThrow(() -> new NotFound(Plan.KIND, task.number()));
    }

    private Task task(Viewer viewer, String number) {
        return tasks.find(viewer, number).orElseThrow(() -> new NotFound(Task.KIND, number));
    }
}
