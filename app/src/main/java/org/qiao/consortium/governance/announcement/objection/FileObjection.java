package org.qiao.consortium.governance.announcement.objection;

import java.time.Instant;
import java.util.Optional;
import org.qiao.consortium.governance.announcement.AnnouncedItem;
import org.qiao.consortium.governance.announcement.Announcement;
import org.qiao.consortium.governance.announcement.AnnouncementStore;
import org.qiao.consortium.governance.announcement.SettleItem;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.calendar.WorkingDays;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 提出异议 — with a name it holds its item at once; without one it is a clue, and 秘书处 decides whether the item has to wait. An
 * objection to the notice as a whole holds nothing: else one letter would stop a whole list.
 */
@Component
class FileObjection {

    private final ObjectionStore objections;
    private final AnnouncementStore announcements;
    private final SettleItem settle;
    private final ObjectionNotices notices;
    private final Numbers numbers;
    private final Deeds deeds;
    private final WorkingDays workingDays;
    private final Parameters settings = Parameters.load("governance/announcement");

    FileObjection(
            ObjectionStore objections,
            AnnouncementStore announcements,
            SettleItem settle,
            ObjectionNotices notices,
            Numbers numbers,
            Deeds deeds,
            WorkingDays workingDays) {
        this.objections = objections;
        this.announcements = announcements;
        this.settle = settle;
        this.notices = notices;
        this.numbers = numbers;
        this.deeds = deeds;
        this.workingDays = workingDays;
    }

    /** @return its number */
    @Transactional
    String file(
            Announcement to,
            Optional<AnnouncedItem> item,
            TypedObjection typed,
            byte[] tokenDigest,
            Viewer by,
            Instant at) {
        var today = BusinessTime.dateOf(at);
        var locked = announcements.lock(to.id());
        Refused.ifAny(Rule.refusals(
                ObjectionRules.FILING,
                new ObjectionRules.Filing(
                        typed, locked.takesObjections(today), locked.endsOn(), item.isPresent(), by.isSignedIn())));
        var objection = objection(locked, item, typed, by, at);
        objections.insert(objection, tokenDigest);
        if (objection.holds()) {
            settle.hold(locked, announcements.item(objection.item().orElseThrow()), at);
        }
        var deed = Deed.of("governance.objection.filed", objection.subject(), objection.number())
                .with("named", objection.named())
                .with("item", objection.itemTitle());
        if (objection.person().isPresent()) {
            deeds.record(deed, by.actor(), at);
        } else {
            deeds.recordBySystem(deed, at);
        }
        notices.filed(objection, to.consortium(), at);
        return objection.number();
    }

    private Objection objection(
            Announcement to, Optional<AnnouncedItem> item, TypedObjection typed, Viewer by, Instant at) {
        var today = BusinessTime.dateOf(at);
        var named = typed.isNamed();
        var known = named && by.isSignedIn();
        return new Objection(
                Uuid7.at(at),
                numbers.next("YY", today.getYear()),
                to.id(),
                to.number(),
                to.title(),
                item.map(AnnouncedItem::id),
                item.map(AnnouncedItem::title).orElse(""),
                named,
                known ? by.name() : named ? TypedObjection.said(typed.name()) : "",
                named ? TypedObjection.said(typed.contact()) : "",
                known ? by.organizationName() : "",
                known ? Optional.of(by.person()) : Optional.empty(),
                TypedObjection.said(typed.text()),
                named && item.isPresent(),
                at,
                workingDays.after(
                        today, settings.on("answer-working-days", today).asInt()),
                Optional.empty(),
                "",
                Optional.empty(),
                0);
    }
}
