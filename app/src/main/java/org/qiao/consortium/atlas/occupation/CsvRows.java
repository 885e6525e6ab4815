package org.qiao.consortium.atlas.occupation;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CSV of RFC 4180: quoted fields may hold commas, quotes and line ends; a leading byte order mark is skipped. */
final class CsvRows {

    /** @param line of the file on which the row begins, from 1 */
    record Row(int line, List<String> fields) {}

    private static final int END = -1;

    private final Reader in;
    private int line = 1;
    private int next;

    CsvRows(Reader in) {
        this.in = in;
        next = read();
        if (next == '\uFEFF') {
            next = read();
        }
    }

    /** Empty at the end of the file. A row of one empty field is a blank line. */
    Optional<Row> next() {
        if (next == END) {
            return Optional.empty();
        }
        int begin = line;
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(next == '"' ? quoted(begin) : bare());
            if (next != ',') {
                break;
            }
            next = read();
        }
        endOfRow(begin);
        return Optional.of(new Row(begin, fields));
    }

    private String bare() {
        StringBuilder field = new StringBuilder();
        while (next != ',' && next != '\n' && next != '\r' && next != END) {
            field.append((char) next);
            next = read();
        }
        return field.toString();
    }

    private String quoted(int begin) {
        StringBuilder field = new StringBuilder();
        next = read();
        while (true) {
            if (next == END) {
                throw new MalformedRow(begin, "a quoted field is not closed");
            }
            if (next == '"') {
                next = read();
                if (next != '"') {
                    return field.toString();
                }
            }
            if (next == '\n') {
                line++;
            }
            field.append((char) next);
            next = read();
        }
    }

    private void endOfRow(int begin) {
        if (next == '\r') {
            next = read();
        }
        if (next == '\n') {
            line++;
            next = read();
        } else if (next != END) {
            throw new MalformedRow(begin, "text follows a closing quote");
        }
    }

    private int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file is not CSV from this row on. */
    static final class MalformedRow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MalformedRow(int line, String what) {
            super("line " + line + ": " + what);
        }
    }
}
