package org.qiao.consortium.governance.document;

import java.util.Optional;
import org.qiao.consortium.platform.pages.PageUrl;

/** Which documents are asked for; what means nothing filters nothing. */
public record DocumentFilter(
        String words, Optional<DocumentLevel> level, Optional<DocumentWeight> weight, Optional<DocumentStage> stage) {

    public static DocumentFilter of(PageUrl url) {
        return new DocumentFilter(
                url.value("words"),
                DocumentLevel.of(url.value("level")),
                DocumentWeight.of(url.value("weight")),
                DocumentStage.of(url.value("stage")));
    }
}
