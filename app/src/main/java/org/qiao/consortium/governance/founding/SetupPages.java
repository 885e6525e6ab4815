package org.qiao.consortium.governance.founding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.governance.member.ParticularsForm;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.SignInSession;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.ErrorLine;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 平台启用 — the one page of an empty installation. Once somebody exists there is no such page. */
@Controller
@OpenToEveryone
class SetupPages {

    private static final String TEMPLATE = "governance/founding/form";

    private final FoundingCode founding;
    private final SetUp setUp;
    private final FormCodes codes;
    private final SignInSession session;
    private final Frames frames;
    private final Texts texts;
    private final Problems problems;

    SetupPages(
            FoundingCode founding,
            SetUp setUp,
            FormCodes codes,
            SignInSession session,
            Frames frames,
            Texts texts,
            Problems problems) {
        this.founding = founding;
        this.setUp = setUp;
        this.codes = codes;
        this.session = session;
        this.frames = frames;
        this.texts = texts;
        this.problems = problems;
    }

    @GetMapping(SetupFirst.SETUP)
    ModelAndView form(Viewer viewer) {
        if (!founding.isAwaited()) {
            throw new NotFound("governance.founding", "setup");
        }
        return Views.page(TEMPLATE, page(viewer, SetupForm.empty(), FormErrors.none()));
    }

    @PostMapping(SetupFirst.SETUP)
    ModelAndView found(
            SetupForm form,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!founding.isAwaited()) {
            throw new NotFound("governance.founding", "setup");
        }
        try {
            var founded = setUp.found(form, request.getRemoteAddr());
            var next = session.begin(founded.administrator(), request, response);
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.founding.done")));
            return new ModelAndView("redirect:" + next);
        } catch (Refused refused) {
            return Views.refused(TEMPLATE, page(viewer, form, fieldsOfForm(problems.of(refused))));
        }
    }

    /** The unit's and the person's name are other fields here than in their own forms. */
    static FormErrors fieldsOfForm(FormErrors errors) {
        List<ErrorLine> lines = errors.lines().stream()
                .map(it -> new ErrorLine(fieldOf(it.field()), it.message(), it.remedy(), it.citation()))
                .toList();
        return new FormErrors(lines);
    }

    private static String fieldOf(String field) {
        return field.equals("name") ? "person" : field;
    }

    private SetupPage page(Viewer viewer, SetupForm form, FormErrors errors) {
        return new SetupPage(
                frames.of(viewer, texts.of("governance.founding.title")),
                form,
                ParticularsForm.shown(form.region(), form.regionText(), codes.regions()),
                errors);
    }
}
