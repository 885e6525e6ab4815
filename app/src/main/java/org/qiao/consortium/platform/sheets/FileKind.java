package org.qiao.consortium.platform.sheets;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.qiao.consortium.platform.sheets.raw.RawFile;

/** What a file is by its first bytes; what cannot be read is refused with what it seems to be. */
enum FileKind {
    WORKBOOK,
    TEXT;

    private static final int LOOKED_AT = 4_096;
    private static final int DIRECTORY_WITHIN = 4 << 20;

    static FileKind of(RawFile file) throws IOException {
        byte[] content;
        try (var in = file.stream()) {
            content = in.readNBytes(LOOKED_AT);
        }
        if (content.length == 0) {
            throw new SheetRefused(SheetRefusal.EMPTY_FILE);
        } else if (startsWith(content, "PK")) {
            return WORKBOOK;
        } else if (startsWith(content, "\u00D0\u00CF\u0011\u00E0")) {
            throw new SheetRefused(ole(file));
        }
        var start = head(content).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<") && (start.contains("<html") || start.contains("<table") || start.contains("<?xml"))) {
            throw new SheetRefused(SheetRefusal.OTHER_FORMAT);
        } else if (start.startsWith("%pdf") || start.startsWith("{\\rtf") || isBinary(content)) {
            throw new SheetRefused(SheetRefusal.NOT_A_WORKBOOK);
        }
        return TEXT;
    }

    /** A compound file of the years before 2007, or the wrapping of an encrypted workbook; its names are UTF-16. */
    private static SheetRefusal ole(RawFile file) throws IOException {
        var text = ends(file);
        if (text.contains(wide("EncryptedPackage"))) {
            return SheetRefusal.ENCRYPTED_WORKBOOK;
        }
        return text.contains(wide("Workbook")) || text.contains(wide("Book"))
                ? SheetRefusal.OLD_WORKBOOK
                : SheetRefusal.NOT_A_WORKBOOK;
    }

    /** The directory of names may stand anywhere; programs write it near the beginning or the end. */
    private static String ends(RawFile file) throws IOException {
        try (var channel = file.open();
                var in = Channels.newInputStream(channel)) {
            var start = in.readNBytes(DIRECTORY_WITHIN);
            channel.position(Math.max(start.length, channel.size() - DIRECTORY_WITHIN));
            return new String(start, StandardCharsets.ISO_8859_1)
                    + new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] content, String start) {
        return head(content).startsWith(start);
    }

    private static String head(byte[] content) {
        return new String(content, 0, Math.min(content.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    }

    /** Zeros occur in text only in the UTF-16 that begins with a byte-order mark. */
    private static boolean isBinary(byte[] content) {
        var utf16 = startsWith(content, "\u00FF\u00FE") || startsWith(content, "\u00FE\u00FF");
        return !utf16 && head(content).indexOf('\0') >= 0;
    }
}
