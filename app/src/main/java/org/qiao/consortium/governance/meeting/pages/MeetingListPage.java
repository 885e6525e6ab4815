package org.qiao.consortium.governance.meeting.pages;

import java.util.Arrays;
import java.util.List;
import org.qiao.consortium.governance.meeting.MeetingRow;
import org.qiao.consortium.governance.meeting.MeetingStatus;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.ErrorLine;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** 会议 in a list. */
public record MeetingListPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        List<MeetingRow> rows,
        List<Choice> bodies,
        List<ErrorLine> overdue,
        boolean mayCall) {

    public List<Choice> statuses() {
        return Arrays.stream(MeetingStatus.values())
                .map(it -> Choice.of(it.name(), it.label()))
                .toList();
    }
}
