package org.qiao.consortium.platform.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.platform.sheets.csv.CsvEncoding;
import org.qiao.consortium.platform.sheets.csv.CsvParser;
import org.qiao.consortium.platform.sheets.raw.MergedArea;
import org.qiao.consortium.platform.sheets.raw.RawFile;
import org.qiao.consortium.platform.sheets.raw.RawRow;
import org.qiao.consortium.platform.sheets.raw.RawRows;
import org.qiao.consortium.platform.sheets.xlsx.XlsxWorkbook;

/**
 * Reads what people upload: xlsx workbooks and comma-separated text, told apart by content.
 *
 * <p>Hides formats, encodings, where the header stands and how cells were typed. A long sheet is read in two steps, so that
 * it is never held as a whole: {@link #locate} looks for the table, {@link #rows} hands over its rows one by one.
 */
public final class SheetReader {

    private static final int SHEETS_LOOKED_AT = 5;

    private final SheetLimits limits;

    public SheetReader(SheetLimits limits) {
        this.limits = limits;
    }

    /** Takes rows as they are read. */
    public interface Taking {

        /** @param percent how much of the sheet has been read */
        void take(SheetRow row, int percent);
    }

    /** Reads a small file from the stream, at most to the limit; does not close it. */
    public Sheet read(InputStream in, SheetLayout layout) throws IOException {
        return read(in.readNBytes(Math.toIntExact(limits.bytes() + 1)), layout);
    }

    /** A small file as a whole. @throws SheetRefused when it cannot be taken */
    public Sheet read(byte[] content, SheetLayout layout) {
        var file = RawFile.of(content);
        var place = locate(file, layout);
        var rows = new ArrayList<SheetRow>();
        var extent = rows(file, layout, place, (row, percent) -> rows.add(row));
        return new Sheet(place, rows, extent.samples());
    }

    /**
     * Where the table stands; reads no further than to its header.
     *
     * @throws SheetRefused when there is none, or it lacks required columns
     */
    public SheetPlace locate(RawFile file, SheetLayout layout) {
        return locate(file, new HeaderFinder(layout, Map.of()), false);
    }

    /**
     * The same for a unit's own words; required columns may be missing while there are columns that could be assigned to them.
     *
     * @param titles of our columns by the words that the unit uses for them
     */
    public SheetPlace locate(RawFile file, SheetLayout layout, Map<String, String> titles) {
        return locate(file, new HeaderFinder(layout, titles), true);
    }

    private SheetPlace locate(RawFile file, HeaderFinder finder, boolean mayAssign) {
        try {
            if (file.size() > limits.bytes()) {
                throw new SheetRefused(SheetRefusal.TOO_LARGE, String.valueOf(limits.bytes() / 1024 / 1024));
            }
            var candidates = switch (FileKind.of(file)) {
                case WORKBOOK -> workbook(file, finder);
                case TEXT -> text(file, finder);
            };
            return candidates.best(finder, mayAssign);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Hands over the rows of data in order.
     *
     * @throws SheetRefused when the file cannot be read to its end, has no row of data or too many
     */
    public Sheet.Extent rows(RawFile file, SheetLayout layout, SheetPlace place, Taking taking) {
        if (place.isText()) {
            try (var raw = text(file, place)) {
                return rows(raw, new RowsOfData(layout, limits, place, List.of()), taking);
            }
        }
        try (var workbook = XlsxWorkbook.open(file, limits);
                var raw = workbook.rows(place.part())) {
            return rows(raw, new RowsOfData(layout, limits, place, merged(workbook, place)), taking);
        }
    }

    /** All rows of a text file as they are, for copying. */
    RawRows text(RawFile file, SheetPlace place) {
        return CsvParser.open(file, Charset.forName(place.charset()), place.separator(), limits.columns());
    }

    private static Sheet.Extent rows(RawRows raw, RowsOfData rows, Taking taking) {
        for (var row = raw.next(); row != null; row = raw.next()) {
            rows.next(row).ifPresent(it -> taking.take(it, raw.percent()));
        }
        return rows.end();
    }

    private static List<MergedArea> merged(XlsxWorkbook workbook, SheetPlace place) {
        return workbook.merged(place.part());
    }

    /** The beginning of a sheet, and how to find it again. */
    private record Candidate(String part, String charset, char separator, List<RawRow> rows) {}

    private Candidates workbook(RawFile file, HeaderFinder finder) {
        try (var workbook = XlsxWorkbook.open(file, limits)) {
            var found = new ArrayList<Candidate>();
            for (var part :
                    workbook.visibleSheets().stream().limit(SHEETS_LOOKED_AT).toList()) {
                try (var rows = workbook.rows(part)) {
                    var start = rows.first(HeaderFinder.SEARCHED_ROWS);
                    found.add(new Candidate(part, "", ',', start));
                    if (finder.find(start)
                            .filter(it -> finder.missing(it).isEmpty())
                            .isPresent()) {
                        break;
                    }
                }
            }
            return new Candidates(found);
        }
    }

    private Candidates text(RawFile file, HeaderFinder finder) {
        var charsets = CsvEncoding.of(file);
        if (charsets.isEmpty()) {
            throw new SheetRefused(SheetRefusal.UNREADABLE_TEXT);
        }
        var found = new ArrayList<Candidate>();
        Optional<SheetRefused> refused = Optional.empty();
        for (var charset : charsets) {
            for (var separator : CsvParser.separators(file, charset)) {
                try (var rows = CsvParser.open(file, charset, separator, limits.columns())) {
                    found.add(new Candidate("", charset.name(), separator, rows.first(HeaderFinder.SEARCHED_ROWS)));
                } catch (SheetRefused otherReading) {
                    refused = Optional.of(refused.orElse(otherReading));
                }
            }
        }
        if (refused.isPresent()
                && found.stream().noneMatch(it -> finder.find(it.rows()).isPresent())) {
            throw refused.get();
        }
        return new Candidates(found);
    }

    private record Candidates(List<Candidate> all) {

        /** The first sheet with all required columns, else the one that matches most. */
        SheetPlace best(HeaderFinder finder, boolean mayAssign) {
            Optional<Candidate> best = Optional.empty();
            Optional<HeaderFinder.Header> bestHeader = Optional.empty();
            for (var candidate : all) {
                var header = finder.find(candidate.rows());
                if (header.isPresent() && isBetter(header.get(), bestHeader, finder)) {
                    best = Optional.of(candidate);
                    bestHeader = header;
                }
            }
            var header = bestHeader.orElseThrow(this::refusedWithoutHeader);
            finder.refuse(header, mayAssign);
            var it = best.orElseThrow();
            return new SheetPlace(
                    it.part(),
                    it.charset(),
                    it.separator(),
                    header.row().number(),
                    header.places(),
                    header.errorColumn().orElse(-1),
                    header.others());
        }

        private static boolean isBetter(
                HeaderFinder.Header header, Optional<HeaderFinder.Header> best, HeaderFinder finder) {
            return best.isEmpty()
                    || !finder.missing(best.get()).isEmpty()
                            && header.places().size() > best.get().places().size();
        }

        private SheetRefused refusedWithoutHeader() {
            return all.stream()
                    .filter(it -> !it.rows().isEmpty())
                    .findFirst()
                    .map(it -> new SheetRefused(
                            SheetRefusal.NO_HEADER, HeaderFinder.words(it.rows().getFirst())))
                    .orElseGet(() -> new SheetRefused(SheetRefusal.NO_ROWS));
        }
    }
}
