package org.qiao.consortium.exchange.need.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.exchange.ContractKind;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.need.NeedFacts;
import org.qiao.consortium.exchange.need.NeedFilter;
import org.qiao.consortium.exchange.need.NeedQueries;
import org.qiao.consortium.exchange.need.NeedScope;
import org.qiao.consortium.exchange.need.OwnNeeds;
import org.qiao.consortium.exchange.need.SubmitNeed;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Flash;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 岗位需求 — the list, and submission of what is ticked in it. */
@Controller
@RequestMapping("/exchange/needs")
@OpenTo({
    Role.ENTERPRISE_CLERK,
    Role.SECRETARIAT,
    Role.AREA_CLERK,
    Role.DEPARTMENT,
    Role.SCHOOL_CLERK,
    Role.CLASS_TEACHER
})
class NeedListPages {

    private final NeedList list;
    private final NeedQueries queries;
    private final OwnNeeds own;
    private final SubmitNeed submit;
    private final NeedFacts words;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    NeedListPages(
            NeedList list,
            NeedQueries queries,
            OwnNeeds own,
            SubmitNeed submit,
            NeedFacts words,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.list = list;
        this.queries = queries;
        this.own = own;
        this.submit = submit;
        this.words = words;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of("/exchange/needs", request.getParameterMap());
        var filter = NeedFilter.of(url, viewer);
        var found = list.page(viewer, filter, paging);
        return Views.page(
                "exchange/need/list",
                new NeedsPage(
                        frames.of(viewer, texts.of("exchange.need.title")),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        list.chips(url, filter),
                        Arrays.stream(NeedStatus.values())
                                .map(it -> Choice.of(it.name(), it.label()))
                                .toList(),
                        Arrays.stream(ContractKind.values())
                                .map(it -> Choice.of(it.name(), it.label()))
                                .toList(),
                        list.occupationName(filter.occupation()),
                        words.regionName(filter.region()),
                        NeedScope.mayEnterFor(viewer, viewer.organization()),
                        mine(viewer),
                        String.valueOf(filter.own())));
    }

    private String mine(Viewer viewer) {
        return viewer.is(Role.ENTERPRISE_CLERK)
                ? texts.of("exchange.need.mine")
                : NeedScope.entersForOthers(viewer) ? texts.of("exchange.need.entered-by-us") : "";
    }

    /** @param all every draft of the viewer's unit, as after an import, instead of what is ticked */
    @PostMapping("/submission")
    @OpenTo({Role.ENTERPRISE_CLERK, Role.SECRETARIAT, Role.AREA_CLERK})
    String submit(
            @RequestParam(name = "ticked", defaultValue = "") List<String> ticked,
            @RequestParam(defaultValue = "false") boolean all,
            Viewer viewer,
            RedirectAttributes redirect) {
        var ids = all
                ? queries.drafts(viewer)
                : ticked.stream().map(it -> own.get(it, viewer).id()).toList();
        Instant at = clock.instant();
        var approval = submit.submit(ids, viewer, at);
        redirect.addFlashAttribute(
                Frames.FLASH,
                new Flash(
                        texts.of("exchange.need.flash.submitted-batch", String.valueOf(ids.size())),
                        texts.of("exchange.need.flash.see-approval"),
                        "/approvals/" + approval));
        return "redirect:/exchange/needs?status=UNDER_REVIEW";
    }
}
