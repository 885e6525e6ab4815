package org.qiao.consortium.platform.calendar;

import java.time.LocalDate;
import java.util.Set;
import org.qiao.consortium.shared.rule.Citation;

/**
 * 一年的节假日安排.
 *
 * @param off days without work, weekends among them or not
 * @param worked Saturdays and Sundays that are worked
 * @param verified whether the year's own notice was read; otherwise shown as 待核
 */
record HolidayYear(int year, Set<LocalDate> off, Set<LocalDate> worked, Citation reference, boolean verified) {

    HolidayYear {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }
}
