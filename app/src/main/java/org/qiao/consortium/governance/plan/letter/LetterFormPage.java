package org.qiao.consortium.governance.plan.letter;

import java.util.List;
import org.qiao.consortium.governance.plan.Task;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What letter-form.jte gets. */
public record LetterFormPage(
        Frame frame,
        Task task,
        LetterKind kind,
        List<Choice> units,
        String unit,
        String text,
        String replyBy,
        String follows,
        FormErrors errors) {}
