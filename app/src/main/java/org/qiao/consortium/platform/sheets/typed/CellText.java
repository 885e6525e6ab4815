package org.qiao.consortium.platform.sheets.typed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiao.consortium.platform.sheets.CellProblem;
import org.qiao.consortium.platform.sheets.ColumnKind;
import org.qiao.consortium.platform.sheets.SheetCell;
import org.qiao.consortium.platform.sheets.SheetColumn;
import org.qiao.consortium.platform.sheets.raw.RawCell;
import org.qiao.consortium.platform.sheets.raw.SheetWords;

/** From a raw cell to the text a module works with, by the kind of its column. */
public final class CellText {

    private static final int DIGITS_KEPT = 15;
    private static final Pattern WITH_EXPONENT = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d{1,3}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n\\t\\r]]+");
    private static final Pattern LINE_END =
            Pattern.compile("[ \\t\\u00A0\\u3000]*(\\r\\n|\\r|\\n)[ \\t\\u00A0\\u3000]*");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern BLANKS_IN_LINE = Pattern.compile("[ \\t\\u00A0\\u3000]+");
    private static final Pattern SHIELDED = Pattern.compile("^['‘’＇](?=[=+\\-@\\t])");
    private static final Pattern TEXT_MARK = Pattern.compile("^['‘’]");

    private CellText() {}

    public static SheetCell of(RawCell cell, SheetColumn column) {
        return switch (cell.form()) {
            case ERROR -> problem(cell, CellProblem.FORMULA_ERROR);
            case NOT_CALCULATED -> problem(cell, CellProblem.NOT_CALCULATED);
            case BOOLEAN -> ofBoolean(cell);
            case NUMBER -> ofNumber(cell, column.kind());
            case DATE, DATE_TIME, TIME -> ofDate(cell, column.kind());
            case TEXT -> ofText(cell.text(), column.kind());
        };
    }

    private static SheetCell problem(RawCell cell, CellProblem problem) {
        return new SheetCell(cell.text(), cell.text(), Optional.of(problem));
    }

    private static SheetCell ofBoolean(RawCell cell) {
        var word = SheetWords.word(cell.text().equals("true") ? "yes" : "no");
        return SheetCell.of(word, word);
    }

    private static SheetCell ofNumber(RawCell cell, ColumnKind kind) {
        var whole = cell.text().chars().filter(Character::isDigit).count();
        var read = SheetCell.of(cell.text(), cell.text());
        var mustKeepDigits = !kind.isNumeric() && !cell.text().contains(".");
        return mustKeepDigits && whole > DIGITS_KEPT ? read.with(CellProblem.DIGITS_LOST) : read;
    }

    private static SheetCell ofDate(RawCell cell, ColumnKind kind) {
        var read = SheetCell.of(cell.text(), cell.text());
        return kind == ColumnKind.CODE || kind.isNumeric() ? read.with(CellProblem.BECAME_DATE) : read;
    }

    private static SheetCell ofText(String raw, ColumnKind kind) {
        var shown = INVISIBLE.matcher(raw).replaceAll("").strip();
        var text = switch (kind) {
            case TEXT, CHOICE -> halfWidth(collapsed(SHIELDED.matcher(shown).replaceFirst("")));
            case PROSE -> halfWidth(lines(SHIELDED.matcher(shown).replaceFirst("")));
            case CODE -> compact(shown).toUpperCase(Locale.ROOT);
            default -> compact(shown);
        };
        var read = SheetCell.of(raw, text);
        return kind == ColumnKind.CODE && WITH_EXPONENT.matcher(text).matches()
                ? read.with(CellProblem.DIGITS_LOST)
                : read;
    }

    private static String collapsed(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String lines(String text) {
        return BLANKS_IN_LINE
                .matcher(LINE_END.matcher(text).replaceAll("\n"))
                .replaceAll(" ")
                .strip();
    }

    private static String compact(String text) {
        var half = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return TEXT_MARK.matcher(BLANKS.matcher(half).replaceAll("")).replaceFirst("");
    }

    /** Letters, digits and blanks of full width to half width; Chinese punctuation stays as it was written. */
    private static String halfWidth(String text) {
        var half = new StringBuilder(text.length());
        text.chars()
                .map(it -> it == 0x3000 ? ' ' : isWideLetterOrDigit(it) ? it - 0xFEE0 : it)
                .forEach(it -> half.append((char) it));
        return Normalizer.normalize(half, Normalizer.Form.NFC);
    }

    private static boolean isWideLetterOrDigit(int sign) {
        return sign >= 0xFF10 && sign <= 0xFF19 || sign >= 0xFF21 && sign <= 0xFF3A || sign >= 0xFF41 && sign <= 0xFF5A;
    }
}
