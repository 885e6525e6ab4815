package org.qiao.consortium.exchange.listing.figures;

import java.util.List;
import org.qiao.consortium.platform.pages.ChartData;
import org.qiao.consortium.platform.pages.Crumb;
import org.qiao.consortium.platform.pages.Frame;

/**
 * 供需对照.
 *
 * @param whole the group shown, or everything
 * @param path the groups above it, from the top
 * @param least the smallest count of seekers that is shown
 * @param rowsUrl where the viewer may read the seekers behind a code, the code follows; empty when nowhere
 */
public record BalancePage(
        Frame frame,
        BalanceLine whole,
        List<Crumb> path,
        List<BalanceLine> lines,
        ChartData chart,
        int least,
        String rowsUrl) {

    public String url(BalanceLine line) {
        return line.isOccupation() ? "/posts?occupation=" + line.code() : "/figures?group=" + line.code();
    }
}
