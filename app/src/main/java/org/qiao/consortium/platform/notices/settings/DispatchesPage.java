package org.qiao.consortium.platform.notices.settings;

import java.util.List;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;
import org.qiao.consortium.platform.pages.Tone;

/** What dispatches.jte gets. @param unconnected which channels are not connected, in words; empty when all are */
public record DispatchesPage(
        Frame frame,
        String unconnected,
        PageUrl url,
        Pager pager,
        List<Row> rows,
        List<Choice> channels,
        List<Choice> statuses,
        List<Chip> chips) {

    /** @param to masked @param detail when it is tried again, or why it was not sent */
    public record Row(
            String person,
            String channel,
            String to,
            String subject,
            String text,
            String status,
            Tone tone,
            String detail,
            String at) {}
}
