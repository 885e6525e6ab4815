package org.qiao.consortium.exchange.matching.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.qiao.consortium.exchange.matching.MatchFilter;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 对接 — the list of matches and one match, for everybody whom it concerns. */
@Controller
@RequestMapping("/exchange/matches")
@OpenTo({Role.STUDENT, Role.ENTERPRISE_CLERK, Role.SCHOOL_CLERK, Role.CLASS_TEACHER, Role.SECRETARIAT, Role.DEPARTMENT})
class MatchPages {

    private final MatchQueries matches;
    private final ShowMatch show;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;
    private final MatchChips chips;

    MatchPages(
            MatchQueries matches, ShowMatch show, Frames frames, Texts texts, InstantSource clock, MatchChips chips) {
        this.matches = matches;
        this.show = show;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
        this.chips = chips;
    }

    @GetMapping
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var url = PageUrl.of(request.getRequestURI(), request.getParameterMap());
        var filter = MatchFilter.of(url);
        var paged = matches.find(viewer, filter, paging, BusinessTime.dateOf(clock.instant()));
        var page = new MatchListPage(
                frames.of(viewer, texts.of("exchange.match.list.title")),
                url,
                Pager.of(url, paged),
                Sorting.of(url, paging),
                filter,
                chips.of(filter, url),
                paged.rows(),
                viewer.is(Role.STUDENT));
        return Views.page("exchange/matching/list", page);
    }

    @GetMapping("/{number}")
    ModelAndView one(@PathVariable String number, Viewer viewer) {
        return Views.page(
                "exchange/matching/show",
                show.page(viewer, matches.get(viewer, number), MatchForm.blank(), FormErrors.none(), false));
    }
}
