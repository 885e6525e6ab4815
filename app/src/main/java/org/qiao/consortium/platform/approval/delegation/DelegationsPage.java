package org.qiao.consortium.platform.approval.delegation;

import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Tone;

/** What delegations.jte gets. @param given by the viewer @param received from others */
public record DelegationsPage(
        Frame frame, FormErrors errors, Typed typed, List<Choice> colleagues, List<Row> given, List<Row> received) {

    public record Typed(String deputy, String from, String until, String reason) {}

    /** @param endUrl where it is taken back; empty when it is over, or not the viewer's */
    public record Row(
            String person, String deputy, String time, String reason, String state, Tone tone, String endUrl) {}
}
