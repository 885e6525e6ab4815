package org.qiao.consortium.platform.sheets.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.qiao.consortium.platform.sheets.SheetLimits;
import org.qiao.consortium.platform.sheets.SheetRefusal;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.qiao.consortium.platform.sheets.raw.MergedArea;
import org.qiao.consortium.platform.sheets.raw.RawFile;
import org.qiao.consortium.platform.sheets.raw.RawRows;

/** A workbook opened for reading: which sheets people see and what the cells' formats mean. */
public final class XlsxWorkbook implements AutoCloseable {

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final XlsxArchive archive;
    private final SheetLimits limits;
    private final List<String> sheetParts = new ArrayList<>();
    private final Map<String, String> otherParts = new HashMap<>();
    private DateSystem dates = DateSystem.FROM_1900;
    private Optional<CellFormats> formats = Optional.empty();
    private Optional<SharedStrings> strings = Optional.empty();

    private XlsxWorkbook(XlsxArchive archive, SheetLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    /** @throws SheetRefused when the bytes are no workbook that can be read safely */
    public static XlsxWorkbook open(RawFile file, SheetLimits limits) {
        var archive = XlsxArchive.open(file, limits);
        try {
            refuseOthers(archive);
            var workbook = new XlsxWorkbook(archive, limits);
            workbook.readParts(workbookPart(archive));
            return workbook;
        } catch (SheetRefused refused) {
            archive.close();
            throw refused;
        }
    }

    /** Parts of the sheets that are not hidden, in the order of their tabs. */
    public List<String> visibleSheets() {
        return List.copyOf(sheetParts);
    }

    /** The rows of a sheet; closing them leaves the workbook open. */
    public RawRows rows(String part) {
        return new SheetParser(values(), limits.columns(), archive.read(part), archive.size(part));
    }

    /** Merged areas of a sheet in the order of their first rows: they stand behind all rows, and rows are read with them. */
    public List<MergedArea> merged(String part) {
        try (var in = archive.read(part)) {
            return MergedAreas.in(in);
        } catch (IOException broken) {
            throw new SheetRefused(SheetRefusal.BROKEN_WORKBOOK);
        }
    }

    XlsxArchive archive() {
        return archive;
    }

    Optional<String> stylesPart() {
        return Optional.ofNullable(otherParts.get("styles")).filter(archive::has);
    }

    @Override
    public void close() {
        archive.close();
    }

    private CellValues values() {
        if (formats.isEmpty() || strings.isEmpty()) {
            formats = Optional.of(
                    stylesPart().map(it -> CellFormats.of(archive, it)).orElseGet(CellFormats::none));
            var part = otherParts.get("sharedStrings");
            strings = Optional.of(part == null ? SharedStrings.none() : SharedStrings.of(archive, part));
        }
        return new CellValues(strings.get(), formats.get(), dates);
    }

    private static void refuseOthers(XlsxArchive archive) {
        var names = archive.names();
        if (names.stream().anyMatch(XlsxWorkbook::isMacro)) {
            throw new SheetRefused(SheetRefusal.MACRO_WORKBOOK);
        }
        if (archive.has("xl/workbook.bin") || archive.has("content.xml")) {
            throw new SheetRefused(SheetRefusal.OTHER_FORMAT);
        }
        if (!archive.has(CONTENT_TYPES) || !archive.has("_rels/.rels")) {
            throw new SheetRefused(SheetRefusal.NOT_A_WORKBOOK);
        }
        XmlParts.read(archive.read(CONTENT_TYPES), in -> {
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT
                        && XmlParts.attribute(in, "ContentType").contains("macroEnabled")) {
                    throw new SheetRefused(SheetRefusal.MACRO_WORKBOOK);
                }
            }
        });
    }

    private static boolean isMacro(String name) {
        return name.endsWith("vbaProject.bin") || name.startsWith("xl/macrosheets/");
    }

    private static String workbookPart(XlsxArchive archive) {
        return Relations.of(archive, "").targets("officeDocument").stream()
                .filter(it -> it.startsWith("xl/") || it.endsWith("workbook.xml"))
                .findFirst()
                .orElseThrow(() -> new SheetRefused(SheetRefusal.NOT_A_WORKBOOK));
    }

    private void readParts(String workbookPart) {
        var relations = Relations.of(archive, workbookPart);
        XmlParts.read(archive.read(workbookPart), in -> {
            while (in.hasNext()) {
                if (in.next() == XMLStreamConstants.START_ELEMENT) {
                    if (in.getLocalName().equals("workbookPr") && XmlParts.isTrue(XmlParts.attribute(in, "date1904"))) {
                        dates = DateSystem.FROM_1904;
                    } else if (in.getLocalName().equals("sheet") && isVisible(in)) {
                        relations.worksheet(XmlParts.attribute(in, "id")).ifPresent(sheetParts::add);
                    }
                }
            }
        });
        for (var type : List.of("styles", "sharedStrings")) {
            relations.targets(type).stream().findFirst().ifPresent(it -> otherParts.put(type, it));
        }
    }

    private static boolean isVisible(XMLStreamReader in) {
        return !XmlParts.attribute(in, "state")
                .toLowerCase(java.util.Locale.ROOT)
                .contains("hidden");
    }
}
