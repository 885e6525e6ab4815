package org.qiao.consortium.governance.council.pages;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.qiao.consortium.governance.council.Body;
import org.qiao.consortium.governance.council.BodyForm;
import org.qiao.consortium.governance.council.BodyKind;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.SetUpBody;
import org.qiao.consortium.governance.typed.Typed;
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
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 设立、变更、撤销机构 — by 秘书处. */
@Controller
@OpenTo(Role.SECRETARIAT)
class BodyFormPages {

    private static final String TEMPLATE = "governance/council/form";

    private final SetUpBody bodies;
    private final Composition composition;
    private final OrganizationNames units;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    BodyFormPages(
            SetUpBody bodies,
            Composition composition,
            OrganizationNames units,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.bodies = bodies;
        this.composition = composition;
        this.units = units;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/bodies/new")
    ModelAndView enter(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String parent,
            Viewer viewer) {
        var form = BodyForm.empty(Typed.chosen(BodyKind.class, kind).orElse(BodyKind.COUNCIL), parent);
        return Views.page(TEMPLATE, newPage(viewer, form, FormErrors.none()));
    }

    @PostMapping("/bodies")
    ModelAndView create(BodyForm form, Viewer viewer, RedirectAttributes redirect) {
        try {
            var body = bodies.setUp(form, false, viewer, clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.council.set-up.done")));
            return new ModelAndView("redirect:/bodies/" + body.number());
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, newPage(viewer, form, problems.of(refused)));
        }
    }

    private BodyFormPage newPage(Viewer viewer, BodyForm form, FormErrors errors) {
        return page(viewer, form, "governance.council.new.title", "/bodies", "/council", 0, errors);
    }

    @GetMapping("/bodies/{number}/edit")
    ModelAndView edit(@PathVariable String number, Viewer viewer) {
        var body = bodies.get(viewer, number);
        return Views.page(TEMPLATE, editPage(viewer, body, formOf(body, viewer), body.version(), FormErrors.none()));
    }

    @PostMapping("/bodies/{number}")
    ModelAndView save(
            @PathVariable String number,
            BodyForm form,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes redirect) {
        var body = bodies.get(viewer, number);
        try {
            bodies.revise(body, form, version, viewer, clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.council.saved")));
            return new ModelAndView("redirect:/bodies/" + number);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, editPage(viewer, body, form, version, problems.of(refused)));
        } catch (Stale stale) {
            var now = bodies.get(viewer, number);
            return Views.stale(
                    TEMPLATE,
                    editPage(viewer, now, form, now.version(), problems.changedMeanwhile(formOf(now, viewer), form)));
        }
    }

    @PostMapping("/bodies/{number}/end")
    ModelAndView end(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var body = bodies.get(viewer, number);
        bodies.end(body, reason, viewer, clock.instant());
        redirect.addFlashAttribute(
                Frames.FLASH,
                Flash.of(texts.of("governance.council.ended.done", body.terms().name())));
        return new ModelAndView("redirect:/council");
    }

    private BodyForm formOf(Body body, Viewer viewer) {
        var parent = body.terms()
                .parent()
                .flatMap(id -> composition.standing(viewer).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst());
        var home = body.terms().homeUnit();
        return BodyForm.of(
                body,
                parent.map(Body::number).orElse(""),
                home.map(it -> units.numbersOf(List.of(it)).getOrDefault(it, ""))
                        .orElse(""),
                home.map(units::nameOf).orElse(""));
    }

    private BodyFormPage editPage(Viewer viewer, Body body, BodyForm form, int version, FormErrors errors) {
        var url = "/bodies/" + body.number();
        return page(
                viewer,
                form,
                "governance.council.edit.title",
                url,
                url,
                version,
                errors,
                new Crumb(body.terms().name(), url));
    }

    private BodyFormPage page(
            Viewer viewer,
            BodyForm form,
            String title,
            String action,
            String cancelUrl,
            int version,
            FormErrors errors,
            Crumb... above) {
        var crumbs = Stream.concat(
                        Stream.of(new Crumb(texts.of("governance.council.title"), "/council")), Stream.of(above))
                .toArray(Crumb[]::new);
        var parents = composition.standing(viewer).stream()
                .filter(it -> !action.endsWith(it.number()))
                .map(it -> Choice.of(it.number(), it.terms().name()))
                .toList();
        return new BodyFormPage(
                frames.of(viewer, texts.of(title), crumbs),
                form,
                BodyForm.text(form.homeUnitText()),
                parents,
                action,
                cancelUrl,
                version,
                errors);
    }
}
