package org.qiao.consortium.exchange.listing.portal;

import java.time.InstantSource;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 口径说明 — what each public figure counts, out of what, and to whom one turns. */
@Controller
@OpenToEveryone
class AboutPages {

    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("exchange/listing");

    AboutPages(Frames frames, Texts texts, InstantSource clock) {
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/about")
    ModelAndView show(Viewer viewer) {
        var today = BusinessTime.dateOf(clock.instant());
        var least = settings.on("small-cell", today);
        return Views.page(
                "exchange/listing/about",
                new AboutPage(
                        frames.of(viewer, texts.of("exchange.listing.about.title")),
                        least.asInt(),
                        settings.on("report-answer-days", today).asInt(),
                        settings.on("stale-days", today).asInt(),
                        least.verified()));
    }
}
