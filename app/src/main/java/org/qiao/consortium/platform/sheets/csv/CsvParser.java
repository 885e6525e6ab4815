package org.qiao.consortium.platform.sheets.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.qiao.consortium.platform.sheets.raw.RawCell;
import org.qiao.consortium.platform.sheets.raw.RawRow;
import org.qiao.consortium.platform.sheets.raw.RawSheet;

/**
 * Comma-separated text as spreadsheets write it (RFC 4180, other separators, a first line {@code sep=;}).
 *
 * <p>A row's number counts records, not lines, because that is what a spreadsheet shows when it opens the file.
 */
public final class CsvParser {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    private final String text;
    private final char separator;
    private final int columns;
    private final int rows;

    private final List<RawRow> found = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private TreeMap<Integer, RawCell> cells = new TreeMap<>();
    private int at;
    private int row = 1;
    private int column;
    private boolean cut;

    private CsvParser(String text, char separator, int columns, int rows) {
        this.text = text;
        this.separator = separator;
        this.columns = columns;
        this.rows = rows;
    }

    /** Separators that occur in the text; the comma when none does. */
    public static List<Character> separators(String text) {
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
            return List.of(text.charAt(4));
        }
        var found = SEPARATORS.stream().filter(it -> text.indexOf(it) >= 0).toList();
        return found.isEmpty() ? List.of(',') : found;
    }

    /**
     * Reads at most {@code rows} rows that hold something.
     *
     * @throws SheetRefused when a quotation mark is not closed or a row has too many columns
     */
    public static RawSheet parse(String text, char separator, int columns, int rows) {
        var parser = new CsvParser(text, separator, columns, rows);
        parser.run();
        return new RawSheet("", List.copyOf(parser.found), List.of(), parser.cut);
    }

    private void run() {
        if (text.regionMatches(true, 0, "sep=", 0, 4)) {
            at = text.indexOf('\n') + 1;
            row = 2;
        }
        while (at < text.length() && !cut) {
            var next = text.charAt(at++);
            if (next == '"' && field.isEmpty()) {
                quoted();
            } else if (next == separator) {
                endField();
            } else if (next == '\n' || next == '\r') {
                at += next == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
                endRow();
            } else {
                field.append(next);
            }
        }
        endRow();
    }

    private void quoted() {
        var startedIn = row;
        while (at < text.length()) {
            var next = text.charAt(at++);
            if (next != '"') {
                field.append(next);
            } else if (at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else {
                return;
            }
        }
        throw new SheetRefused(SheetRefusal.BROKEN_QUOTES, String.valueOf(startedIn));
    }

    private void endField() {
        var value = unwrapped(field.toString());
        field.setLength(0);
        if (!value.isBlank()) {
            if (column >= columns) {
                throw new SheetRefused(SheetRefusal.TOO_MANY_COLUMNS, String.valueOf(columns));
            }
            cells.put(column, RawCell.text(value));
        }
        column++;
    }

    private void endRow() {
        endField();
        if (!cells.isEmpty()) {
            cut = found.size() == rows;
            if (!cut) {
                found.add(new RawRow(row, cells));
            }
            cells = new TreeMap<>();
        }
        row++;
        column = 0;
    }

    /** Other systems write {@code ="0123"} so that a spreadsheet keeps the zero. */
    private static String unwrapped(String value) {
        return value.length() > 3 && value.startsWith("=\"") && value.endsWith("\"")
                ? value.substring(2, value.length() - 1)
                : value;
    }
}
