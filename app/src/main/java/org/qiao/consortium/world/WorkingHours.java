package org.qiao.consortium.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.world.plan.Chance;

/** When on a day something was done. */
final class WorkingHours {

    private static final LocalTime OPENING = LocalTime.of(8, 30);
    private static final int MINUTES = 9 * 60;

    private WorkingHours() {}

    /** Some minute between half past eight and half past five. */
    static Instant on(LocalDate day, Chance chance) {
        return at(day, chance.between(0, MINUTES));
    }

    /** So many minutes after half past eight; what belongs together keeps its order. */
    static Instant at(LocalDate day, int minutes) {
        return day.atTime(OPENING)
                .plusMinutes(minutes)
                .atZone(BusinessTime.ZONE)
                .toInstant();
    }

    /** The same, but not later than now. */
    static Instant notAfter(Instant moment, Instant now) {
        return moment.isBefore(now) ? moment : now;
    }
}
