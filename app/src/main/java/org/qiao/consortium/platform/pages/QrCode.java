package org.qiao.consortium.platform.pages;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** 二维码 as a drawing that prints sharp at any size; made here, so that nobody else learns what it leads to. */
public final class QrCode {

    /** The standard asks for four free modules around the code. */
    private static final int QUIET = 4;

    private QrCode() {}

    /** @param text at most some 2,000 characters, an address */
    public static String svg(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                    .getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < matrix.getHeight(); y++) {
                for (var x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                    }
                }
            }
            var size = matrix.getWidth() + 2 * QUIET;
            return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                            + "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path d=\"%s\"/></svg>")
                    .formatted(size, size, size, size, path);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a code: " + text.length(), e);
        }
    }

    /** The same as an address for {@code img}: what only this one page may show has no address of its own. */
    public static String inPage(String text) {
        var svg = svg(text).getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }
}
