package org.qiao.consortium.governance.document.pages;

import java.util.List;
import org.qiao.consortium.governance.document.ClauseQueries.Coverage;
import org.qiao.consortium.governance.document.DocumentQueries.Row;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/** What list.jte gets. */
public record DocumentsPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        List<Row> rows,
        List<Chip> chips,
        Coverage coverage,
        boolean mayRegister) {}
