package org.qiao.consortium.platform.pages;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.qiao.consortium.shared.BusinessTime;

/** 书写 — how dates and numbers are written on pages, in tables and in text. */
public final class Written {

    private static final DateTimeFormatter IN_TEXT = DateTimeFormatter.ofPattern("y年M月d日", Locale.CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private Written() {}

    /** 2026-11-22, for tables. */
    public static String date(LocalDate date) {
        return date.toString();
    }

    /** 2026年11月22日, for sentences. */
    public static String dateInText(LocalDate date) {
        return IN_TEXT.format(date);
    }

    /** 2026-11-22 14:03, China's time. */
    public static String moment(Instant at) {
        return MOMENT.format(at.atZone(BusinessTime.ZONE));
    }

    /** 4,500 */
    public static String number(long value) {
        return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** 4,500 or 4,500.5: at most two decimals, none when whole. */
    public static String number(double value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** Yuan without decimals when whole: 4,500 or 4,500.50. */
    public static String yuan(BigDecimal amount) {
        var pattern = amount.stripTrailingZeros().scale() <= 0 ? "#,##0" : "#,##0.00";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }
}
