package org.qiao.consortium.platform.sheets.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiao.consortium.platform.sheets.raw.RawCell;
import org.qiao.consortium.platform.sheets.raw.RawCell.Form;

/** From what the XML says of a cell to its value. */
final class CellValues {

    /** A spreadsheet computes with 15 digits; what a file holds beyond them is noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,330}(\\.\\d{0,330})?|\\.\\d{1,330})([eE][+-]?\\d{1,3})?");

    private final SharedStrings strings;
    private final CellFormats formats;
    private final DateSystem dates;

    CellValues(SharedStrings strings, CellFormats formats, DateSystem dates) {
        this.strings = strings;
        this.formats = formats;
        this.dates = dates;
    }

    /**
     * The value of one cell; empty when blank.
     *
     * @param type attribute t
     * @param value content of v, or the inline string
     * @param formula whether the cell is computed
     */
    Optional<RawCell> value(String type, int style, String value, boolean formula) {
        if (value.isEmpty()) {
            return formula && !type.equals("str")
                    ? Optional.of(new RawCell("", Form.NOT_CALCULATED))
                    : Optional.empty();
        }
        return switch (type) {
            case "s" -> text(shared(value));
            case "inlineStr" -> text(value);
            case "str" -> text(RichStrings.unescaped(value));
            case "b" -> Optional.of(new RawCell(String.valueOf(XmlParts.isTrue(value)), Form.BOOLEAN));
            case "e" -> Optional.of(new RawCell(value, Form.ERROR));
            case "d" -> Optional.of(isoDate(value));
            default -> Optional.of(number(style, value.strip()));
        };
    }

    private static Optional<RawCell> text(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(RawCell.text(text));
    }

    private String shared(String index) {
        var at = Integer.parseInt(index.strip());
        return strings.get(at);
    }

    private static RawCell isoDate(String value) {
        var midnight = value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
        return midnight.contains("T")
                ? new RawCell(midnight.replace('T', ' '), Form.DATE_TIME)
                : new RawCell(midnight, Form.DATE);
    }

    private RawCell number(int style, String value) {
        if (!NUMBER.matcher(value).matches()) {
            return RawCell.text(value);
        }
        var number = new BigDecimal(value).round(DIGITS);
        if (formats.isDate(style)) {
            return dates.shown(number);
        }
        var plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        var missing = number.signum() < 0 || plain.contains(".") ? 0 : formats.digits(style) - plain.length();
        return new RawCell("0".repeat(Math.clamp(missing, 0, 30)) + plain, Form.NUMBER);
    }
}
