package org.qiao.consortium.exchange.matching.pages;

import java.util.List;
import org.qiao.consortium.exchange.matching.criteria.Part;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** Says in Chinese what the criteria found. */
@Component
class PartLines {

    private final Texts texts;

    PartLines(Texts texts) {
        this.texts = texts;
    }

    List<PartLine> of(List<Part> parts) {
        return parts.stream()
                .map(it -> new PartLine(
                        it.criterion().label(),
                        it.points(),
                        it.criterion().weight(),
                        texts.of(it.reason(), it.arguments().toArray()),
                        it.isMissing()))
                .toList();
    }
}
