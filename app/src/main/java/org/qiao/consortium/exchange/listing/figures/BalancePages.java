package org.qiao.consortium.exchange.listing.figures;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.qiao.consortium.platform.identity.OpenToEveryone;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frames;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Views;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 供需对照 — people wanted and people looking by occupation, from the 大类 down to the rows. */
@Controller
@OpenToEveryone
class BalancePages {

    private final BalanceQueries balance;
    private final BalanceChart charts;
    private final Frames frames;
    private final Texts texts;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("exchange/listing");

    BalancePages(BalanceQueries balance, BalanceChart charts, Frames frames, Texts texts, InstantSource clock) {
        this.balance = balance;
        this.charts = charts;
        this.frames = frames;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/figures")
    ModelAndView show(Viewer viewer, @RequestParam(defaultValue = "") String group) {
        var now = clock.instant();
        var read = balance.now(viewer, now);
        var tree = read.value();
        if (!group.isEmpty() && tree.line(group).isEmpty()) {
            throw new NotFound("figures", group);
        }
        var whole = tree.line(group).orElse(new BalanceLine("", "", 0, 0, OptionalInt.of(0)));
        var asOf = texts.of("exchange.listing.as-of", Written.moment(read.at()));
        var rowsUrl = viewer.is(Role.ENTERPRISE_CLERK) ? "/talents/rows?occupation=" : "";
        return Views.page(
                "exchange/listing/figures",
                new BalancePage(
                        frames.of(viewer, texts.of("exchange.listing.figures.title"))
                                .asOf(asOf),
                        whole,
                        path(tree, group),
                        tree.below(group),
                        charts.of(tree.below(group), asOf, rowsUrl),
                        settings.on("small-cell", BusinessTime.dateOf(now)).asInt(),
                        rowsUrl));
    }

    private List<Crumb> path(BalanceTree tree, String group) {
        var path = new ArrayList<Crumb>();
        for (var at = group; !at.isEmpty(); at = BalanceLine.above(at)) {
            var code = at;
            tree.line(at).ifPresent(it -> path.addFirst(new Crumb(it.name(), "/figures?group=" + code)));
        }
        path.addFirst(new Crumb(texts.of("exchange.listing.figures.all"), "/figures"));
        return path;
    }
}
