package org.qiao.consortium.exchange.listing.unmet;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.qiao.consortium.exchange.listing.unmet.UnmetQueries.Filter;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 缺口清单 — which posts nobody could fill, why, and in which occupations: what training has to answer. */
@Controller
@OpenTo({Role.SECRETARIAT, Role.DEPARTMENT})
class UnmetPages {

    private static final String LIST = "/exchange/unmet";

    private final UnmetQueries unmet;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    UnmetPages(UnmetQueries unmet, Frames frames, Texts texts, InstantSource clock) {
        this.unmet = unmet;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var asOf = texts.of("exchange.listing.as-of", Written.moment(clock.instant()));
        var url = PageUrl.of(LIST, request.getParameterMap());
        var filter = Filter.of(url);
        var found = unmet.page(viewer, filter, paging);
        return Views.page(
                "exchange/listing/unmet",
                new UnmetPage(
                        frames.of(viewer, texts.of("exchange.listing.unmet.title"))
                                .asOf(asOf),
                        url,
                        Pager.of(url, found),
                        Sorting.of(url, paging),
                        found.rows(),
                        filter.reason(),
                        filter.cause(),
                        filter.occupation(),
                        unmet.nameOf(filter.occupation()),
                        chart("cause", unmet.byCause(viewer, filter), UnmetQueries::causeLabel, asOf),
                        chart("occupation", unmet.byOccupation(viewer, filter), unmet::nameOf, asOf)));
    }

    private ChartData chart(String by, List<UnmetQueries.Count> counts, Function<String, String> label, String asOf) {
        return ChartData.bars(
                        texts.of("exchange.listing.unmet.by-" + by),
                        texts.of("exchange.listing.figures.unit"),
                        texts.of("exchange.listing.unmet." + by),
                        List.of(texts.of("exchange.listing.unmet.heads")),
                        counts.stream()
                                .map(it -> ChartData.Row.of(
                                        label.apply(it.key()),
                                        LIST + "?" + by + "=" + it.key(),
                                        ChartData.Point.of(it.heads(), LIST + "?" + by + "=" + it.key())))
                                .toList())
                .asOf(asOf);
    }
}
