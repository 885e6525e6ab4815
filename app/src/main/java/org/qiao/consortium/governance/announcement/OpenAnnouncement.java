package org.qiao.consortium.governance.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.AnnouncedState;
import org.qiao.consortium.governance.Announcements;
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

/** 发布公示 — from today, for so many working days. */
@Component
public class OpenAnnouncement {

    private final AnnouncementStore store;
    private final WorkingDays workingDays;
    private final Numbers numbers;
    private final Deeds deeds;
    private final Parameters settings = Parameters.load("governance/announcement");

    OpenAnnouncement(AnnouncementStore store, WorkingDays workingDays, Numbers numbers, Deeds deeds) {
        this.store = store;
        this.workingDays = workingDays;
        this.numbers = numbers;
        this.deeds = deeds;
    }

    /** The usual and shortest period. */
    public int usualPeriod(LocalDate today) {
        return settings.on("period-working-days", today).asInt();
    }

    @Transactional
    public String open(Announcements.Notice notice, Viewer by, Instant at) {
        var today = BusinessTime.dateOf(at);
        var least = usualPeriod(today);
        int period = notice.workingDays().orElse(least);
        Refused.ifAny(Rule.refusals(AnnouncementRules.OPENING, new AnnouncementRules.Opening(notice, period, least)));
        var opened = new Announcement(
                Uuid7.at(at),
                numbers.next("GS", today.getYear()),
                by.consortium(),
                notice.kind(),
                notice.title().strip(),
                notice.body().strip(),
                AnnouncementStatus.OPEN,
                today,
                period,
                workingDays.after(today, period),
                at,
                0);
        store.insert(opened, itemsOf(notice, at), by.person());
        deeds.record(
                Deed.of("governance.announcement.opened", opened.subject(), opened.number())
                        .with("items", notice.items().size())
                        .with("endsOn", opened.endsOn().toString()),
                by.actor(),
                at);
        return opened.number();
    }

    private static List<AnnouncedItem> itemsOf(Announcements.Notice notice, Instant at) {
        var items = new ArrayList<AnnouncedItem>();
        for (var item : notice.items()) {
            items.add(new AnnouncedItem(
                    Uuid7.at(at),
                    items.size() + 1,
                    item.subject(),
                    item.title().strip(),
                    item.note().strip(),
                    AnnouncedState.ANNOUNCED,
                    Optional.empty(),
                    0));
        }
        return items;
    }
}
