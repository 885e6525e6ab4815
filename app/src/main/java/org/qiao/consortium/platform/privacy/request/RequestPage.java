package org.qiao.consortium.platform.privacy.request;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Tone;

/**
 * One request.
 *
 * @param carriesOut what a yes does at once; empty when nothing
 * @param mayAnswer whether the viewer answers now
 * @param mayWithdraw whether it is the viewer's own and waits
 * @param mayResume whether a restriction can be ended
 */
public record RequestPage(
        Frame frame,
        String url,
        String state,
        Tone tone,
        List<Fact> facts,
        String text,
        Optional<Answer> answer,
        String carriesOut,
        boolean mayAnswer,
        boolean mayWithdraw,
        boolean mayResume,
        String outcome,
        String words,
        List<DeedLine> deeds,
        FormErrors errors) {

    /** @param done what became of the data */
    public record Answer(String unit, String outcome, String text, String done, String by, String at) {}

    public List<Choice> outcomes() {
        return Arrays.stream(RequestStatus.values())
                .filter(RequestStatus::isAnswer)
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
