package org.qiao.consortium.platform.trail;

import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** The conditions of the trail in words. */
@Component
class TrailChips {

    static final List<String> AREAS = List.of(
            "platform.identity",
            "platform.sheets",
            "platform.approval",
            "platform.files",
            "platform.privacy",
            "platform.partner",
            "governance",
            "atlas",
            "students",
            "exchange");

    private final Texts texts;

    TrailChips(Texts texts) {
        this.texts = texts;
    }

    List<Chip> of(TrailFilter filter, PageUrl url) {
        var chips = new ArrayList<Chip>();
        if (!filter.words().isEmpty()) {
            chips.add(chip("words", filter.words(), url));
        }
        if (AREAS.contains(filter.area())) {
            chips.add(chip("area", texts.of("platform.trail.area." + filter.area()), url));
        }
        filter.from().ifPresent(it -> chips.add(chip("from", it.toString(), url)));
        filter.to().ifPresent(it -> chips.add(chip("to", it.toString(), url)));
        if (!filter.subject().isEmpty()) {
            chips.add(chip("subject", filter.subject(), url));
        }
        return chips;
    }

    private Chip chip(String name, String value, PageUrl url) {
        return new Chip(
                texts.of("platform.trail.chip." + name, value),
                url.without(name).toString());
    }
}
