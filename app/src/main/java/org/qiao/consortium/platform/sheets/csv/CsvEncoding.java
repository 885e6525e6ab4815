package org.qiao.consortium.platform.sheets.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.qiao.consortium.platform.sheets.raw.RawFile;

/**
 * In which encodings the bytes make sense, the likeliest first.
 *
 * <p>Easy to get wrong: a few Chinese words in GB18030 are also proper UTF-8, so bytes without a mark may have two
 * readings; whoever knows the header decides.
 */
public final class CsvEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';

    private CsvEncoding() {}

    /** Possible encodings; empty when the bytes are no text. */
    public static List<Charset> of(RawFile file) {
        var start = start(file);
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return readable(file, List.of(StandardCharsets.UTF_8));
        } else if (startsWith(start, 0xFF, 0xFE)) {
            return readable(file, List.of(StandardCharsets.UTF_16LE));
        } else if (startsWith(start, 0xFE, 0xFF)) {
            return readable(file, List.of(StandardCharsets.UTF_16BE));
        }
        return readable(file, List.of(StandardCharsets.UTF_8, GB18030));
    }

    /** The text without the byte-order mark. */
    static BufferedReader reader(RawFile file, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(file.stream(), charset), BUFFER);
        reader.mark(1);
        if (reader.read() != MARK) {
            reader.reset();
        }
        return reader;
    }

    private static byte[] start(RawFile file) {
        try (var in = file.stream()) {
            return in.readNBytes(3);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<Charset> readable(RawFile file, List<Charset> charsets) {
        var found = new ArrayList<Charset>();
        for (var charset : charsets) {
            var content = content(file, charset);
            if (content != Content.NO_TEXT) {
                found.add(charset);
            }
            if (content == Content.PLAIN) {
                break;
            }
        }
        return found;
    }

    private enum Content {
        NO_TEXT,
        TEXT,
        /** Only signs that all encodings write alike. */
        PLAIN
    }

    /** Easy to get wrong: a sign may be cut by the end of the buffer; what is left over goes before the next bytes. */
    private static Content content(RawFile file, Charset charset) {
        var decoder = charset.newDecoder();
        var bytes = ByteBuffer.allocate(BUFFER);
        var chars = CharBuffer.allocate(BUFFER);
        var plain = true;
        try (var in = file.open()) {
            for (var end = false; !end; ) {
                end = in.read(bytes) < 0;
                bytes.flip();
                if (decoder.decode(bytes, chars, end).isError()) {
                    return Content.NO_TEXT;
                }
                bytes.compact();
                chars.flip();
                for (var i = 0; i < chars.length(); i++) {
                    if (chars.get(i) == '\0') {
                        return Content.NO_TEXT;
                    }
                    plain &= chars.get(i) < 0x80;
                }
                chars.clear();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return plain ? Content.PLAIN : Content.TEXT;
    }
}
