package org.qiao.consortium.platform.sheets.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In which encodings the bytes make sense, the likeliest first.
 *
 * <p>Easy to get wrong: a few Chinese words in GB18030 are also proper UTF-8, so bytes without a mark may have two
 * readings; whoever knows the header decides.
 */
public final class CsvEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvEncoding() {}

    /** Possible texts; empty when the bytes are no text. */
    public static List<String> texts(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return decoded(content, 3, StandardCharsets.UTF_8).stream().toList();
        } else if (startsWith(content, 0xFF, 0xFE)) {
            return decoded(content, 2, StandardCharsets.UTF_16LE).stream().toList();
        } else if (startsWith(content, 0xFE, 0xFF)) {
            return decoded(content, 2, StandardCharsets.UTF_16BE).stream().toList();
        }
        var texts = new ArrayList<String>();
        for (var charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            decoded(content, 0, charset).filter(it -> !texts.contains(it)).ifPresent(texts::add);
        }
        return List.copyOf(texts);
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

    private static Optional<String> decoded(byte[] content, int from, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            return text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
