package org.qiao.consortium.governance.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.platform.approval.flow.Standing;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAnnouncements implements Announcements {

    private final OpenAnnouncement open;
    private final WithdrawAnnouncement withdraw;
    private final AnnouncementStore store;

    StoredAnnouncements(OpenAnnouncement open, WithdrawAnnouncement withdraw, AnnouncementStore store) {
        this.open = open;
        this.withdraw = withdraw;
        this.store = store;
    }

    @Override
    public String open(Notice notice, Viewer by, Instant at) {
        return open.open(notice, by, at);
    }

    @Override
    public void withdraw(String number, String reason, Viewer by, Instant at) {
        withdraw.withdraw(number, reason, by, at);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Standing> of(SubjectRef subject) {
        return store.standings(subject);
    }

    @Override
    public int usualPeriod(LocalDate today) {
        return open.usualPeriod(today);
    }
}
