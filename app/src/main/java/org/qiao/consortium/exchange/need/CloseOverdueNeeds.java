package org.qiao.consortium.exchange.need;

import java.time.LocalDate;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes what is past its last day to apply. Telling the same day twice changes nothing: what is closed is not found. */
@Component
class CloseOverdueNeeds {

    private final NeedStore store;
    private final CloseNeed close;

    CloseOverdueNeeds(NeedStore store, CloseNeed close) {
        this.store = store;
        this.close = close;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        close(day.date());
    }

    /** Those whose last day to apply was that day or before, as of the midnight after it. */
    @Transactional
    public void close(LocalDate day) {
        var midnight = day.plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
        store.past(day).forEach(need -> close.expire(need, midnight));
    }
}
