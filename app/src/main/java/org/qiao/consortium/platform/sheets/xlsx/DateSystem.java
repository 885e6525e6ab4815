package org.qiao.consortium.platform.sheets.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.qiao.consortium.platform.sheets.raw.RawCell;

/**
 * Days counted from 1900 or, in workbooks that began on a Macintosh, from 1904.
 *
 * <p>Easy to get wrong: the 1900 system believes in 29 February 1900, so days before March 1900 are off by one.
 */
enum DateSystem {
    FROM_1900,
    FROM_1904;

    private static final int LAST_DAY = 2_958_465;
    private static final int INVENTED_DAY = 60;
    private static final int SECONDS_OF_DAY = 24 * 60 * 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    /** The date, the date with time or, below one day, the time that a cell formatted as a date shows. */
    RawCell shown(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY)) > 0) {
            return new RawCell(serial.toPlainString(), RawCell.Form.NUMBER);
        }
        var seconds = serial.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        var days = Math.toIntExact(seconds / SECONDS_OF_DAY);
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS_OF_DAY);
        if (days == 0 && this == FROM_1900) {
            return new RawCell(TIME.format(time), RawCell.Form.TIME);
        }
        return time.equals(LocalTime.MIDNIGHT)
                ? new RawCell(date(days).toString(), RawCell.Form.DATE)
                : new RawCell(date(days) + " " + TIME.format(time), RawCell.Form.DATE_TIME);
    }

    private LocalDate date(int days) {
        return switch (this) {
            case FROM_1904 -> LocalDate.of(1904, 1, 1).plusDays(days);
            case FROM_1900 ->
                LocalDate.of(1899, 12, days < INVENTED_DAY ? 31 : 30).plusDays(days);
        };
    }
}
