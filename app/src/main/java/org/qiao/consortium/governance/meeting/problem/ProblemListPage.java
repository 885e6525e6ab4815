package org.qiao.consortium.governance.meeting.problem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** 问题清单. */
public record ProblemListPage(
        Frame frame, PageUrl url, Pager pager, List<Problem> rows, LocalDate today, boolean mayExport) {

    public List<Choice> statuses() {
        return Arrays.stream(ProblemStatus.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
