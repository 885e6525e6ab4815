package org.qiao.consortium.exchange.listing.report;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** 举报 as 秘书处 sees them. */
public record ReportListPage(
        Frame frame, PageUrl url, Pager pager, List<Report> reports, boolean waitingOnly, LocalDate today) {}
