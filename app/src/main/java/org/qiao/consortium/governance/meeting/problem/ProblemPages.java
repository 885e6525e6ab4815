package org.qiao.consortium.governance.meeting.problem;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.governance.meeting.MeetingQueries;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.files.Attachments;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Problems;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 问题清单 — the list, one problem, raising one. */
@Controller
@OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK})
class ProblemPages {

    private static final int COMING = 20;

    private final ProblemStore store;
    private final HandleProblem handle;
    private final MeetingQueries meetings;
    private final Attachments attachments;
    private final Deeds deeds;
    private final Frames frames;
    private final Problems problems;
    private final Texts texts;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("governance/meeting");

    ProblemPages(
            ProblemStore store,
            HandleProblem handle,
            MeetingQueries meetings,
            Attachments attachments,
            Deeds deeds,
            Frames frames,
            Problems problems,
            Texts texts,
            InstantSource clock) {
        this.store = store;
        this.handle = handle;
        this.meetings = meetings;
        this.attachments = attachments;
        this.deeds = deeds;
        this.frames = frames;
        this.problems = problems;
        this.texts = texts;
        this.clock = clock;
    }

    static ProblemStore.Wanted wanted(PageUrl url) {
        return new ProblemStore.Wanted(
                url.value("words"),
                Typed.chosen(ProblemStatus.class, url.value("status")),
                url.value("late").equals("yes"),
                url.value("open").equals("yes"));
    }

    @GetMapping("/problems")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of("/problems", request.getParameterMap());
        var found = store.find(viewer, wanted(url), paging, today());
        return Views.page(
                "governance/problem/list",
                new ProblemListPage(
                        frames.of(viewer, texts.of("governance.problems.title")),
                        url,
                        Pager.of(url, found),
                        found.rows(),
                        today(),
                        viewer.is(SECRETARIAT, DEPARTMENT)));
    }

    @GetMapping("/problems/new")
    ModelAndView form(Viewer viewer) {
        return Views.page("governance/problem/form", formPage(viewer, ProblemForm.empty(), FormErrors.none()));
    }

    @PostMapping("/problems")
    ModelAndView raise(ProblemForm form, Viewer viewer, RedirectAttributes redirect) {
        try {
            var problem = handle.raise(
                    Typed.text(form.title()),
                    Typed.text(form.text()),
                    Typed.chosen(Weight.class, form.weight()),
                    false,
                    viewer,
                    clock.instant());
            redirect.addFlashAttribute(
                    Frames.FLASH, Flash.of(texts.of("governance.problem.done.raised", problem.answerBy())));
            return new ModelAndView("redirect:/problems/" + problem.number());
        } catch (Refused refused) {
            return Views.refused("governance/problem/form", formPage(viewer, form, problems.of(refused)));
        }
    }

    private ProblemFormPage formPage(Viewer viewer, ProblemForm form, FormErrors errors) {
        var frame = frames.of(viewer, texts.of("governance.problem.new.title"), list());
        return new ProblemFormPage(
                frame, form, settings.on("problem-answer-days", today()).asInt(), errors);
    }

    @GetMapping("/problems/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        var it = store.find(viewer, number).orElseThrow(() -> new NotFound(Problem.KIND, number));
        var open = it.status() == ProblemStatus.RAISED || it.status() == ProblemStatus.ANSWERED;
        return Views.page(
                "governance/problem/show",
                new ProblemPage(
                        frames.of(viewer, it.title(), list()),
                        it,
                        attachments.card(viewer, it.subject()),
                        deeds.trail(it.subject()),
                        viewer.is(SECRETARIAT)
                                ? meetings.coming(viewer, COMING).stream()
                                        .map(one -> Choice.of(one.number(), one.title()))
                                        .toList()
                                : List.of(),
                        viewer.is(SECRETARIAT),
                        open && HandleProblem.isOwners(it, viewer),
                        open && it.raisedBy().equals(viewer.organization()),
                        today()));
    }

    private Crumb list() {
        return new Crumb(texts.of("governance.problems.title"), "/problems");
    }

    private LocalDate today() {
        return BusinessTime.dateOf(clock.instant());
    }
}
