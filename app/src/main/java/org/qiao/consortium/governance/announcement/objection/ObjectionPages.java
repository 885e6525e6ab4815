package org.qiao.consortium.governance.announcement.objection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 异议办理 — 秘书处 reads, checks, answers. */
@Controller
@OpenTo(Role.SECRETARIAT)
@RequestMapping(ObjectionLayout.LIST)
class ObjectionPages {

    private final ObjectionStore objections;
    private final HandleObjection handle;
    private final ObjectionLayout layout;
    private final Problems problems;
    private final Texts texts;

    ObjectionPages(
            ObjectionStore objections, HandleObjection handle, ObjectionLayout layout, Problems problems, Texts texts) {
        this.objections = objections;
        this.handle = handle;
        this.layout = layout;
        this.problems = problems;
        this.texts = texts;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(ObjectionLayout.LIST, request.getParameterMap());
        return Views.page(
                "governance/announcement/objections", layout.list(viewer, url, ObjectionFilter.of(url), paging));
    }

    @GetMapping("/{number}")
    ModelAndView show(Viewer viewer, @PathVariable String number) {
        return Views.page(
                "governance/announcement/objection",
                layout.page(viewer, find(viewer, number), Handling.blank(layout.today()), FormErrors.none()));
    }

    @GetMapping("/{number}/paper")
    ModelAndView paper(Viewer viewer, @PathVariable String number) {
        var found = find(viewer, number);
        if (found.outcome().isEmpty()) {
            throw new NotFound(Objection.KIND, number);
        }
        return Views.page("governance/announcement/paper", layout.paper(viewer, found));
    }

    @PostMapping("/{number}/checks")
    ModelAndView check(Viewer viewer, @PathVariable String number, Handling typed, RedirectAttributes redirect) {
        return deed(
                viewer,
                number,
                typed,
                "checked",
                redirect,
                it -> handle.check(
                        it,
                        typed.on(),
                        TypedObjection.said(typed.checkWay()),
                        TypedObjection.said(typed.finding()),
                        viewer,
                        layout.now()));
    }

    @PostMapping("/{number}/hold")
    ModelAndView hold(Viewer viewer, @PathVariable String number, Handling typed, RedirectAttributes redirect) {
        return deed(
                viewer,
                number,
                typed,
                "held",
                redirect,
                it -> handle.hold(it, TypedObjection.said(typed.reason()), viewer, layout.now()));
    }

    @PostMapping("/{number}/answer")
    ModelAndView answer(Viewer viewer, @PathVariable String number, Handling typed, RedirectAttributes redirect) {
        return deed(
                viewer,
                number,
                typed,
                "answered",
                redirect,
                it -> handle.answer(
                        it,
                        typed.outcomeChosen(),
                        typed.decisionChosen(),
                        TypedObjection.said(typed.answer()),
                        viewer,
                        layout.now()));
    }

    private ModelAndView deed(
            Viewer viewer,
            String number,
            Handling typed,
            String done,
            RedirectAttributes redirect,
            Consumer<Objection> deed) {
        var objection = find(viewer, number);
        try {
            deed.accept(objection);
        } catch (Refused refused) {
            return Views.refused(
                    "governance/announcement/objection", layout.page(viewer, objection, typed, problems.of(refused)));
        }
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.objection." + done + ".flash")));
        return new ModelAndView("redirect:" + ObjectionLayout.LIST + "/" + number);
    }

    private Objection find(Viewer viewer, String number) {
        return objections.byNumber(viewer, number).orElseThrow(() -> new NotFound(Objection.KIND, number));
    }
}
