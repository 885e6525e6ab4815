package org.qiao.consortium.platform.privacy.request;

import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** The conditions of the list in words. */
@Component
class RequestChips {

    private final Texts texts;

    RequestChips(Texts texts) {
        this.texts = texts;
    }

    List<Chip> of(RequestFilter filter, PageUrl url) {
        var chips = new ArrayList<Chip>();
        if (!filter.words().isEmpty()) {
            chips.add(chip("words", filter.words(), url));
        }
        filter.kind().ifPresent(it -> chips.add(chip("kind", it.label(), url)));
        filter.status().ifPresent(it -> chips.add(chip("status", it.label(), url)));
        if (filter.overdue()) {
            chips.add(chip("overdue", "", url));
        }
        return chips;
    }

    private Chip chip(String name, String value, PageUrl url) {
        return new Chip(
                texts.of("platform.privacy.chip." + name, value),
                url.without(name).toString());
    }
}
