package org.qiao.consortium.governance.plan.pages;

import java.util.List;
import java.util.Map;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.governance.plan.TaskRow;
import org.qiao.consortium.governance.plan.state.Light;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Tab;

/**
 * What plan.jte gets.
 *
 * @param explained what the colours mean
 */
public record PlanPage(
        Frame frame,
        Plan plan,
        List<Tab> tabs,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        List<TaskRow> rows,
        Map<Light, Integer> counts,
        List<String> explained,
        boolean mayWrite,
        org.qiao.consortium.platform.pages.FormErrors errors) {

    public int count(Light light) {
        return counts.getOrDefault(light, 0);
    }
}
