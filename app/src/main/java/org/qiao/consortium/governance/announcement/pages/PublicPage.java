package org.qiao.consortium.governance.announcement.pages;

import java.util.List;
import org.qiao.consortium.governance.AnnouncedState;
import org.qiao.consortium.governance.announcement.AnnouncedItem;
import org.qiao.consortium.governance.announcement.Announcement;
import org.qiao.consortium.platform.pages.Frame;

/**
 * What public-show.jte gets.
 *
 * @param daysLeft working days that are left, today not counted
 * @param confirmed whether the holidays within the period are known
 * @param answerDays within which a named objection is answered
 */
public record PublicPage(
        Frame frame,
        Announcement announcement,
        List<AnnouncedItem> items,
        boolean open,
        int daysLeft,
        boolean confirmed,
        int answerDays) {

    public long count(AnnouncedState state) {
        return items.stream().filter(it -> it.state() == state).count();
    }
}
