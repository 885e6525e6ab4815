package org.qiao.consortium.platform.trail;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** What trail.jte gets. */
public record TrailPage(
        Frame frame,
        String state,
        PageUrl url,
        Pager pager,
        List<Row> rows,
        List<Choice> areas,
        Filter filter,
        List<Chip> chips) {

    /** The fields as they were sent. */
    public record Filter(String words, String area, String from, String to) {}

    /** @param seal number in the chain, or that it waits */
    public record Row(
            String at, String person, String office, String what, String number, String reason, String seal) {}
}
