package org.qiao.consortium.platform.approval.flow;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** 工作日, Monday to Friday. Public holidays and the weekends worked for them are decreed anew each year and not counted. */
public final class WorkingDays {

    private WorkingDays() {}

    /** The day that lies so many working days after {@code day}; 0 gives the day itself. */
    public static LocalDate after(LocalDate day, int workingDays) {
        var found = day;
        for (var left = workingDays; left > 0; ) {
            found = found.plusDays(1);
            if (found.getDayOfWeek() != DayOfWeek.SATURDAY && found.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return found;
    }
}
