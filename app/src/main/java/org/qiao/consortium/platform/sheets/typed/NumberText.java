package org.qiao.consortium.platform.sheets.typed;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.qiao.consortium.platform.sheets.CellProblem;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.SheetCell;

/** Numbers as people write them: 4,500 · ￥4500.00 · 4500元 · 1.2万. */
public final class NumberText {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{1,18})?");
    private static final Pattern WITH_EXPONENT = Pattern.compile("[+-]?\\d(\\.\\d{1,15})?E[+-]?\\d{1,2}");
    private static final Pattern MONEY_SIGNS = Pattern.compile("^[¥￥]|元$|圆$");
    private static final String TEN_THOUSAND = "万";

    private NumberText() {}

    /** Both ends allowed; at most {@code scale} decimals. */
    public record Range(BigDecimal least, BigDecimal most, int scale) {}

    public static Parsed<BigDecimal> parse(SheetCell cell, ColumnKind kind, Range range) {
        var text = cell.key();
        var times = BigDecimal.ONE;
        if (kind == ColumnKind.MONEY) {
            text = MONEY_SIGNS.matcher(text).replaceAll("");
            if (text.endsWith(TEN_THOUSAND)) {
                text = text.substring(0, text.length() - 1);
                times = BigDecimal.valueOf(10_000);
            }
        }
        if (GROUPED.matcher(text).matches()) {
            text = text.replace(",", "");
        } else if (!PLAIN.matcher(text).matches()
                && !WITH_EXPONENT.matcher(text).matches()) {
            return Parsed.wrong(CellProblem.NOT_A_NUMBER, Parsed.shown(cell.text()));
        }
        var number = new BigDecimal(text).multiply(times).stripTrailingZeros();
        return inRange(number.scale() < 0 ? number.setScale(0) : number, range);
    }

    private static Parsed<BigDecimal> inRange(BigDecimal number, Range range) {
        if (number.compareTo(range.least()) < 0) {
            return Parsed.wrong(CellProblem.TOO_SMALL, number.toPlainString(), plain(range.least()));
        } else if (number.compareTo(range.most()) > 0) {
            return Parsed.wrong(CellProblem.TOO_BIG, number.toPlainString(), plain(range.most()));
        } else if (number.scale() > range.scale()) {
            return range.scale() == 0
                    ? Parsed.wrong(CellProblem.NOT_WHOLE, number.toPlainString())
                    : Parsed.wrong(
                            CellProblem.TOO_MANY_DECIMALS, number.toPlainString(), String.valueOf(range.scale()));
        }
        return Parsed.value(number);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
