package org.qiao.consortium.governance.announcement.objection;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** 异议 as 秘书处 sees them. */
public record ObjectionListPage(
        Frame frame, PageUrl url, Pager pager, List<Objection> rows, ObjectionFilter filter, LocalDate today) {}
