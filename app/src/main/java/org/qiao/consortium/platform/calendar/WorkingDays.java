package org.qiao.consortium.platform.calendar;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.qiao.consortium.shared.rule.Citation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 工作日历 — Monday to Friday, without the public holidays and with the weekends worked for them, as they are decreed for each
 * year. A year whose notice is not known counts Monday to Friday, or the statutory days only, and is not confirmed.
 */
@Component
public class WorkingDays {

    private final TreeMap<Integer, HolidayYear> years;

    @Autowired
    WorkingDays(@Value("${qiao.working-days:}") String file) {
        years = HolidayFile.known();
        if (!file.isBlank()) {
            years.putAll(HolidayFile.of(Path.of(file)));
        }
    }

    /** As the platform comes, for tests without a context. */
    public static WorkingDays known() {
        return new WorkingDays("");
    }

    public boolean isWorked(LocalDate day) {
        var year = years.get(day.getYear());
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return year == null
                ? !weekend
                : year.worked().contains(day) || !weekend && !year.off().contains(day);
    }

    /** The day that lies so many working days after {@code day}; 0 gives the day itself. */
    public LocalDate after(LocalDate day, int workingDays) {
        var found = day;
        for (var left = workingDays; left > 0; ) {
            found = found.plusDays(1);
            if (isWorked(found)) {
                left--;
            }
        }
        return found;
    }

    /** How many working days lie after {@code from}, up to and with {@code to}; 0 when it is not later. */
    public int between(LocalDate from, LocalDate to) {
        return to.isAfter(from)
                ? (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(this::isWorked)
                        .count()
                : 0;
    }

    /** Whether the notices of all years that the days touch were read; otherwise a date counted with them is 待核. */
    public boolean isConfirmed(LocalDate from, LocalDate to) {
        return Stream.iterate(from.getYear(), year -> year <= to.getYear(), year -> year + 1)
                .allMatch(it -> Optional.ofNullable(years.get(it))
                        .map(HolidayYear::verified)
                        .orElse(false));
    }

    /** Where the holidays of that year come from; empty when nothing is known of it. */
    public Optional<Citation> sourceOf(int year) {
        return Optional.ofNullable(years.get(year)).map(HolidayYear::reference);
    }
}
