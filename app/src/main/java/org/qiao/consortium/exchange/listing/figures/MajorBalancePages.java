package org.qiao.consortium.exchange.listing.figures;

import java.time.InstantSource;
import org.qiao.consortium.exchange.listing.talent.TalentCounts;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 专业与岗位 — which majors find posts here, and which find none. */
@Controller
@OpenToEveryone
class MajorBalancePages {

    private final MajorBalance balance;
    private final TalentCounts talents;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;

    MajorBalancePages(MajorBalance balance, TalentCounts talents, Frames frames, Texts texts, InstantSource clock) {
        this.balance = balance;
        this.talents = talents;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/figures/majors")
    ModelAndView show(Viewer viewer) {
        var now = clock.instant();
        var today = BusinessTime.dateOf(now);
        var lines = balance.now(viewer, now);
        var frame = frames.of(
                        viewer,
                        texts.of("exchange.listing.majors.title"),
                        new Crumb(texts.of("exchange.listing.figures.title"), "/figures"))
                .asOf(texts.of("exchange.listing.as-of", Written.moment(now)));
        return Views.page(
                "exchange/listing/majors",
                new MajorBalancePage(
                        frame,
                        TalentCounts.graduatingYear(today),
                        lines,
                        lines.stream().filter(MajorLine::isWithoutPosts).count(),
                        talents.least(today)));
    }
}
