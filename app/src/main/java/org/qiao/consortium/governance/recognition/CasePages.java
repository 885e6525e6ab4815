package org.qiao.consortium.governance.recognition;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 案例 — sent in by units, scored and chosen by 秘书处. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.DEPARTMENT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK})
@RequestMapping("/governance/cases")
class CasePages {

    private static final String LIST = "/governance/cases";

    private final CaseQueries cases;
    private final SelectCases selecting;
    private final Organizations organizations;
    private final CaseLayout layout;
    private final Problems problems;
    private final Texts texts;

    CasePages(
            CaseQueries cases,
            SelectCases selecting,
            Organizations organizations,
            CaseLayout layout,
            Problems problems,
            Texts texts) {
        this.cases = cases;
        this.selecting = selecting;
        this.organizations = organizations;
        this.layout = layout;
        this.problems = problems;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, HttpServletRequest request) {
        var url = PageUrl.of(LIST, request.getParameterMap());
        return Views.page("governance/recognition/list", layout.list(viewer, url, "", "", FormErrors.none()));
    }

    @GetMapping("/new")
    @OpenTo({Role.SECRETARIAT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK})
    ModelAndView form(Viewer viewer) {
        return Views.page("governance/recognition/form", layout.form(viewer, CaseForm.blank(), FormErrors.none()));
    }

    @PostMapping
    @OpenTo({Role.SECRETARIAT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.AREA_CLERK})
    ModelAndView submit(Viewer viewer, CaseForm form, RedirectAttributes redirect) {
        var own = viewer.is(Role.SECRETARIAT) ? Optional.<OrganizationId>empty() : Optional.of(viewer.organization());
        try {
            var typed = form.submission(own, organizations, layout.today());
            return done(selecting.submit(typed, viewer, layout.now()), "submitted", redirect);
        } catch (Refused refused) {
            return Views.refused("governance/recognition/form", layout.form(viewer, form, problems.of(refused)));
        }
    }

    @GetMapping("/{number}")
    ModelAndView show(Viewer viewer, @PathVariable String number) {
        var row = cases.get(viewer, number, layout.today());
        return Views.page("governance/recognition/show", layout.page(viewer, row, Map.of(), FormErrors.none()));
    }

    @PostMapping("/{number}/scores")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView score(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var row = cases.get(viewer, number, layout.today());
        try {
            selecting.score(row.it(), Typed.text(typed.get("judge")), layout.points(typed), viewer, layout.now());
            return done(number, "scored", redirect);
        } catch (Refused refused) {
            return Views.refused("governance/recognition/show", layout.page(viewer, row, typed, problems.of(refused)));
        }
    }

    @PostMapping("/selection")
    @OpenTo(Role.SECRETARIAT)
    ModelAndView select(
            Viewer viewer,
            @RequestParam(name = "ticked", defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") String award,
            @RequestParam(defaultValue = "") String body,
            RedirectAttributes redirect) {
        try {
            var rows = chosen.stream()
                    .map(it -> cases.get(viewer, it, layout.today()))
                    .toList();
            var notice = selecting.select(
                    rows, award.strip(), body.strip(), cases.leastJudges(layout.today()), viewer, layout.now());
            redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.recognition.selected.flash")));
            return new ModelAndView("redirect:/governance/announcements/" + notice);
        } catch (Refused refused) {
            return Views.refused(
                    "governance/recognition/list",
                    layout.list(viewer, PageUrl.of(LIST), award, body, problems.of(refused)));
        }
    }

    private ModelAndView done(String number, String deed, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.recognition." + deed + ".flash")));
        return new ModelAndView("redirect:" + LIST + "/" + number);
    }
}
