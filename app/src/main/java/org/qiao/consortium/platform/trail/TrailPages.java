package org.qiao.consortium.platform.trail;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.trail.TrailQueries.Line;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 审计 — who did what, when, as whom and why, over everything; for 平台管理员. */
@Controller
@OpenTo(Role.PLATFORM_ADMIN)
class TrailPages {

    private static final String PATH = "/trail";

    private final TrailQueries queries;
    private final TrailChips chips;
    private final Frames frames;
    private final Texts texts;

    TrailPages(TrailQueries queries, TrailChips chips, Frames frames, Texts texts) {
        this.queries = queries;
        this.chips = chips;
        this.frames = frames;
        this.texts = texts;
    }

    @GetMapping(PATH)
    ModelAndView list(Paging paging, Viewer viewer, HttpServletRequest request) {
        var url = PageUrl.of(PATH, request.getParameterMap());
        var filter = TrailFilter.of(url);
        var found = queries.find(filter, paging);
        var state = queries.state();
        return Views.page(
                "platform/trail/trail",
                new TrailPage(
                        frames.of(viewer, texts.of("platform.trail.title")),
                        texts.of(
                                "platform.trail.state",
                                Written.number(state.sealed()),
                                Written.number(state.unsealed())),
                        url,
                        Pager.of(url, found),
                        found.rows().stream().map(this::row).toList(),
                        TrailChips.AREAS.stream()
                                .map(it -> Choice.of(it, texts.of("platform.trail.area." + it)))
                                .toList(),
                        new TrailPage.Filter(url.value("words"), url.value("area"), url.value("from"), url.value("to")),
                        chips.of(filter, url.without("page"))));
    }

    private TrailPage.Row row(Line it) {
        return new TrailPage.Row(
                Written.moment(it.at()),
                it.person(),
                Stream.of(it.role(), it.unit()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · ")),
                it.what(),
                it.number(),
                it.reason(),
                it.sealNumber().map(number -> "#" + number).orElseGet(() -> texts.of("platform.trail.unsealed")));
    }
}
