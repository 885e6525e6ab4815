package org.qiao.consortium.governance.plan.pages;

import java.util.List;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.governance.plan.TaskRow;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Tab;

/**
 * What gantt.jte gets; days are counted from the first of the plan's year.
 *
 * @param today day of the year; negative when today is in another one
 */
public record GanttPage(
        Frame frame, Plan plan, List<Tab> tabs, PageUrl url, Pager pager, List<Bar> bars, int days, int today) {

    /** @param done how many of its days its progress would be */
    public record Bar(TaskRow task, int from, int length, int done) {}
}
