package org.qiao.consortium.governance.plan.pages;

import java.util.List;
import org.qiao.consortium.governance.plan.Plan;
import org.qiao.consortium.governance.plan.TaskRow;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;

/** What tasks.jte gets. */
public record TasksPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        List<TaskRow> rows,
        List<Plan> plans,
        List<Chip> chips,
        boolean seesAll) {

    public List<Choice> planChoices() {
        return plans.stream().map(it -> Choice.of(it.number(), it.title())).toList();
    }
}
