package org.qiao.consortium.governance.announcement.pages;

import java.util.List;
import org.qiao.consortium.governance.announcement.AnnouncementFilter;
import org.qiao.consortium.governance.announcement.AnnouncementQueries;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.platform.pages.Frame;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Pager;

/** What public-list.jte gets. */
public record PublicListPage(
        Frame frame, PageUrl url, Pager pager, AnnouncementFilter filter, List<AnnouncementQueries.Row> rows) {

    public List<Choice> kinds() {
        return Kinds.choices();
    }
}
