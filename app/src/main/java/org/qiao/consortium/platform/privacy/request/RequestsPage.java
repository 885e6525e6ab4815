package org.qiao.consortium.platform.privacy.request;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/** 个人请求 as those see them who answer. */
public record RequestsPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        List<RequestRow> rows,
        List<Choice> kinds,
        List<Choice> statuses,
        List<Chip> chips) {}
