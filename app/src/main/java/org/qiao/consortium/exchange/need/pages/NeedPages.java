package org.qiao.consortium.exchange.need.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.exchange.NeedIntake.Entry;
import org.qiao.consortium.exchange.need.OccupationChoice;
import org.qiao.consortium.exchange.need.SaveDraft;
import org.qiao.consortium.exchange.need.SubmitNeed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.OpenToSignedIn;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 岗位需求 — one need: its page, its form, its draft. */
@Controller
@RequestMapping("/exchange/needs")
@OpenTo({Role.ENTERPRISE_CLERK, Role.SECRETARIAT, Role.AREA_CLERK})
class NeedPages {

    private final NeedLayout layout;
    private final NeedFormLayout forms;
    private final OccupationChoice occupation;
    private final SaveDraft save;
    private final SubmitNeed submit;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;

    NeedPages(
            NeedLayout layout,
            NeedFormLayout forms,
            OccupationChoice occupation,
            SaveDraft save,
            SubmitNeed submit,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.layout = layout;
        this.forms = forms;
        this.occupation = occupation;
        this.save = save;
        this.submit = submit;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/{number}")
    @OpenToSignedIn
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        return Views.page("exchange/need/show", layout.page(viewer, number, problems.of(List.of())));
    }

    @GetMapping("/new")
    ModelAndView blank(Viewer viewer) {
        return Views.page("exchange/need/form", forms.blank(viewer));
    }

    @GetMapping("/{number}/edit")
    ModelAndView edit(@PathVariable String number, Viewer viewer) {
        return Views.page("exchange/need/form", forms.of(viewer, number));
    }

    /** @param then {@code submit} to ask for publication at once */
    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String then,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var form = NeedForm.of(request.getParameterMap());
        var reading = form.read(occupation.of(form));
        var employer = forms.employer(viewer, form);
        if (!reading.refusals().isEmpty() || employer.isEmpty()) {
            return refused(forms.again(viewer, form, reading.refusals()), List.of());
        }
        try {
            var need = save.create(List.of(new Entry(employer.get(), reading.terms())), viewer, clock.instant())
                    .getFirst();
            occupation.remember(reading.terms(), viewer, clock.instant());
            return saved(need.number(), then, viewer, redirect);
        } catch (Refused refused) {
            return refused(forms.again(viewer, form, refused.refusals()), List.of());
        }
    }

    @PostMapping("/{number}")
    ModelAndView revise(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String then,
            Viewer viewer,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var form = NeedForm.of(request.getParameterMap());
        var reading = form.read(occupation.of(form));
        if (!reading.refusals().isEmpty()) {
            return refused(forms.again(viewer, number, version, form), reading.refusals());
        }
        try {
            save.revise(number, version, reading.terms(), viewer, clock.instant());
            occupation.remember(reading.terms(), viewer, clock.instant());
        } catch (Refused refused) {
            return refused(forms.again(viewer, number, version, form), refused.refusals());
        }
        return saved(number, then, viewer, redirect);
    }

    /**
     * What was typed so far, kept every few seconds; what cannot be read yet is left out. The header {@code Draft-Version}
     * tells the form the version onto which it saves next.
     */
    @PostMapping("/{number}/draft")
    ResponseEntity<Void> keep(
            @PathVariable String number, @RequestParam int version, Viewer viewer, HttpServletRequest request) {
        var form = NeedForm.of(request.getParameterMap());
        if (form.value("title").isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        var terms = form.read(occupation.of(form)).terms();
        var next = save.revise(number, version, terms, viewer, clock.instant());
        return ResponseEntity.noContent()
                .header("Draft-Version", String.valueOf(next))
                .build();
    }

    /** The first words of a new need become a draft; the header {@code Draft-Address} tells the form where it now belongs. */
    @PostMapping("/draft")
    ResponseEntity<Void> keepNew(Viewer viewer, HttpServletRequest request) {
        var form = NeedForm.of(request.getParameterMap());
        var employer = forms.employer(viewer, form);
        if (form.value("title").isEmpty() || employer.isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        var terms = form.read(occupation.of(form)).terms();
        var need = save.create(List.of(new Entry(employer.get(), terms)), viewer, clock.instant())
                .getFirst();
        return ResponseEntity.noContent()
                .header("Draft-Address", "/exchange/needs/" + need.number())
                .header("Draft-Version", String.valueOf(need.version()))
                .build();
    }

    private ModelAndView saved(String number, String then, Viewer viewer, RedirectAttributes redirect) {
        if (!then.equals("submit")) {
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("exchange.need.flash.saved", number)));
            return new ModelAndView("redirect:/exchange/needs/" + number);
        }
        try {
            var approval = submit.submit(List.of(layout.idOf(viewer, number)), viewer, clock.instant());
            redirect.addFlashAttribute(
                    Frames.FLASH,
                    new Flash(
                            texts.of("exchange.need.flash.submitted", number),
                            texts.of("exchange.need.flash.see-approval"),
                            "/approvals/" + approval));
            return new ModelAndView("redirect:/exchange/needs/" + number);
        } catch (Refused refused) {
            // The draft is kept; what keeps it from being published stands beside its fields.
            return refused(forms.of(viewer, number), refused.refusals());
        }
    }

    private ModelAndView refused(NeedFormPage page, List<Refusal> refusals) {
        return Views.refused(
                "exchange/need/form", refusals.isEmpty() ? page : NeedFormLayout.with(page, problems.of(refusals)));
    }
}
