package org.qiao.consortium.governance.plan.pages;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.governance.plan.DraftPlan;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.governance.plan.PlanError;
import org.qiao.consortium.governance.plan.TaskQueries;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
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

/** 起草与修改年度计划. */
@Controller
@OpenTo(Role.SECRETARIAT)
class PlanFormPages {

    private static final String TEMPLATE = "governance/plan/plan-form";

    private final TaskQueries tasks;
    private final DraftPlan drafting;
    private final Deeds deeds;
    private final PlanScreen screen;
    private final InstantSource clock;

    PlanFormPages(TaskQueries tasks, DraftPlan drafting, Deeds deeds, PlanScreen screen, InstantSource clock) {
        this.tasks = tasks;
        this.drafting = drafting;
        this.deeds = deeds;
        this.screen = screen;
        this.clock = clock;
    }

    /** The first year without a plan is proposed. */
    @GetMapping("/plans/new")
    ModelAndView enter(Viewer viewer) {
        var there = tasks.plans(viewer).stream().map(Plan::year).toList();
        var year = BusinessTime.dateOf(clock.instant()).getYear();
        var next = there.contains(year) ? year + 1 : year;
        var title = screen.texts().of("governance.plan.title.usual", String.valueOf(next));
        return Views.page(TEMPLATE, newPage(viewer, String.valueOf(next), title, "", FormErrors.none()));
    }

    @PostMapping("/plans")
    ModelAndView draft(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String goals,
            Viewer viewer,
            RedirectAttributes redirect) {
        try {
            var number = drafting.draft(
                    viewer.consortium(),
                    year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
                    title.strip(),
                    goals.strip(),
                    viewer.actor(),
                    clock.instant());
            return screen.done(redirect, "drafted", "/plans/" + number);
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE,
                    newPage(viewer, year, title, goals, screen.problems().of(refused)));
        }
    }

    private PlanFormPage newPage(Viewer viewer, String year, String title, String goals, FormErrors errors) {
        var heading = screen.texts().of("governance.plan.new.title");
        return new PlanFormPage(
                screen.frames().of(viewer, heading, screen.plans()),
                year,
                false,
                title,
                goals,
                0,
                "/plans",
                "/plans",
                errors);
    }

    @GetMapping("/plans/{number}/edit")
    ModelAndView edit(@PathVariable String number, Viewer viewer) {
        var plan = find(viewer, number);
        return Views.page(
                TEMPLATE, editPage(viewer, plan, plan.title(), plan.goals(), plan.version(), FormErrors.none()));
    }

    @PostMapping("/plans/{number}")
    ModelAndView save(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String goals,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var plan = find(viewer, number);
        try {
            drafting.revise(plan, title.strip(), goals.strip(), version, viewer.actor(), clock.instant());
            return screen.done(redirect, "revised", plan.url());
        } catch (Refused refused) {
            return Views.refused(
                    TEMPLATE,
                    editPage(
                            viewer,
                            plan,
                            title,
                            goals,
                            version,
                            screen.problems().of(refused)));
        } catch (Stale stale) {
            var view = Views.page(
                    TEMPLATE,
                    editPage(viewer, plan, title, goals, plan.version(), overtaken(screen, deeds, plan.subject())));
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
    }

    /** Says who changed it meanwhile; what was typed stays. */
    static FormErrors overtaken(PlanScreen screen, Deeds deeds, SubjectRef subject) {
        var last = deeds.trail(subject).stream().findFirst();
        return screen.problems()
                .of(List.of(Refusal.of(
                        PlanError.OVERTAKEN,
                        "",
                        last.map(it -> it.who()).orElse(""),
                        last.map(it -> Written.moment(it.at())).orElse(""),
                        last.map(it -> it.deed()).orElse(""))));
    }

    private PlanFormPage editPage(
            Viewer viewer, Plan plan, String title, String goals, int version, FormErrors errors) {
        var heading = screen.texts().of("governance.plan.edit.title");
        return new PlanFormPage(
                screen.frames().of(viewer, heading, screen.plans(), new Crumb(plan.title(), plan.url())),
                String.valueOf(plan.year()),
                true,
                title,
                goals,
                version,
                plan.url(),
                plan.url(),
                errors);
    }

    private Plan find(Viewer viewer, String number) {
        return tasks.plan(viewer, number).orElseThrow(() -> new NotFound(Plan.KIND, number));
    }
}
