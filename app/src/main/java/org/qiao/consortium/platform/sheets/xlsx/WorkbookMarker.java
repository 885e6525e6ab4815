package org.qiao.consortium.platform.sheets.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.qiao.consortium.platform.sheets.SheetLimits;
import org.qiao.consortium.platform.sheets.raw.RawFile;

/** Writes marks into a workbook part by part; parts that are not concerned are copied byte by byte. */
public final class WorkbookMarker {

    private static final int BUFFER = 1 << 16;

    private WorkbookMarker() {}

    /**
     * Writes the marked workbook.
     *
     * @return false, and nothing is written, when it has no styles that could be extended
     */
    public static boolean mark(RawFile file, SheetLimits limits, SheetMarks marks, OutputStream out)
            throws IOException {
        try (var workbook = XlsxWorkbook.open(file, limits)) {
            var styles = workbook.stylesPart();
            if (styles.isPresent()) {
                mark(workbook.archive(), styles.get(), marks, out);
            }
            return styles.isPresent();
        }
    }

    /** Easy to get wrong: the styles are written last, because only the sheet tells which twins they need. */
    private static void mark(XlsxArchive archive, String stylesPart, SheetMarks marks, OutputStream out)
            throws IOException {
        var zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        for (var name : archive.names()) {
            if (!name.equals(stylesPart) && !name.equals(marks.part()) && !name.endsWith("/")) {
                zip.putNextEntry(new ZipEntry(name));
                try (var part = archive.read(name)) {
                    part.transferTo(zip);
                }
            }
        }
        var styles = StyleBook.read(archive.read(stylesPart));
        zip.putNextEntry(new ZipEntry(marks.part()));
        try (var part = archive.read(marks.part())) {
            // The writer of XML hands over byte by byte, and each would be deflated by itself.
            var buffer = new BufferedOutputStream(zip, BUFFER);
            SheetMarker.copy(part, buffer, marks, styles);
            buffer.flush();
        } catch (XMLStreamException broken) {
            throw XmlParts.refusedBy(broken);
        }
        zip.putNextEntry(new ZipEntry(stylesPart));
        styles.write(zip);
        zip.finish();
    }
}
