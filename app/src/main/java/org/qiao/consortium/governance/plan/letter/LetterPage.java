package org.qiao.consortium.governance.plan.letter;

import java.util.List;
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
        String reply,
        List<DeedLine> trail,
        FormErrors errors) {}
