package org.qiao.consortium.governance.plan.letter;

import java.util.Optional;
import org.qiao.consortium.platform.pages.PageUrl;

/** Which letters are asked for. @param state waiting, overdue, replied or empty for all */
public record LetterFilter(String words, Optional<LetterKind> kind, String state) {

    static LetterFilter of(PageUrl url) {
        return new LetterFilter(url.value("words"), LetterKind.of(url.value("kind")), url.value("state"));
    }
}
