package org.qiao.consortium.governance.plan.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qiao.consortium.governance.plan.DraftPlan;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.governance.plan.TaskFilter;
import org.qiao.consortium.governance.plan.TaskQueries;
import org.qiao.consortium.governance.plan.TaskRow;
import org.qiao.consortium.governance.plan.state.Lights;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Tab;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 年度计划 — its key tasks with their colours, and the same along the days of the year. */
@Controller
@OpenTo({
    Role.SECRETARIAT,
    Role.LEADING_OFFICE,
    Role.DEPARTMENT,
    Role.AREA_CLERK,
    Role.SCHOOL_CLERK,
    Role.ENTERPRISE_CLERK
})
class PlanPages {

    private final TaskQueries tasks;
    private final DraftPlan drafting;
    private final Lights lights;
    private final PlanScreen screen;
    private final InstantSource clock;

    PlanPages(TaskQueries tasks, DraftPlan drafting, Lights lights, PlanScreen screen, InstantSource clock) {
        this.tasks = tasks;
        this.drafting = drafting;
        this.lights = lights;
        this.screen = screen;
        this.clock = clock;
    }

    /** With one plan only, that plan: nobody needs a list of one. */
    @GetMapping("/plans")
    ModelAndView plans(Viewer viewer) {
        var plans = tasks.plans(viewer);
        return Views.page(
                "governance/plan/plans",
                new PlansPage(
                        screen.frames().of(viewer, screen.texts().of("governance.plans.title")),
                        plans,
                        viewer.is(Role.SECRETARIAT)));
    }

    @GetMapping("/plans/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer, Paging paging, HttpServletRequest request) {
        return Views.page(
                "governance/plan/plan", page(find(viewer, number), viewer, paging, request, FormErrors.none()));
    }

    private PlanPage page(Plan plan, Viewer viewer, Paging paging, HttpServletRequest request, FormErrors errors) {
        var today = BusinessTime.dateOf(clock.instant());
        var url = PageUrl.of(
                plan.url(), request.getMethod().equals("GET") ? request.getParameterMap() : java.util.Map.of());
        var found = tasks.find(viewer, TaskFilter.of(url).keysOf(plan), paging, today);
        return new PlanPage(
                screen.frames().of(viewer, plan.title(), screen.plans()),
                plan,
                tabs(plan, ""),
                url,
                Pager.of(url, found),
                Sorting.of(url, paging),
                found.rows(),
                tasks.counts(viewer, plan, today),
                lights.explained(today),
                viewer.is(Role.SECRETARIAT),
                errors);
    }

    private List<Tab> tabs(Plan plan, String active) {
        return java.util.stream.Stream.of("", "gantt")
                .map(it -> Tab.of(
                        screen.texts().of("governance.plan.tab." + (it.isEmpty() ? "tasks" : it)),
                        plan.url() + (it.isEmpty() ? "" : "/" + it),
                        it.equals(active)))
                .toList();
    }

    @GetMapping("/plans/{number}/gantt")
    ModelAndView gantt(@PathVariable String number, Viewer viewer, Paging paging, HttpServletRequest request) {
        var plan = find(viewer, number);
        var today = BusinessTime.dateOf(clock.instant());
        var url = PageUrl.of(plan.url() + "/gantt", request.getParameterMap());
        var filter = TaskFilter.of(url);
        var all = new TaskFilter(
                filter.words(),
                plan.number(),
                filter.unit(),
                filter.light(),
                filter.status(),
                false,
                false,
                false,
                false);
        var found = tasks.find(viewer, all, paging, today);
        var first = LocalDate.of(plan.year(), 1, 1);
        return Views.page(
                "governance/plan/gantt",
                new GanttPage(
                        screen.frames().of(viewer, plan.title(), screen.plans()),
                        plan,
                        tabs(plan, "gantt"),
                        url,
                        Pager.of(url, found),
                        found.rows().stream().map(it -> bar(it, first)).toList(),
                        first.lengthOfYear(),
                        today.getYear() == plan.year() ? today.getDayOfYear() : -1));
    }

    /** What lies outside the year is cut at its ends. */
    private static GanttPage.Bar bar(TaskRow task, LocalDate first) {
        var days = first.lengthOfYear();
        var from = Math.clamp(ChronoUnit.DAYS.between(first, task.startsOn()), 0, days - 1);
        var to = Math.clamp(ChronoUnit.DAYS.between(first, task.dueOn()) + 1, from + 1, days);
        return new GanttPage.Bar(task, from, to - from, (to - from) * task.progress() / 100);
    }

    @PostMapping("/plans/{number}/issue")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView issue(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String basis,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var plan = find(viewer, number);
        try {
            drafting.issue(plan, basis, viewer.actor(), clock.instant());
            return screen.done(redirect, "issued", plan.url());
        } catch (Refused refused) {
            return Views.refused(
                    "governance/plan/plan",
                    page(
                            plan,
                            viewer,
                            Paging.first(),
                            request,
                            screen.problems().of(refused)));
        }
    }

    @PostMapping("/plans/{number}/closing")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView close(
            @PathVariable String number, Viewer viewer, HttpServletRequest request, RedirectAttributes redirect) {
        var plan = find(viewer, number);
        try {
            drafting.close(plan, viewer.actor(), clock.instant());
            return screen.done(redirect, "closed", plan.url());
        } catch (Refused refused) {
            return Views.refused(
                    "governance/plan/plan",
                    page(
                            plan,
                            viewer,
                            Paging.first(),
                            request,
                            screen.problems().of(refused)));
        }
    }

    private Plan find(Viewer viewer, String number) {
        return tasks.plan(viewer, number).orElseThrow(() -> new NotFound(Plan.KIND, number));
    }
}
