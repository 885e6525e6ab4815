package org.qiao.consortium.platform.privacy.retention;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/** 保存与到期处理. @param counted whether what would go now was counted */
public record RetentionPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        List<RetentionQueries.Line> lines,
        List<RetentionQueries.Rule> rules,
        boolean counted,
        List<Choice> kinds,
        List<Chip> chips) {}
