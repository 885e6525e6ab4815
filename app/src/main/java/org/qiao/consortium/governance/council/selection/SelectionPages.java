package org.qiao.consortium.governance.council.selection;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.qiao.consortium.governance.Resolutions;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 牵头企业遴选 — 秘书处 calls and enters the decision, firms apply, who sits in the council or among the experts scores. */
@Controller
@OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK})
class SelectionPages {

    private static final int USUAL_DAYS = 14;

    private final SelectionStore store;
    private final SelectLead selecting;
    private final Resolutions resolutions;
    private final OrganizationNames units;
    private final Deeds deeds;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    SelectionPages(
            SelectionStore store,
            SelectLead selecting,
            Resolutions resolutions,
            OrganizationNames units,
            Deeds deeds,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.store = store;
        this.selecting = selecting;
        this.resolutions = resolutions;
        this.units = units;
        this.deeds = deeds;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/selections")
    ModelAndView list(Viewer viewer) {
        return Views.page(
                "governance/selection/list",
                new SelectionListPage(
                        frames.of(viewer, texts.of("governance.selections.title")),
                        store.all(viewer),
                        viewer.is(SECRETARIAT),
                        viewer.is(SECRETARIAT, DEPARTMENT)));
    }

    @GetMapping("/selections/new")
    @OpenTo(SECRETARIAT)
    ModelAndView form(Viewer viewer) {
        var until = BusinessTime.dateOf(clock.instant()).plusDays(USUAL_DAYS).toString();
        return Views.page(
                "governance/selection/form",
                formPage(viewer, "", "", until, texts.of("governance.selection.usual-criteria"), FormErrors.none()));
    }

    @PostMapping("/selections")
    @OpenTo(SECRETARIAT)
    ModelAndView call(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String call,
            @RequestParam(defaultValue = "") String applyUntil,
            @RequestParam(defaultValue = "") String criteria,
            Viewer viewer,
            RedirectAttributes redirect) {
        try {
            var number = selecting.call(title, call, Typed.date(applyUntil), criteria, false, viewer, clock.instant());
            return done(number, "called", redirect);
        } catch (Refused refused) {
            return Views.refused(
                    "governance/selection/form",
                    formPage(viewer, title, call, applyUntil, criteria, problems.of(refused)));
        }
    }

    private SelectionFormPage formPage(
            Viewer viewer, String title, String call, String until, String criteria, FormErrors errors) {
        var frame = frames.of(viewer, texts.of("governance.selection.new.title"), list());
        return new SelectionFormPage(frame, title, call, until, criteria, errors);
    }

    private Crumb list() {
        return new Crumb(texts.of("governance.selections.title"), "/selections");
    }

    @GetMapping("/selections/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        return Views.page(
                "governance/selection/show", page(viewer, selecting.get(viewer, number), Map.of(), FormErrors.none()));
    }

    private SelectionPage page(Viewer viewer, Selection it, Map<String, String> typed, FormErrors errors) {
        var organizes = viewer.is(SECRETARIAT);
        var own = viewer.is(ENTERPRISE_CLERK)
                        && it.status() == SelectionStatus.CALL
                        && !store.hasApplied(it.id(), viewer.organization())
                ? units.numbersOf(List.of(viewer.organization())).getOrDefault(viewer.organization(), "")
                : "";
        return new SelectionPage(
                frames.of(viewer, it.title(), list()),
                it,
                store.scoresOf(viewer, it.id()),
                typed,
                it.status() == SelectionStatus.SCORING && store.isJudge(viewer),
                organizes,
                own,
                organizes && it.status() == SelectionStatus.SCORING
                        ? resolutions.inForce(viewer.consortium()).stream()
                                .map(one -> Choice.of(one.number(), one.number() + " " + one.title()))
                                .toList()
                        : List.of(),
                organizes ? deeds.trail(it.subject()) : List.of(),
                errors);
    }

    @PostMapping("/selections/{number}/candidates")
    @OpenTo({SECRETARIAT, ENTERPRISE_CLERK})
    ModelAndView apply(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String statement,
            Viewer viewer,
            RedirectAttributes redirect) {
        var it = selecting.get(viewer, number);
        var own = units.numbersOf(List.of(viewer.organization())).getOrDefault(viewer.organization(), "");
        var chosen = viewer.is(SECRETARIAT) ? unit.strip() : own;
        return deed(
                viewer,
                it,
                Map.of("statement", statement),
                "applied",
                redirect,
                () -> selecting.apply(it, chosen, statement, viewer, clock.instant()));
    }

    @PostMapping("/selections/{number}/scoring")
    @OpenTo(SECRETARIAT)
    ModelAndView beginScoring(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        var it = selecting.get(viewer, number);
        return deed(
                viewer, it, Map.of(), "scoring", redirect, () -> selecting.beginScoring(it, viewer, clock.instant()));
    }

    @PostMapping("/selections/{number}/scores")
    ModelAndView score(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            RedirectAttributes redirect) {
        var it = selecting.get(viewer, number);
        return deed(viewer, it, typed, "scored", redirect, () -> selecting.score(it, typed, viewer, clock.instant()));
    }

    @PostMapping("/selections/{number}/decision")
    @OpenTo(SECRETARIAT)
    ModelAndView decide(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String resolution,
            Viewer viewer,
            RedirectAttributes redirect) {
        var it = selecting.get(viewer, number);
        return deed(
                viewer,
                it,
                Map.of(),
                "decided",
                redirect,
                () -> selecting.decide(it, chosen, resolution, viewer, clock.instant()));
    }

    @PostMapping("/selections/{number}/cancellation")
    @OpenTo(SECRETARIAT)
    ModelAndView cancel(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var it = selecting.get(viewer, number);
        return deed(
                viewer,
                it,
                Map.of(),
                "cancelled",
                redirect,
                () -> selecting.cancel(it, reason, viewer, clock.instant()));
    }

    private ModelAndView deed(
            Viewer viewer,
            Selection it,
            Map<String, String> typed,
            String what,
            RedirectAttributes redirect,
            Runnable deed) {
        try {
            deed.run();
            return done(it.number(), what, redirect);
        } catch (Refused refused) {
            return Views.refused("governance/selection/show", page(viewer, it, typed, problems.of(refused)));
        }
    }

    private ModelAndView done(String number, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.selection.done." + what)));
        return new ModelAndView("redirect:/selections/" + number);
    }
}
