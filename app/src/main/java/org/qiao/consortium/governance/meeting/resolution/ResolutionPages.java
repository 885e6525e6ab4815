package org.qiao.consortium.governance.meeting.resolution;

import static org.qiao.consortium.shared.Role.AREA_CLERK;
import static org.qiao.consortium.shared.Role.CLASS_TEACHER;
import static org.qiao.consortium.shared.Role.DEPARTMENT;
import static org.qiao.consortium.shared.Role.ENTERPRISE_CLERK;
import static org.qiao.consortium.shared.Role.SCHOOL_CLERK;
import static org.qiao.consortium.shared.Role.SECRETARIAT;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Paging;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 决议 — the list and one of them. */
@Controller
@OpenTo({SECRETARIAT, DEPARTMENT, AREA_CLERK, SCHOOL_CLERK, ENTERPRISE_CLERK, CLASS_TEACHER})
class ResolutionPages {

    private final ResolutionQueries queries;
    private final SettleResolution settle;
    private final ObjectProvider<FollowUp> followUps;
    private final Composition composition;
    private final Deeds deeds;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    ResolutionPages(
            ResolutionQueries queries,
            SettleResolution settle,
            ObjectProvider<FollowUp> followUps,
            Composition composition,
            Deeds deeds,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.queries = queries;
        this.settle = settle;
        this.followUps = followUps;
        this.composition = composition;
        this.deeds = deeds;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    static ResolutionQueries.Wanted wanted(PageUrl url) {
        return new ResolutionQueries.Wanted(
                url.value("words"),
                url.value("body"),
                Typed.chosen(ResolutionStatus.class, url.value("status")),
                url.value("task").equals("none"));
    }

    @GetMapping("/resolutions")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of("/resolutions", request.getParameterMap());
        var found = queries.find(viewer, wanted(url), paging);
        var without = queries.all(viewer, new ResolutionQueries.Wanted("", "", Optional.empty(), true));
        return Views.page(
                "governance/meeting/resolutions",
                new ResolutionListPage(
                        frames.of(viewer, texts.of("governance.resolutions.title")),
                        url,
                        Pager.of(url, found),
                        found.rows(),
                        composition.standing(viewer).stream()
                                .map(it -> Choice.of(it.number(), it.terms().name()))
                                .toList(),
                        without.size(),
                        viewer.is(SECRETARIAT, DEPARTMENT)));
    }

    @GetMapping("/resolutions/{number}")
    ModelAndView show(@PathVariable String number, Viewer viewer) {
        var row = queries.get(viewer, number);
        var frame = frames.of(viewer, row.title(), new Crumb(texts.of("governance.resolutions.title"), "/resolutions"));
        var newTask = Optional.ofNullable(followUps.getIfAvailable())
                .filter(it -> viewer.is(SECRETARIAT))
                .map(it -> it.urlOfNew(number))
                .orElse("");
        return Views.page(
                "governance/meeting/resolution",
                new ResolutionPage(
                        frame,
                        row,
                        deeds.trail(SettleResolution.subject(row)),
                        viewer.is(SECRETARIAT) && row.status() == ResolutionStatus.IN_FORCE,
                        newTask));
    }

    @PostMapping("/resolutions/{number}/no-task")
    @OpenTo(SECRETARIAT)
    ModelAndView noTask(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        settle.needTask(queries.get(viewer, number), false, reason, viewer, clock.instant());
        return done(number, "no-task", redirect);
    }

    @PostMapping("/resolutions/{number}/task-needed")
    @OpenTo(SECRETARIAT)
    ModelAndView taskNeeded(@PathVariable String number, Viewer viewer, RedirectAttributes redirect) {
        settle.needTask(queries.get(viewer, number), true, "", viewer, clock.instant());
        return done(number, "task-needed", redirect);
    }

    @PostMapping("/resolutions/{number}/revocation")
    @OpenTo(SECRETARIAT)
    ModelAndView revoke(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        settle.revoke(queries.get(viewer, number), reason, viewer, clock.instant());
        return done(number, "revoked", redirect);
    }

    private ModelAndView done(String number, String what, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, Flash.of(texts.of("governance.resolution.done." + what)));
        return new ModelAndView("redirect:/resolutions/" + number);
    }
}
