package org.qiao.consortium.governance.announcement;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.governance.AnnouncedState;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤回公示 — with a reason that the public reads; what is not decided is struck, open objections stay to be answered. */
@Component
public class WithdrawAnnouncement {

    private final AnnouncementStore store;
    private final SettleItem settle;
    private final Deeds deeds;

    WithdrawAnnouncement(AnnouncementStore store, SettleItem settle, Deeds deeds) {
        this.store = store;
        this.settle = settle;
        this.deeds = deeds;
    }

    @Transactional
    public void withdraw(String number, String reason, Viewer by, Instant at) {
        Refused.ifAny(Rule.refusals(AnnouncementRules.REASON, reason));
        var found = store.byNumber(by.consortium(), number).orElseThrow(() -> new NotFound(Announcement.KIND, number));
        var announcement = store.lock(found.id());
        var withdrawn = announcement.move(AnnouncementStatus.WITHDRAWN);
        store.save(withdrawn);
        for (var state : List.of(AnnouncedState.ANNOUNCED, AnnouncedState.HELD)) {
            store.itemsIn(announcement.id(), state)
                    .forEach(it -> settle.strike(announcement, store.item(it), reason.strip(), at));
        }
        deeds.record(
                Deed.of("governance.announcement.withdrawn", announcement.subject(), number)
                        .moved(announcement.status(), withdrawn.status())
                        .because(reason.strip()),
                by.actor(),
                at);
    }
}
