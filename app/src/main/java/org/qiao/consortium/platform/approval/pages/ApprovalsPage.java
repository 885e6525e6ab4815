package org.qiao.consortium.platform.approval.pages;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Sorting;
import org.qiao.consortium.platform.pages.Tab;
import org.qiao.consortium.platform.pages.Tone;

/** What approvals.jte gets. @param empty why the list is empty @param mayDelegate whether others could decide for the viewer */
public record ApprovalsPage(
        Frame frame,
        List<Tab> tabs,
        PageUrl url,
        Pager pager,
        Sorting sorting,
        String words,
        String process,
        List<Choice> processes,
        List<Chip> chips,
        List<Row> rows,
        String empty,
        boolean mayDelegate) {

    /** @param state how far it has come, in words */
    public record Row(
            String number,
            String url,
            String title,
            String process,
            String submitter,
            String submittedAt,
            String dueOn,
            String state,
            Tone tone) {}
}
