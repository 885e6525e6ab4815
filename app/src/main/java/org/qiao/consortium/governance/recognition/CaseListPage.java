package org.qiao.consortium.governance.recognition;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** What list.jte gets. @param selects whether the viewer chooses cases @param award and {@code body} of the selection, as typed */
public record CaseListPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        String words,
        String status,
        List<Line> rows,
        boolean writes,
        boolean selects,
        String award,
        String body,
        FormErrors errors) {

    public record Line(
            String number, String title, String unit, int year, int judges, String total, CaseStatus status) {}

    public List<Choice> statuses() {
        return Arrays.stream(CaseStatus.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
