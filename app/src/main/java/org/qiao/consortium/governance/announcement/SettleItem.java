package org.qiao.consortium.governance.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.qiao.consortium.governance.AnnouncedState;
import org.qiao.consortium.governance.AnnouncedSubject;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 事项的去留 — holds an item, lets it go, gives it effect or strikes it, and tells the module that keeps the thing, all in the
 * caller's transaction. The caller has locked the notice.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SettleItem {

    private final AnnouncementStore store;
    private final ObjectProvider<AnnouncedSubject> subjects;

    SettleItem(AnnouncementStore store, ObjectProvider<AnnouncedSubject> subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    /** 暂缓; what is held already stays so. @throws Refused when it is decided */
    public void hold(Announcement announcement, AnnouncedItem item, Instant at) {
        Refused.ifAny(undecided(item));
        if (item.state() == AnnouncedState.ANNOUNCED) {
            store.save(item.in(AnnouncedState.HELD, Optional.empty()));
            tell(announcement, item, at, (it, told) -> it.held(told, at));
        }
    }

    /** Lets a held item go when no objection keeps it back any more: back into the period, or into effect after its end. */
    public void release(Announcement announcement, AnnouncedItem item, Instant at) {
        Refused.ifAny(undecided(item));
        if (item.state() == AnnouncedState.HELD && !store.isObjected(item.id())) {
            if (announcement.status() == AnnouncementStatus.ENDED) {
                takeEffect(announcement, item, at);
            } else {
                store.save(item.in(AnnouncedState.ANNOUNCED, Optional.empty()));
            }
        }
    }

    public void takeEffect(Announcement announcement, AnnouncedItem item, Instant at) {
        Refused.ifAny(undecided(item));
        store.save(item.in(AnnouncedState.EFFECTIVE, Optional.of(BusinessTime.dateOf(at))));
        tell(announcement, item, at, (it, told) -> it.tookEffect(told, at));
    }

    /** 不予生效. @param reason public */
    public void strike(Announcement announcement, AnnouncedItem item, String reason, Instant at) {
        Refused.ifAny(undecided(item));
        store.save(item.in(AnnouncedState.STRUCK, Optional.of(BusinessTime.dateOf(at))));
        tell(announcement, item, at, (it, told) -> it.struck(told, reason, at));
    }

    /** Closes a notice whose period is over and of which every item is decided. */
    public void closeWhenDone(Announcement announcement) {
        if (announcement.status() == AnnouncementStatus.ENDED
                && store.itemsIn(announcement.id(), AnnouncedState.ANNOUNCED).isEmpty()
                && store.itemsIn(announcement.id(), AnnouncedState.HELD).isEmpty()) {
            store.save(announcement.move(AnnouncementStatus.CLOSED));
        }
    }

    private static List<Refusal> undecided(AnnouncedItem item) {
        return item.state().isOpen()
                ? List.of()
                : List.of(Refusal.of(
                        AnnouncementError.ITEM_DECIDED,
                        "",
                        item.title(),
                        item.state().label()));
    }

    private void tell(
            Announcement announcement,
            AnnouncedItem item,
            Instant at,
            BiConsumer<AnnouncedSubject, AnnouncedSubject.Announced> word) {
        item.subject()
                .ifPresent(subject -> subjects.stream()
                        .filter(it -> it.kind().equals(subject.kind()))
                        .forEach(it -> word.accept(
                                it,
                                new AnnouncedSubject.Announced(
                                        subject,
                                        announcement.number(),
                                        announcement.consortium(),
                                        BusinessTime.dateOf(at)))));
    }
}
