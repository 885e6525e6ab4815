package org.qiao.consortium.platform.files.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipInputStream;

/** What a file is by its content. */
public enum Sniffed {
    PDF,
    JPEG,
    PNG,
    XLSX,
    DOCX,
    TEXT,
    ZIP,
    OLD_OFFICE,
    WITH_MACROS,
    HEIC,
    UNKNOWN;

    private static final int LOOKED_AT = 4_096;
    private static final int ENTRIES = 64;
    private static final int INFLATED = 16 << 20;
    private static final String TYPES_OF_PARTS = "[Content_Types].xml";

    /** @param in read from its beginning; left open */
    public static Sniffed of(InputStream in) throws IOException {
        var start = in.readNBytes(LOOKED_AT);
        var text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF-")) {
            return PDF;
        } else if (text.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        } else if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        } else if (text.startsWith("PK\u0003\u0004")) {
            return packed(new java.io.SequenceInputStream(new ByteArrayInputStream(start), in));
        } else if (text.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLD_OFFICE;
        } else if (text.length() > 12 && text.startsWith("ftyp", 4)) {
            return text.substring(8, 12).matches("hei[a-z]|hev[a-z]|mif1|msf1") ? HEIC : UNKNOWN;
        }
        return isText(start, text) ? TEXT : UNKNOWN;
    }

    /** Office writes its list of parts first; a packed file that inflates without end is looked at no further. */
    private static Sniffed packed(InputStream in) throws IOException {
        var zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        var left = INFLATED;
        try {
            for (var i = 0; i < ENTRIES && left > 0; i++) {
                var entry = zip.getNextEntry();
                if (entry == null) {
                    return ZIP;
                } else if (entry.getName().equals(TYPES_OF_PARTS)) {
                    return office(new String(zip.readNBytes(1 << 20), StandardCharsets.UTF_8));
                }
                left -= skip(zip, left);
            }
        } catch (java.util.zip.ZipException | IllegalArgumentException unreadable) {
            return ZIP;
        }
        return ZIP;
    }

    private static int skip(InputStream in, int atMost) throws IOException {
        var buffer = new byte[1 << 14];
        var skipped = 0;
        for (var read = in.read(buffer); read >= 0 && skipped < atMost; read = in.read(buffer)) {
            skipped += read;
        }
        return skipped;
    }

    private static Sniffed office(String types) {
        if (types.contains("macroEnabled") || types.contains("vbaProject")) {
            return WITH_MACROS;
        } else if (types.contains("wordprocessingml.document.main")) {
            return DOCX;
        }
        return types.contains("spreadsheetml.sheet.main") ? XLSX : ZIP;
    }

    /** Markup is no text here: a browser could be talked into running it. */
    private static boolean isText(byte[] start, String text) {
        var first = text.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        return start.length > 0
                && text.indexOf('\0') < 0
                && !first.startsWith("<")
                && (reads(start, StandardCharsets.UTF_8) || reads(start, Charset.forName("GB18030")));
    }

    /** The last character may be cut off where the look ended. */
    private static boolean reads(byte[] start, Charset charset) {
        for (var cut = 0; cut < 4 && cut < start.length; cut++) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(start, 0, start.length - cut));
                return true;
            } catch (CharacterCodingException notThere) {
                if (start.length < LOOKED_AT) {
                    return false;
                }
            }
        }
        return false;
    }
}
