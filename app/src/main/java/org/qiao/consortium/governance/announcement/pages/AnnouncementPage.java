package org.qiao.consortium.governance.announcement.pages;

import java.util.List;
import org.qiao.consortium.governance.announcement.AnnouncedItem;
import org.qiao.consortium.governance.announcement.Announcement;
import org.qiao.consortium.governance.announcement.AnnouncementStatus;
import org.qiao.consortium.platform.pages.DeedLine;
import org.qiao.consortium.platform.pages.FormErrors;
import org.qiao.consortium.platform.pages.Frame;

/** What show.jte gets. @param writes whether the viewer handles it @param trail what was done */
public record AnnouncementPage(
        Frame frame,
        Announcement announcement,
        List<AnnouncedItem> items,
        int objections,
        List<DeedLine> trail,
        boolean writes,
        String reason,
        FormErrors errors) {

    public boolean mayWithdraw() {
        return writes
                && (announcement.status() == AnnouncementStatus.OPEN
                        || announcement.status() == AnnouncementStatus.ENDED);
    }
}
