package org.qiao.consortium.governance.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.governance.member.ParticularsForm;
import org.qiao.consortium.governance.registration.RegisterEnterprise.Credentials;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.SignInSession;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 企业登记 — from nothing to the first draft in one page; verification follows while they work. */
@Controller
@OpenToEveryone
class RegistrationPages {

    private static final String TEMPLATE = "governance/registration/form";

    private final RegisterEnterprise registering;
    private final FormCodes codes;
    private final SignInSession session;
    private final Frames frames;
    private final Texts texts;
    private final Problems problems;

    RegistrationPages(
            RegisterEnterprise registering,
            FormCodes codes,
            SignInSession session,
            Frames frames,
            Texts texts,
            Problems problems) {
        this.registering = registering;
        this.codes = codes;
        this.session = session;
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
    }

    @GetMapping("/registration")
    ModelAndView form(Viewer viewer) {
        return viewer.isSignedIn()
                ? new ModelAndView("redirect:/workbench")
                : Views.page(TEMPLATE, page(viewer, ParticularsForm.empty(), "", FormErrors.none()));
    }

    @PostMapping("/registration")
    ModelAndView register(
            ParticularsForm form,
            @RequestParam(defaultValue = "") String userName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String passwordAgain,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (viewer.isSignedIn()) {
            return new ModelAndView("redirect:/workbench");
        }
        try {
            var wanted = new Credentials(userName, password, passwordAgain);
            var clerk = registering.register(form, wanted, viewer.consortium(), request.getRemoteAddr());
            var next = session.begin(clerk, request, response);
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.registration.done")));
            return new ModelAndView("redirect:" + next);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(viewer, form, userName, problems.of(refused)));
        }
    }

    private RegistrationPage page(Viewer viewer, ParticularsForm form, String userName, FormErrors errors) {
        return new RegistrationPage(
                frames.of(viewer, texts.of("governance.registration.title")),
                form,
                ParticularsForm.shown(form.region(), form.regionText(), codes.regions()),
                ParticularsForm.shown(form.industry(), form.industryText(), codes.industries()),
                userName,
                errors);
    }
}
