package org.qiao.consortium.exchange.matching.pages;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.DeclineCause;
import org.qiao.consortium.exchange.matching.MatchStatus;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.Fact;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.Step;

/**
 * What show.jte gets.
 *
 * @param may what this viewer may do now
 * @param contacts name and phone of the other side; filled only when the viewer asked for them, which is a deed
 */
public record MatchPage(
        Frame frame,
        String number,
        MatchStatus status,
        int score,
        List<Fact> facts,
        List<Step> steps,
        List<PartLine> parts,
        List<Fact> interviews,
        May may,
        List<DeclineCause> causes,
        Contacts contacts,
        List<DeedLine> trail,
        FormErrors errors,
        MatchForm form) {

    /** What this viewer may do now; a deed that is not open is not shown. */
    public record May(
            boolean answer,
            boolean decline,
            boolean interview,
            boolean interviewResult,
            boolean offer,
            boolean sign,
            boolean arrive) {}

    /**
     * @param blocked key of the message that says why they are not open yet; empty when they are
     * @param askable whether this viewer could ask for them at all
     */
    public record Contacts(boolean askable, String blocked, Optional<List<Fact>> opened) {}
}
