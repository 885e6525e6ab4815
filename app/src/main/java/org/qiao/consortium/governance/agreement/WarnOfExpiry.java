package org.qiao.consortium.governance.agreement;

import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 到期提醒 — so many days before an agreement ends, and on its last day. Telling the same day twice tells twice, so it is asked once. */
@Component
class WarnOfExpiry {

    private final AgreementStore store;
    private final AgreementNotices notices;
    private final Parameters settings = Parameters.load("governance/agreement");

    WarnOfExpiry(AgreementStore store, AgreementNotices notices) {
        this.store = store;
        this.notices = notices;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        warn(day.date().plusDays(1));
    }

    @Transactional
    public void warn(LocalDate today) {
        var at = today.atStartOfDay(BusinessTime.ZONE).toInstant();
        var days = settings.on("expiry-warning-days", today).asInt();
        for (var end : List.of(today.plusDays(days), today)) {
            for (var agreement : store.endingOn(end)) {
                Standing.inForce(agreement, store.editions(agreement), today)
                        .filter(it -> it.endsOn().filter(end::equals).isPresent())
                        .ifPresent(it -> notices.expires(agreement, it, end, at));
            }
        }
    }
}
