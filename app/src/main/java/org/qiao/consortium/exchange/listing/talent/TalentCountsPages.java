package org.qiao.consortium.exchange.listing.talent;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 学生信息清单, as everyone may read it: counts only. */
@Controller
@OpenToEveryone
class TalentCountsPages {

    private final TalentCounts counts;
    private final TalentFilterWords words;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    TalentCountsPages(TalentCounts counts, TalentFilterWords words, Frames frames, Texts texts, InstantSource clock) {
        this.counts = counts;
        this.words = words;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/talents")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var now = clock.instant();
        var read = counts.now(viewer, now);
        var filter = TalentFilter.of(PageUrl.of("/talents", request.getParameterMap()));
        var cells = read.value().cells().stream()
                .filter(it -> filter.takes(it.level(), it.majorCode(), it.year(), it.county()))
                .toList();
        var url = PageUrl.of("/talents", request.getParameterMap());
        var frame = frames.of(viewer, texts.of("exchange.listing.talents.title"))
                .asOf(texts.of("exchange.listing.as-of", Written.moment(read.at())));
        return Views.page(
                "exchange/listing/talents",
                new TalentCountsPage(
                        frame,
                        url,
                        Pager.of(url, new Paged<>(part(cells, paging), paging, cells.size())),
                        part(cells, paging),
                        read.value().totals(),
                        filter,
                        words.chips(filter, url),
                        words.major(filter),
                        words.county(filter),
                        cells.stream().mapToInt(it -> it.students().orElse(0)).sum(),
                        (int) cells.stream()
                                .filter(it -> it.students().isEmpty())
                                .count(),
                        counts.least(BusinessTime.dateOf(now)),
                        viewer.is(Role.ENTERPRISE_CLERK) ? "/talents/rows" : ""));
    }

    static <T> List<T> part(List<T> all, Paging paging) {
        var from = Math.min(paging.offset(), all.size());
        return all.subList(from, Math.min(from + paging.size(), all.size()));
    }
}
