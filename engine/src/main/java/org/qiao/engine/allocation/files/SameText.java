package org.qiao.engine.allocation.files;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.OptionalInt;

/** Takes a text and compares it with another as it comes; a BOM and carriage returns of the other do not count. */
final class SameText extends Writer {

    private static final int END = -1;

    private final Reader other;
    private int line = 1;
    private boolean same = true;

    SameText(Reader other) throws IOException {
        this.other = other;
        other.mark(1);
        if (other.read() != '\uFEFF') {
            other.reset();
        }
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        for (int i = from; same && i < from + length; i++) {
            same = next() == text[i];
            line += same && text[i] == '\n' ? 1 : 0;
        }
    }

    private int next() throws IOException {
        int c = other.read();
        while (c == '\r') {
            c = other.read();
        }
        return c;
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() throws IOException {
        same = same && next() == END;
        other.close();
    }

    /** The first line that differs, once closed. */
    OptionalInt differsAt() {
        return same ? OptionalInt.empty() : OptionalInt.of(line);
    }
}
