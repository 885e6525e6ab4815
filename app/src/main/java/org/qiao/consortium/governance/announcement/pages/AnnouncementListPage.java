package org.qiao.consortium.governance.announcement.pages;

import java.util.List;
import org.qiao.consortium.governance.announcement.AnnouncementFilter;
import org.qiao.consortium.governance.announcement.AnnouncementQueries;
import org.qiao.consortium.platform.pages.Chip;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** What list.jte gets. @param writes whether the viewer may open notices */
public record AnnouncementListPage(
        Frame frame,
        PageUrl url,
        Pager pager,
        AnnouncementFilter filter,
        List<Chip> chips,
        List<AnnouncementQueries.Row> rows,
        boolean writes) {

    public List<Choice> kinds() {
        return Kinds.choices();
    }

    public List<Choice> statuses() {
        return Kinds.statuses();
    }
}
