package org.qiao.consortium.exchange.matching.pages;

import java.util.List;
import org.qiao.consortium.exchange.matching.MatchFilter;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/** What list.jte gets. */
public record MatchListPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        MatchFilter filter,
        List<Chip> chips,
        List<MatchRow> rows,
        boolean student) {}
