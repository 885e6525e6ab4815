package org.qiao.consortium.platform.sheets.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The XML of a sheet without cells and rows that hold nothing but a format, taken out before the parser sees them: some
 * programs format a million rows, and parsing ten million blank cells takes seconds.
 *
 * <p>Only empty elements that say their own place are left out; where the XML is not in the usual shape it passes as it
 * is.
 */
final class BlankCells extends InputStream {

    private static final byte[] CELL = "<c ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ROW = "<row ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLACE = " r=\"".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private boolean leavingOut;

    private BlankCells(InputStream in, boolean leavingOut) {
        this.in = in;
        this.leavingOut = leavingOut;
    }

    static BlankCells leftOutOf(InputStream sheet) {
        return new BlankCells(sheet, true);
    }

    /** Passes everything until told otherwise. */
    static BlankCells keptIn(InputStream sheet) {
        return new BlankCells(sheet, false);
    }

    void leaveOutFromHere() {
        leavingOut = true;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var written = 0;
        while (written == 0) {
            if (start == end && !fill()) {
                return -1;
            }
            while (written < length && start < end) {
                var chunk = Math.min(chunk(), length - written);
                System.arraycopy(buffer, start, target, offset + written, chunk);
                start += chunk;
                written += chunk;
            }
        }
        return written;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** How many bytes from here may pass; steps over what is left out, and so may end at the end of the buffer. */
    private int chunk() throws IOException {
        while (leavingOut && start < end && buffer[start] == '<') {
            var close = indexOf('>', start);
            if (close < 0 && fill()) {
                continue;
            } else if (close < 0) {
                return end - start;
            } else if (buffer[start + 1] == '!') {
                leavingOut = false;
            } else if (!isBlank(start, close)) {
                return close + 1 - start;
            } else {
                start = close + 1;
            }
        }
        var next = leavingOut && start < end ? indexOf('<', start) : end;
        return (next < 0 ? end : next) - start;
    }

    private boolean isBlank(int open, int close) {
        return buffer[close - 1] == '/'
                && (startsWith(CELL, open) || startsWith(ROW, open))
                && contains(PLACE, open, close);
    }

    private boolean startsWith(byte[] word, int at) {
        return at + word.length <= end && Arrays.equals(buffer, at, at + word.length, word, 0, word.length);
    }

    private boolean contains(byte[] word, int from, int to) {
        for (var i = from; i + word.length <= to; i++) {
            if (startsWith(word, i)) {
                return true;
            }
        }
        return false;
    }

    private int indexOf(char sign, int from) {
        for (var i = from; i < end; i++) {
            if (buffer[i] == sign) {
                return i;
            }
        }
        return -1;
    }

    /** Reads more behind what is left; false at the end, or when a single tag fills the whole buffer. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
        var count = end == buffer.length ? -1 : in.read(buffer, end, buffer.length - end);
        end += Math.max(count, 0);
        return count > 0;
    }
}
