package org.qiao.consortium.platform.sheets.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.qiao.consortium.platform.sheets.raw.RawCell;
import org.qiao.consortium.platform.sheets.raw.RawFile;
import org.qiao.consortium.platform.sheets.raw.RawRow;
import org.qiao.consortium.platform.sheets.raw.RawRows;

/**
 * Comma-separated text as spreadsheets write it (RFC 4180, other separators, a first line {@code sep=;}).
 *
 * <p>A row's number counts records, not lines, because that is what a spreadsheet shows when it opens the file.
 */
public final class CsvParser implements RawRows {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');
    private static final int LOOKED_AT = 1 << 16;
    private static final int LONGEST_FIELD = 1 << 20;
    private static final int END = -1;

    private final BufferedReader text;
    private final long size;
    private final char separator;
    private final int columns;

    private final StringBuilder field = new StringBuilder();
    private TreeMap<Integer, RawCell> cells = new TreeMap<>();
    private long read;
    private int row = 1;
    private int column;
    private boolean ended;

    private CsvParser(BufferedReader text, long size, char separator, int columns) {
        this.text = text;
        this.size = size;
        this.separator = separator;
        this.columns = columns;
    }

    /** Separators that occur in the beginning of the text; the comma when none does. */
    public static List<Character> separators(RawFile file, Charset charset) {
        try (var reader = CsvEncoding.reader(file, charset)) {
            var head = new char[LOOKED_AT];
            var text = new String(head, 0, Math.max(0, reader.read(head)));
            if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
                return List.of(text.charAt(4));
            }
            var found = SEPARATORS.stream().filter(it -> text.indexOf(it) >= 0).toList();
            return found.isEmpty() ? List.of(',') : found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param columns more with content are refused */
    public static CsvParser open(RawFile file, Charset charset, char separator, int columns) {
        try {
            var parser = new CsvParser(CsvEncoding.reader(file, charset), file.size(), separator, columns);
            parser.skipLineThatNamesTheSeparator();
            return parser;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void skipLineThatNamesTheSeparator() throws IOException {
        text.mark(8);
        var head = new char[4];
        if (text.read(head) == 4 && new String(head).equalsIgnoreCase("sep=")) {
            text.readLine();
            row = 2;
        } else {
            text.reset();
        }
    }

    /** @throws SheetRefused when a quotation mark is not closed or the row has too many columns */
    @Override
    public @Nullable RawRow next() {
        try {
            while (!ended) {
                var number = row;
                readRow();
                if (!cells.isEmpty()) {
                    var found = new RawRow(number, cells);
                    cells = new TreeMap<>();
                    return found;
                }
            }
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By signs read: most take one to three bytes, so it is only about right. */
    @Override
    public int percent() {
        return Math.toIntExact(Math.min(100, ended ? 100 : read * 100 / Math.max(1, size)));
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int sign() throws IOException {
        read++;
        return text.read();
    }

    private boolean isNext(char sign) throws IOException {
        text.mark(1);
        if (text.read() == sign) {
            read++;
            return true;
        }
        text.reset();
        return false;
    }

    private void readRow() throws IOException {
        for (var next = sign(); ; next = sign()) {
            if (next == '"' && field.isEmpty()) {
                quoted();
            } else if (next == separator) {
                endField();
            } else if (next == '\n' || next == '\r' || next == END) {
                ended = next == END;
                if (next == '\r') {
                    isNext('\n');
                }
                endField();
                row++;
                column = 0;
                return;
            } else {
                append(next);
            }
        }
    }

    private void quoted() throws IOException {
        for (var next = sign(); next != END; next = sign()) {
            if (next != '"') {
                append(next);
            } else if (isNext('"')) {
                field.append('"');
            } else {
                return;
            }
        }
        throw new SheetRefused(SheetRefusal.BROKEN_QUOTES, String.valueOf(row));
    }

    /** What goes on for a million signs is the rest of the file behind a mark that was never closed. */
    private void append(int sign) {
        if (field.length() == LONGEST_FIELD) {
            throw new SheetRefused(SheetRefusal.BROKEN_QUOTES, String.valueOf(row));
        }
        field.append((char) sign);
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

    /** Other systems write {@code ="0123"} so that a spreadsheet keeps the zero. */
    private static String unwrapped(String value) {
        return value.length() > 3 && value.startsWith("=\"") && value.endsWith("\"")
                ? value.substring(2, value.length() - 1)
                : value;
    }
}
