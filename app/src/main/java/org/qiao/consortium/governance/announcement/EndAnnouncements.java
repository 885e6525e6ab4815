package org.qiao.consortium.governance.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.qiao.consortium.governance.AnnouncedState;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.shared.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 公示期满 — the items to which nobody objected take effect. Each in a transaction of its own, so that one whose module refuses it
 * does not keep the others back; what was refused is asked again the next day, and telling the same day twice changes nothing.
 */
@Component
class EndAnnouncements {

    private static final Logger LOG = LoggerFactory.getLogger(EndAnnouncements.class);

    private final AnnouncementStore store;
    private final SettleItem settle;
    private final Deeds deeds;
    private final TransactionTemplate apart;

    EndAnnouncements(AnnouncementStore store, SettleItem settle, Deeds deeds, PlatformTransactionManager transactions) {
        this.store = store;
        this.settle = settle;
        this.deeds = deeds;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        end(day.date());
    }

    /** Those whose last day was that day or before, as of the midnight after it. */
    public void end(LocalDate day) {
        var midnight = day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
        store.over(day).forEach(it -> end(it, midnight));
    }

    private void end(UUID id, Instant at) {
        apart.executeWithoutResult(status -> close(id, at));
        store.itemsIn(id, AnnouncedState.ANNOUNCED).forEach(item -> takeEffect(id, item, at));
        apart.executeWithoutResult(status -> settle.closeWhenDone(store.lock(id)));
    }

    private void close(UUID id, Instant at) {
        var announcement = store.lock(id);
        if (announcement.status() == AnnouncementStatus.OPEN) {
            var ended = announcement.move(AnnouncementStatus.ENDED);
            store.save(ended);
            deeds.recordBySystem(
                    Deed.of("governance.announcement.ended", announcement.subject(), announcement.number())
                            .moved(announcement.status(), ended.status()),
                    at);
        }
    }

    private void takeEffect(UUID announcement, UUID item, Instant at) {
        try {
            apart.executeWithoutResult(status -> {
                var locked = store.lock(announcement);
                var current = store.item(item);
                if (current.state() == AnnouncedState.ANNOUNCED) {
                    settle.takeEffect(locked, current, at);
                }
            });
        } catch (RuntimeException refused) {
            LOG.error("announced item {} could not take effect; it is asked again tomorrow", item, refused);
        }
    }
}
