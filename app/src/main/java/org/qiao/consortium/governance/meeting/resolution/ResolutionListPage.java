package org.qiao.consortium.governance.meeting.resolution;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** 决议 in a list. @param withoutTask how many should have a task and have none */
public record ResolutionListPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        List<ResolutionRow> rows,
        List<Choice> bodies,
        int withoutTask,
        boolean mayExport) {

    public List<Choice> statuses() {
        return Arrays.stream(ResolutionStatus.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
