package org.qiao.consortium.platform.identity.pages;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/** What people.jte gets. */
public record PeoplePage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        List<Row> rows,
        List<Choice> roles,
        String words,
        String role,
        String closed,
        List<Chip> chips) {

    /** @param offices role and unit, one after the other */
    public record Row(
            String url,
            String name,
            String userName,
            String phone,
            String offices,
            boolean activated,
            String createdOn) {}
}
