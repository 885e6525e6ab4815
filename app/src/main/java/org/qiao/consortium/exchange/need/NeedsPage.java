package org.qiao.consortium.exchange.need;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/**
 * What list.jte gets.
 *
 * @param shownOccupation name of the occupation that is filtered by
 * @param shownRegion name of the region that is filtered by
 * @param mayEnter whether the viewer writes needs, and so may submit what is ticked
 * @param mine label of the box that limits the list to the own ones; empty where the list is anyway
 */
public record NeedsPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        List<NeedRow> rows,
        List<Chip> chips,
        List<Choice> statuses,
        List<Choice> contracts,
        String shownOccupation,
        String shownRegion,
        boolean mayEnter,
        String mine) {

    public String filter(String name) {
        return url.parameters().stream()
                .filter(it -> it.getKey().equals(name))
                .map(it -> it.getValue())
                .findFirst()
                .orElse("");
    }
}
