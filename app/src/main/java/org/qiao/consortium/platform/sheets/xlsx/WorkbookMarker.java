package org.qiao.consortium.platform.sheets.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.qiao.consortium.platform.sheets.SheetLimits;

/** Writes marks into a workbook part by part; parts that are not concerned are copied byte by byte. */
public final class WorkbookMarker {

    private WorkbookMarker() {}

    /** The marked workbook; empty when it has no styles that could be extended. */
    public static Optional<byte[]> mark(byte[] content, SheetLimits limits, SheetMarks marks) {
        try (var workbook = XlsxWorkbook.open(content, limits)) {
            var styles = workbook.stylesPart();
            return styles.isEmpty() ? Optional.empty() : Optional.of(marked(workbook.archive(), styles.get(), marks));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Easy to get wrong: the styles are written last, because only the sheet tells which twins they need. */
    private static byte[] marked(XlsxArchive archive, String stylesPart, SheetMarks marks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
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
                SheetMarker.copy(part, zip, marks, styles);
            } catch (XMLStreamException broken) {
                throw XmlParts.refusedBy(broken);
            }
            zip.putNextEntry(new ZipEntry(stylesPart));
            styles.write(zip);
        }
        return bytes.toByteArray();
    }
}
