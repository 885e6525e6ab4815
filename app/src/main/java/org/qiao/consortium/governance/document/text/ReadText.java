package org.qiao.consortium.governance.document.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/** 读取全文 — the lines of a text file, a DOCX or a PDF; what a file is its first bytes say, not its name. */
public final class ReadText {

    static final int MOST_BYTES = 20 << 20;
    static final int MOST_PAGES = 500;
    private static final int MOST_CHARACTERS = 2_000_000;

    /** Fewer characters than this on a page: it is a picture of a page. */
    private static final int SCANNED = 10;

    private ReadText() {}

    /** @throws Refused with what is wrong with the file and how to mend it */
    public static List<String> lines(byte[] file) {
        if (file.length == 0) {
            throw refused(TextError.FILE_EMPTY);
        } else if (file.length > MOST_BYTES) {
            throw refused(TextError.FILE_TOO_LARGE, MOST_BYTES >> 20);
        }
        var lines = starts(file, "%PDF") ? pdf(file) : starts(file, "PK") ? docx(file) : text(file);
        if (lines.stream().mapToLong(String::length).sum() > MOST_CHARACTERS) {
            throw refused(TextError.FILE_TOO_LONG);
        } else if (lines.stream().allMatch(String::isBlank)) {
            throw refused(TextError.FILE_EMPTY);
        }
        return lines;
    }

    private static boolean starts(byte[] file, String with) {
        return new String(file, 0, Math.min(file.length, 8), StandardCharsets.ISO_8859_1).startsWith(with);
    }

    private static List<String> pdf(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            var pages = document.getNumberOfPages();
            if (pages > MOST_PAGES) {
                throw refused(TextError.FILE_TOO_LONG);
            }
            var text = new PDFTextStripper().getText(document);
            if (text.strip().length() < (long) SCANNED * pages) {
                throw refused(TextError.FILE_SCANNED);
            }
            return text.lines().toList();
        } catch (InvalidPasswordException locked) {
            throw refused(TextError.FILE_LOCKED);
        } catch (IOException | RuntimeException broken) {
            throw broken instanceof Refused refused ? refused : refused(TextError.FILE_BROKEN);
        }
    }

    private static List<String> docx(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var lines = new ArrayList<String>();
            for (var element : document.getBodyElements()) {
                switch (element) {
                    case XWPFParagraph paragraph -> paragraph.getText().lines().forEach(lines::add);
                    case XWPFTable table ->
                        table.getRows()
                                .forEach(row -> lines.add(String.join(
                                        "　",
                                        row.getTableCells().stream()
                                                .map(it -> it.getText().strip())
                                                .toList())));
                    default -> {}
                }
            }
            return lines;
        } catch (IOException | RuntimeException broken) {
            throw refused(TextError.FILE_BROKEN);
        }
    }

    private static List<String> text(byte[] file) {
        for (var i = 0; i < Math.min(file.length, 4096); i++) {
            if (file[i] == 0) {
                throw refused(TextError.FILE_UNKNOWN);
            }
        }
        try {
            return decoded(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            try {
                return decoded(file, Charset.forName("GB18030"));
            } catch (CharacterCodingException neither) {
                throw refused(TextError.FILE_UNKNOWN);
            }
        }
    }

    private static List<String> decoded(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(file))
                .toString()
                .lines()
                .toList();
    }

    /** Without suffix and path, as a title. */
    public static String nameOf(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var suffix = name.toLowerCase(Locale.ROOT).replaceAll("^.*(\\.(txt|docx|pdf))$", "$1");
        return suffix.startsWith(".") ? name.substring(0, name.length() - suffix.length()) : name;
    }

    private static Refused refused(TextError error, Object... arguments) {
        return new Refused(List.of(Refusal.of(error, "file", arguments)));
    }
}
