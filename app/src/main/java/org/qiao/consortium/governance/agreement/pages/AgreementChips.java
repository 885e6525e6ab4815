package org.qiao.consortium.governance.agreement.pages;

import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.governance.agreement.AgreementFilter;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** The conditions of the register in words. */
@Component
class AgreementChips {

    private final Texts texts;

    AgreementChips(Texts texts) {
        this.texts = texts;
    }

    List<Chip> of(AgreementFilter filter, PageUrl url) {
        var first = url.without("page");
        var chips = new ArrayList<Chip>();
        filter.kind().ifPresent(it -> chips.add(chip("kind", it.label(), first)));
        filter.state().ifPresent(it -> chips.add(chip("state", it.label(), first)));
        if (!filter.words().isEmpty()) {
            chips.add(chip("words", filter.words(), first));
        }
        return chips;
    }

    private Chip chip(String name, String value, PageUrl url) {
        return new Chip(
                texts.of("governance.agreement.chip." + name, value),
                url.without(name).toString());
    }
}
