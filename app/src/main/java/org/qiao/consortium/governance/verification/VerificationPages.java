package org.qiao.consortium.governance.verification;

import java.time.InstantSource;
import java.time.LocalDate;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.member.Care;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.parameters.Regulations;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.CreditCode;
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

/** 用人单位核验 — 秘书处 notes what was seen, and concludes. */
@Controller
@OpenTo(Role.SECRETARIAT)
class VerificationPages {

    private static final String TEMPLATE = "governance/verification/form";

    private final VerifyEmployer verifying;
    private final Organizations organizations;
    private final Care care;
    private final Regulations regulations;
    private final Frames frames;
    private final Texts texts;
    private final Problems problems;
    private final InstantSource clock;

    VerificationPages(
            VerifyEmployer verifying,
            Organizations organizations,
            Care care,
            Regulations regulations,
            Frames frames,
            Texts texts,
            Problems problems,
            InstantSource clock) {
        this.verifying = verifying;
        this.organizations = organizations;
        this.care = care;
        this.regulations = regulations;
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping("/members/{number}/verification")
    ModelAndView form(@PathVariable String number, Viewer viewer) {
        var unit = unit(number, viewer);
        var licence = unit.creditCode().map(CreditCode::value).orElse("");
        var begun = VerificationForm.begin(licence, today(), texts.of("governance.verification.usual-source"));
        return Views.page(TEMPLATE, page(viewer, unit, begun, FormErrors.none(), FormErrors.none()));
    }

    @PostMapping("/members/{number}/verification")
    ModelAndView verify(
            @PathVariable String number, VerificationForm form, Viewer viewer, RedirectAttributes redirect) {
        var unit = unit(number, viewer);
        try {
            Refused.ifAny(form.missing());
            var until = verifying.verify(unit.id(), form.read(), viewer.actor(), clock.instant());
            var said = texts.of("governance.verification.done.verified", Written.dateInText(until));
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(said));
            return new ModelAndView("redirect:/members/" + number);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(viewer, unit, form, problems.of(refused), FormErrors.none()));
        }
    }

    @PostMapping("/members/{number}/verification/refusal")
    ModelAndView refuse(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            VerificationForm form,
            Viewer viewer,
            RedirectAttributes redirect) {
        var unit = unit(number, viewer);
        try {
            verifying.refuse(unit.id(), reason, viewer.actor(), clock.instant());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.verification.done.refused")));
            return new ModelAndView("redirect:/members/" + number);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(viewer, unit, form, FormErrors.none(), problems.of(refused)));
        }
    }

    private OrganizationView unit(String number, Viewer viewer) {
        return organizations
                .byNumber(number, today())
                .filter(it -> care.has(viewer, it.id()))
                .orElseThrow(() -> new NotFound("governance.organization", number));
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }

    private VerificationPage page(
            Viewer viewer, OrganizationView unit, VerificationForm form, FormErrors errors, FormErrors refusal) {
        var term = verifying.term(today());
        return new VerificationPage(
                frames.of(
                        viewer,
                        texts.of("governance.verification.title"),
                        new Crumb(texts.of("governance.members.title"), "/members"),
                        new Crumb(unit.name(), "/members/" + unit.number())),
                unit,
                form,
                term.asInt(),
                regulations.quote(term.reference()),
                today().toString(),
                errors,
                refusal);
    }
}
