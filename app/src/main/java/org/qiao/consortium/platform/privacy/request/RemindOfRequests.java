package org.qiao.consortium.platform.privacy.request;

import java.time.InstantSource;
import java.time.LocalDate;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who answer, from three days before the last day on, once a day. */
@Component
class RemindOfRequests {

    private static final int DAYS_BEFORE = 3;

    private final RequestStore store;
    private final Keepers keepers;
    private final Notices notices;
    private final Texts texts;
    private final InstantSource clock;

    RemindOfRequests(RequestStore store, Keepers keepers, Notices notices, Texts texts, InstantSource clock) {
        this.store = store;
        this.keepers = keepers;
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        remind(day.date().plusDays(1));
    }

    @Transactional
    public void remind(LocalDate today) {
        for (var request : store.claimReminders(today, today.plusDays(DAYS_BEFORE))) {
            var state = request.isOverdue(today) ? "overdue" : "soon";
            notices.tell(
                    keepers.people(request.keeper(), request.consortium()),
                    new Notices.Notice(
                            "platform.privacy.reminder",
                            texts.of("platform.privacy.reminder." + state + ".title", request.number()),
                            texts.of(
                                    "platform.privacy.reminder.text",
                                    request.kind().label(),
                                    request.dueOn().toString()),
                            request.url()),
                    clock.instant());
        }
    }
}
