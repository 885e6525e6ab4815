package org.qiao.consortium.exchange.need.pages;

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
 * @param mine what the list is called when it is limited to the own ones; empty where the viewer has none
 * @param own whether it is limited to them now, true or false
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
        String mine,
        String own) {

    /** Whether something on this page can be ticked and submitted. */
    public boolean hasSubmittable() {
        return rows.stream().anyMatch(NeedRow::submittable);
    }

    /** Whether all are the viewer's own unit's, so that its name need not stand in every row. */
    public boolean isOfOneUnit() {
        return own.equals("true")
                && rows.stream().noneMatch(NeedRow::enteredForAnother)
                && rows.stream().map(NeedRow::employer).distinct().count() <= 1;
    }

    public String filter(String name) {
        return url.parameters().stream()
                .filter(it -> it.getKey().equals(name))
                .map(it -> it.getValue())
                .findFirst()
                .orElse("");
    }
}
