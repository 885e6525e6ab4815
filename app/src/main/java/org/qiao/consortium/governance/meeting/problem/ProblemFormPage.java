package org.qiao.consortium.governance.meeting.problem;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** 提出问题. @param days within which it is answered */
public record ProblemFormPage(Frame frame, ProblemForm form, int days, FormErrors errors) {

    public List<Choice> weights() {
        return Arrays.stream(Weight.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
