package org.qiao.consortium.governance.document.consultation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;

/** Which consultations are asked for; what means nothing filters nothing. */
public record ConsultationFilter(String words, Optional<ConsultationState> state) {

    public static ConsultationFilter of(PageUrl url) {
        return new ConsultationFilter(url.value("words"), ConsultationState.of(url.value("state")));
    }

    public List<Chip> chips(PageUrl url, Texts texts) {
        var chips = new ArrayList<Chip>();
        if (!words.isEmpty()) {
            chips.add(new Chip(
                    texts.of("governance.consultations.chip.words", words),
                    url.without("words").toString()));
        }
        state.ifPresent(it -> chips.add(new Chip(
                texts.of("governance.consultations.chip.state", it.label()),
                url.without("state").toString())));
        return chips;
    }
}
