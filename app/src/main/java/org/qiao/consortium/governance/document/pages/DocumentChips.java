package org.qiao.consortium.governance.document.pages;

import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.document.DocumentFilter;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** The conditions of the register in words. */
@Component
class DocumentChips {

    private final Texts texts;

    DocumentChips(Texts texts) {
        this.texts = texts;
    }

    List<Chip> of(DocumentFilter filter, PageUrl url) {
        var chips = new ArrayList<Chip>();
        if (!filter.words().isEmpty()) {
            chips.add(chip("words", filter.words(), url));
        }
        filter.level().ifPresent(it -> chips.add(chip("level", it.label(), url)));
        filter.weight().ifPresent(it -> chips.add(chip("weight", it.label(), url)));
        filter.stage().ifPresent(it -> chips.add(chip("stage", it.label(), url)));
        return chips;
    }

    private Chip chip(String name, String value, PageUrl url) {
        return new Chip(
                texts.of("governance.documents.chip." + name, value),
                url.without(name).toString());
    }
}
