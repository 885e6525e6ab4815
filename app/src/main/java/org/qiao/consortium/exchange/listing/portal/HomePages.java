package org.qiao.consortium.exchange.listing.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.qiao.consortium.exchange.Matches;
import org.qiao.consortium.exchange.listing.Recent;
import org.qiao.consortium.exchange.listing.figures.BalanceChart;
import org.qiao.consortium.exchange.listing.figures.BalanceQueries;
import org.qiao.consortium.exchange.listing.post.PostFilter;
import org.qiao.consortium.exchange.listing.post.PostQueries;
import org.qiao.consortium.exchange.listing.post.PostRow;
import org.qiao.consortium.exchange.listing.talent.TalentCell;
import org.qiao.consortium.exchange.listing.talent.TalentCounts;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 门户首页 — what the consortium has to offer today, for everyone; read at most once a minute. */
@Controller
@OpenToEveryone
class HomePages {

    private static final int ROWS = 5;

    private record Figures(PostQueries.Totals totals, int agreed, List<PostRow> latest, List<TalentCell> talents) {}

    private final PostQueries posts;
    private final TalentCounts talents;
    private final BalanceQueries balance;
    private final BalanceChart charts;
    private final Matches matches;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;
    private final Recent<ConsortiumId, Figures> recent = new Recent<>();

    HomePages(
            PostQueries posts,
            TalentCounts talents,
            BalanceQueries balance,
            BalanceChart charts,
            Matches matches,
            Frames frames,
            Texts texts,
            InstantSource clock) {
        this.posts = posts;
        this.talents = talents;
        this.balance = balance;
        this.charts = charts;
        this.matches = matches;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/")
    ModelAndView show(Viewer viewer) {
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        var year = TalentCounts.graduatingYear(today);
        var read = recent.get(viewer.consortium(), now, () -> read(viewer, now, today, year));
        var figures = read.value();
        var asOf = texts.of("exchange.listing.as-of", Written.moment(read.at()));
        return Views.page(
                "exchange/listing/home",
                new HomePage(
                        frames.of(viewer, "").asOf(asOf),
                        figures.totals(),
                        year,
                        talents.now(viewer, now).value().graduating(year),
                        figures.agreed(),
                        figures.latest(),
                        figures.talents(),
                        charts.of(balance.now(viewer, now).value().below(""), asOf, "")));
    }

    private Figures read(Viewer viewer, Instant now, LocalDate today, int year) {
        var cells = talents.now(viewer, now).value().cells().stream()
                .filter(it -> it.year() == year && it.students().isPresent())
                .sorted(Comparator.comparingInt((TalentCell it) -> it.students().getAsInt())
                        .reversed())
                .limit(ROWS)
                .toList();
        return new Figures(
                posts.totals(viewer, PostFilter.none(), today),
                matches.agreed(viewer.consortium(), today.withDayOfMonth(1), today),
                posts.latest(viewer, ROWS, today),
                cells);
    }
}
