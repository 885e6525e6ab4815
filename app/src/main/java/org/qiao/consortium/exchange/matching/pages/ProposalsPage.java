package org.qiao.consortium.exchange.matching.pages;

import java.util.List;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What proposals.jte gets: proposals for a student, or for a post.
 *
 * @param off why there is nothing to propose at all (key of a message); empty when the list simply is what it is
 */
public record ProposalsPage(
        Frame frame, boolean forStudent, String about, List<Line> lines, String off, boolean mayOpen) {

    /**
     * @param title post and employer, or the student's number
     * @param openUrl where the yes goes
     * @param hidden the other side of the pair, sent along
     */
    public record Line(
            String title,
            String url,
            String note,
            String pay,
            int score,
            List<PartLine> parts,
            List<String> missing,
            String openUrl,
            String hidden) {}
}
