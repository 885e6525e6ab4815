package org.qiao.engine.allocation.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a CSV file as RFC 4180 has them: UTF-8 with or without BOM, quotes, line breaks within quotes, any line ending. Rows
 * without a single character are left out. O(characters), one row in memory.
 */
final class CsvReader implements Closeable {

    private static final int END = -1;
    private static final int BOM = '\uFEFF';

    private final Reader in;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder field = new StringBuilder();
    private int filled;
    private int at;
    private int line = 1;
    private int rowLine = 1;

    CsvReader(Path file) throws IOException {
        in = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        if (peek() == BOM) {
            at++;
        }
    }

    /** The line on which the row last given begins. */
    int line() {
        return rowLine;
    }

    /** The line that is being read, for what goes wrong on the way. */
    int lineNow() {
        return line;
    }

    /** @return the next row, empty at the end of the file */
    List<String> next() throws IOException {
        List<String> fields = new ArrayList<>();
        while (peek() == '\n' || peek() == '\r') {
            endOfLine();
        }
        rowLine = line;
        if (peek() == END) {
            return fields;
        }
        while (true) {
            fields.add(field());
            if (peek() != ',') {
                break;
            }
            at++;
        }
        if (peek() != END) {
            endOfLine();
        }
        return fields;
    }

    private String field() throws IOException {
        field.setLength(0);
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
        if (peek() == '"') {
            at++;
            quoted();
            skipToEndOfField();
            return field.toString();
        }
        for (int c = peek(); c != ',' && c != '\n' && c != '\r' && c != END; c = peek()) {
            field.append((char) c);
            at++;
        }
        return field.toString().strip();
    }

    private void quoted() throws IOException {
        while (true) {
            int c = peek();
            if (c == END) {
                throw new MalformedRow(rowLine, "引号没有结束");
            }
            at++;
            if (c == '"') {
                if (peek() != '"') {
                    return;
                }
                at++;
            } else if (c == '\n') {
                line++;
            }
            field.append((char) c);
        }
    }

    private void skipToEndOfField() throws IOException {
        for (int c = peek(); c != ',' && c != '\n' && c != '\r' && c != END; c = peek()) {
            if (c != ' ' && c != '\t') {
                throw new MalformedRow(line, "引号结束后还有文字");
            }
            at++;
        }
    }

    private void endOfLine() throws IOException {
        if (peek() == '\r') {
            at++;
            if (peek() == '\n') {
                at++;
            }
        } else {
            at++;
        }
        line++;
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
            if (filled == 0) {
                return END;
            }
        }
        return buffer[at];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The quotes of a row do not match. */
    static final class MalformedRow extends IOException {
        private static final long serialVersionUID = 1;
        final int line;

        MalformedRow(int line, String message) {
            super(message);
            this.line = line;
        }
    }
}
