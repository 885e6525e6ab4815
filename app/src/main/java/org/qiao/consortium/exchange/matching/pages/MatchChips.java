package org.qiao.consortium.exchange.matching.pages;

import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.exchange.matching.MatchFilter;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** The conditions of the list of matches in words. */
@Component
class MatchChips {

    private final Texts texts;

    MatchChips(Texts texts) {
        this.texts = texts;
    }

    List<Chip> of(MatchFilter filter, PageUrl url) {
        var chips = new ArrayList<Chip>();
        filter.statusWanted()
                .ifPresent(it -> chips.add(new Chip(
                        texts.of("exchange.match.chip.status", it.label()),
                        url.without("status").without("page").toString())));
        if (!filter.text().isEmpty()) {
            chips.add(new Chip(
                    texts.of("exchange.match.chip.text", filter.text()),
                    url.without("text").without("page").toString()));
        }
        if (!filter.need().isEmpty()) {
            chips.add(new Chip(
                    texts.of("exchange.match.chip.need", filter.need()),
                    url.without("need").without("page").toString()));
        }
        return chips;
    }
}
