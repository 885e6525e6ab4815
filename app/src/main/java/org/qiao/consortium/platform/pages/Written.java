package org.qiao.consortium.platform.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        return grouped(new StringBuilder(20).append(value));
    }

    /** By hand: a format of the library cannot be shared between threads, and making one costs more than the page around it. */
    private static String grouped(StringBuilder digits) {
        var first = !digits.isEmpty() && digits.charAt(0) == '-' ? 1 : 0;
        for (var i = digits.length() - 3; i > first; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /** 4,500 or 4,500.5: at most two decimals, none when whole. */
    public static String number(double value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** Yuan without decimals when whole: 4,500 or 4,500.50. */
    public static String yuan(BigDecimal amount) {
        var exact = amount.setScale(2, RoundingMode.HALF_EVEN);
        var whole = exact.toBigInteger().toString();
        var cents = Math.abs(exact.remainder(BigDecimal.ONE).unscaledValue().intValueExact());
        var sign = exact.signum() < 0 && whole.equals("0") ? "-" : "";
        return sign + grouped(new StringBuilder(whole)) + (cents == 0 ? "" : (cents < 10 ? ".0" : ".") + cents);
    }
}
