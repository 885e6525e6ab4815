package org.qiao.consortium.governance.plan.letter;

import java.util.List;
import java.util.Map;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Tone;

/** What letter.jte gets. @param next kinds of letter that may follow it, for this viewer */
public record LetterPage(
        Frame frame,
        Letter letter,
        String state,
        Tone tone,
        List<LetterKind> next,
        boolean mayReply,
        boolean mayReturn,
        Map<String, String> typed,
        List<DeedLine> trail,
        FormErrors errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
