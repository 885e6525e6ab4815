package org.qiao.consortium.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.sheets.csv.CsvEncoding;
import org.qiao.consortium.platform.sheets.csv.CsvParser;
import org.qiao.consortium.platform.sheets.raw.RawSheet;
import org.qiao.consortium.platform.sheets.xlsx.XlsxWorkbook;

/**
 * Reads what people upload: xlsx workbooks and comma-separated text, told apart by content.
 *
 * <p>Hides formats, encodings, where the header stands and how cells were typed. Either the whole sheet is read or
 * {@link SheetRefused} says why not.
 */
public final class SheetReader {

    /** Titles, notices and the sample. */
    private static final int ROWS_BESIDE_DATA = 40;

    /** Rows that hold only what is not read, such as numbers filled in beforehand, do not count as data. */
    private static final int ROWS_PER_ROW_OF_DATA = 4;

    private static final int SHEETS_LOOKED_AT = 5;
    private static final int TITLES_NAMED = 12;

    private final SheetLimits limits;

    public SheetReader(SheetLimits limits) {
        this.limits = limits;
    }

    /** Reads the stream to its end, at most to the limit; does not close it. */
    public Sheet read(InputStream in, SheetLayout layout) throws IOException {
        return read(in.readNBytes(Math.toIntExact(limits.bytes() + 1)), layout);
    }

    /** @throws SheetRefused when the file as a whole cannot be taken */
    public Sheet read(byte[] content, SheetLayout layout) {
        var located = locate(content, layout);
        return new SheetTable(layout, limits, located.sheet(), located.header()).sheet();
    }

    /** The sheet that holds the table, as it is in the file. */
    Located locate(byte[] content, SheetLayout layout) {
        if (content.length > limits.bytes()) {
            throw new SheetRefused(SheetRefusal.TOO_LARGE, String.valueOf(limits.bytes() / 1024 / 1024));
        }
        var finder = new HeaderFinder(layout);
        var candidates = switch (FileKind.of(content)) {
            case WORKBOOK -> workbook(content, finder);
            case TEXT -> text(content, finder);
        };
        return candidates.best(finder);
    }

    private int rowsRead() {
        return limits.rows() * ROWS_PER_ROW_OF_DATA + ROWS_BESIDE_DATA;
    }

    /** A sheet and the header found in it. */
    record Located(RawSheet sheet, HeaderFinder.Header header) {}

    private record Candidates(List<RawSheet> sheets) {

        /** The first sheet with all required columns, else the one that matches most. */
        Located best(HeaderFinder finder) {
            Optional<Located> best = Optional.empty();
            for (var sheet : sheets) {
                var header = finder.find(sheet);
                if (header.isPresent() && isBetter(header.get(), best, finder)) {
                    best = Optional.of(new Located(sheet, header.get()));
                }
            }
            return best.orElseThrow(this::refusedWithoutHeader);
        }

        private static boolean isBetter(HeaderFinder.Header header, Optional<Located> best, HeaderFinder finder) {
            return best.isEmpty()
                    || !finder.missing(best.get().header()).isEmpty()
                            && header.places().size()
                                    > best.get().header().places().size();
        }

        private SheetRefused refusedWithoutHeader() {
            return sheets.stream()
                    .filter(it -> !it.rows().isEmpty())
                    .findFirst()
                    .map(it -> new SheetRefused(SheetRefusal.NO_HEADER, firstTitles(it)))
                    .orElseGet(() -> new SheetRefused(SheetRefusal.NO_ROWS));
        }

        private static String firstTitles(RawSheet sheet) {
            return SheetTable.joined(sheet.rows().getFirst().cells().values().stream()
                    .map(it -> it.text().strip())
                    .limit(TITLES_NAMED)
                    .toList());
        }
    }

    private Candidates workbook(byte[] content, HeaderFinder finder) {
        try (var workbook = XlsxWorkbook.open(content, limits)) {
            var sheets = new ArrayList<RawSheet>();
            for (var part :
                    workbook.visibleSheets().stream().limit(SHEETS_LOOKED_AT).toList()) {
                var sheet = workbook.read(part, rowsRead());
                sheets.add(sheet);
                if (finder.find(sheet)
                        .filter(it -> finder.missing(it).isEmpty())
                        .isPresent()) {
                    break;
                }
            }
            return new Candidates(sheets);
        }
    }

    private Candidates text(byte[] content, HeaderFinder finder) {
        var texts = CsvEncoding.texts(content);
        if (texts.isEmpty()) {
            throw new SheetRefused(SheetRefusal.UNREADABLE_TEXT);
        }
        var sheets = new ArrayList<RawSheet>();
        Optional<SheetRefused> refused = Optional.empty();
        for (var text : texts) {
            for (var separator : CsvParser.separators(text)) {
                try {
                    sheets.add(CsvParser.parse(text, separator, limits.columns(), rowsRead()));
                } catch (SheetRefused otherReading) {
                    refused = Optional.of(refused.orElse(otherReading));
                }
            }
        }
        if (refused.isPresent()
                && sheets.stream().noneMatch(it -> finder.find(it).isPresent())) {
            throw refused.get();
        }
        return new Candidates(sheets);
    }
}
