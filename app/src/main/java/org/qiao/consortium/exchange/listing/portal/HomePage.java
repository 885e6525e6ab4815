package org.qiao.consortium.exchange.listing.portal;

import java.util.List;
import java.util.OptionalInt;
import org.qiao.consortium.exchange.listing.post.PostQueries;
import org.qiao.consortium.exchange.listing.post.PostRow;
import org.qiao.consortium.exchange.listing.talent.TalentCell;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 门户首页.
 *
 * @param totals open posts and the people they look for
 * @param graduates of the year that graduates next; empty when the count is not shown
 * @param agreed students who agreed with an employer since the first of the month
 * @param latest newest posts
 * @param talents largest counts of the year that graduates next
 */
public record HomePage(
        Frame frame,
        PostQueries.Totals totals,
        int graduatingYear,
        OptionalInt graduates,
        int agreed,
        List<PostRow> latest,
        List<TalentCell> talents,
        ChartData chart) {

    /** Nothing to show yet: neither a post nor a student. */
    public boolean isBlank() {
        return latest.isEmpty() && talents.isEmpty() && graduates.isPresent() && graduates.getAsInt() == 0;
    }
}
