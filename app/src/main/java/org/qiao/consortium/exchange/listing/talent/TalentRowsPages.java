package org.qiao.consortium.exchange.listing.talent;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenTo;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
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

/** 学生信息清单, row by row: for verified employers, within each student's consent. Taking it away is a deed. */
@Controller
@OpenTo(Role.ENTERPRISE_CLERK)
class TalentRowsPages {

    private final TalentQueries talents;
    private final TalentFilterWords words;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    TalentRowsPages(TalentQueries talents, TalentFilterWords words, Frames frames, Texts texts, InstantSource clock) {
        this.talents = talents;
        this.words = words;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/talents/rows")
    ModelAndView list(Viewer viewer, Paging paging, HttpServletRequest request) {
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        var url = PageUrl.of("/talents/rows", request.getParameterMap());
        var filter = TalentFilter.of(url);
        var rows = talents.find(viewer, filter, today);
        var frame = frames.of(
                        viewer,
                        texts.of("exchange.listing.talents.rows-title"),
                        new Crumb(texts.of("exchange.listing.talents.title"), "/talents"))
                .asOf(texts.of("exchange.listing.as-of", Written.moment(now)));
        return Views.page(
                "exchange/listing/talent-rows",
                new TalentRowsPage(
                        frame,
                        url,
                        Pager.of(url, new Paged<>(TalentCountsPages.part(rows, paging), paging, rows.size())),
                        TalentCountsPages.part(rows, paging),
                        filter,
                        words.chips(filter, url),
                        words.major(filter),
                        words.county(filter),
                        words.occupation(filter),
                        talents.mayRead(viewer, today)));
    }
}
