package org.qiao.consortium.students.roster.pages;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Tone;

/**
 * One student for those who keep the roster.
 *
 * @param full the numbers in full, right after somebody gave a reason; empty otherwise
 * @param guardian what is known of the guardian, masked; empty when there is none
 * @param guardianState 已确认 or 未确认; empty for adults
 * @param code a fresh code for the guardian, shown once
 * @param looks who looked at the full numbers
 * @param restricted whether use of the data has been stopped
 * @param sight how the viewer stands to the full data
 * @param keeps whether the viewer is 学校经办
 */
public record StudentPage(
        Frame frame,
        String number,
        String status,
        Tone tone,
        List<Fact> facts,
        List<Fact> full,
        List<Fact> guardian,
        String guardianState,
        Tone guardianTone,
        Optional<String> code,
        List<ConsentLine> consents,
        List<Choice> purposes,
        List<DeedLine> deeds,
        List<DeedLine> looks,
        boolean restricted,
        Sight sight,
        boolean keeps,
        boolean enrolled,
        boolean guardianConfirmed,
        FormErrors errors) {

    /**
     * @param open whether the full data can be looked at now
     * @param state of the leave that a minor's data need; empty for adults
     * @param longest days that can be asked for
     */
    public record Sight(boolean open, boolean waiting, String state, int longest) {}

    /** @param state 有效, 已撤回, 须重新征求, 未同意 */
    public record ConsentLine(String purpose, String receiver, String state, Tone tone, String since) {}

    public String url() {
        return "/students/roster/" + number;
    }
}
