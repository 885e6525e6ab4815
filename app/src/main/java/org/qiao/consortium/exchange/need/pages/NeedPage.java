package org.qiao.consortium.exchange.need.pages;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.need.endorsement.Endorsements.Standing;
import org.qiao.consortium.platform.approval.Approvals.Outcome;
import org.qiao.consortium.platform.files.FilesCard;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Tone;

/**
 * What show.jte gets.
 *
 * @param errors of a deed that was refused
 * @param outcome of the last review, when the need was returned by it
 * @param closing why it was closed; empty while it is not
 * @param endorsement how the firm stands to what was entered in its name (代录)
 * @param matchesUrl fragment with the proposals; empty when there are none to show
 */
public record NeedPage(
        Frame frame,
        FormErrors errors,
        String number,
        String status,
        Tone tone,
        String lead,
        boolean enteredForAnother,
        boolean example,
        List<Line> lines,
        List<DeedLine> trail,
        Optional<Outcome> outcome,
        String closing,
        String matchesUrl,
        int headsLeft,
        Optional<Standing> endorsement,
        FilesCard files,
        boolean mayAskFirm,
        List<Choice> causes,
        May may) {

    /** @param comment of the reviewer; empty for none */
    public record Line(String name, Fact fact, String comment) {}

    /** What this viewer may do now. */
    public record May(
            boolean edit,
            boolean submit,
            boolean withdraw,
            boolean close,
            boolean discard,
            boolean fill,
            boolean copy) {

        static May nothing() {
            return new May(false, false, false, false, false, false, false);
        }
    }

    public String url() {
        return "/exchange/needs/" + number;
    }

    public Tone warning() {
        return Tone.WARN;
    }
}
