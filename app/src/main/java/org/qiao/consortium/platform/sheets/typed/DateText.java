package org.qiao.consortium.platform.sheets.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiao.consortium.platform.sheets.CellProblem;
import org.qiao.consortium.platform.sheets.SheetCell;

/** Dates and months as people write them: 2026-03-01 · 2026/3/1 · 2026.3.1 · 2026年3月1日 · 20260301. */
public final class DateText {

    private static final Pattern DATE = Pattern.compile("(\\d{4})([-/.年])(\\d{1,2})([-/.月])(\\d{1,2})日?号?");
    private static final Pattern COMPACT_DATE = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/年](\\d{1,2})月?份?");
    private static final Pattern DOTTED_MONTH = Pattern.compile("(\\d{4})\\.(\\d{1,2})");
    private static final Pattern COMPACT_MONTH = Pattern.compile("((?:19|20)\\d{2})(\\d{2})");
    private static final Pattern TIME = Pattern.compile("[T ]?\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");
    private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}");
    private static final LocalDate SERIALS_BEGIN = LocalDate.of(1899, 12, 30);

    private DateText() {}

    public static Parsed<LocalDate> date(SheetCell cell) {
        var text = withoutTime(cell.text());
        var separated = DATE.matcher(text);
        if (separated.matches()) {
            return date(cell, separated, 3, 5);
        }
        var compact = COMPACT_DATE.matcher(text);
        if (compact.matches()) {
            return date(cell, compact, 2, 3);
        } else if (SERIAL.matcher(text).matches()) {
            var meant = SERIALS_BEGIN.plusDays(Integer.parseInt(text));
            return Parsed.wrong(CellProblem.DATE_SERIAL, text, meant.toString());
        }
        return Parsed.wrong(CellProblem.NOT_A_DATE, Parsed.shown(cell.raw()));
    }

    /**
     * Easy to get wrong: typed as a number, 2026.10 has become 2026.1, so a single digit after the point could be
     * January or October and is not guessed.
     */
    public static Parsed<YearMonth> month(SheetCell cell) {
        var text = withoutTime(cell.text());
        for (var pattern : new Pattern[] {MONTH, DOTTED_MONTH, COMPACT_MONTH}) {
            var parts = pattern.matcher(text);
            if (parts.matches() && !(pattern == DOTTED_MONTH && parts.group(2).equals("1"))) {
                return month(cell, parts);
            }
        }
        return switch (date(cell)) {
            case Parsed.Value<LocalDate>(var date) -> Parsed.value(YearMonth.from(date));
            case Parsed.Wrong<LocalDate>(var problem, var args)
            when problem == CellProblem.NO_SUCH_DATE -> new Parsed.Wrong<>(problem, args);
            case Parsed.Wrong<LocalDate> wrong -> Parsed.wrong(CellProblem.NOT_A_MONTH, Parsed.shown(cell.raw()));
        };
    }

    private static Parsed<YearMonth> month(SheetCell cell, Matcher parts) {
        try {
            return Parsed.value(YearMonth.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
        } catch (DateTimeException noSuchMonth) {
            return Parsed.wrong(CellProblem.NO_SUCH_DATE, Parsed.shown(cell.raw()));
        }
    }

    private static Parsed<LocalDate> date(SheetCell cell, Matcher parts, int month, int day) {
        try {
            return Parsed.value(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(month)),
                    Integer.parseInt(parts.group(day))));
        } catch (DateTimeException noSuchDate) {
            return Parsed.wrong(CellProblem.NO_SUCH_DATE, Parsed.shown(cell.raw()));
        }
    }

    private static String withoutTime(String text) {
        return TIME.matcher(text).replaceFirst("").strip();
    }
}
