package org.qiao.consortium.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.platform.sheets.raw.MergedArea;
import org.qiao.consortium.platform.sheets.raw.RawRow;
import org.qiao.consortium.platform.sheets.raw.RawSheet;
import org.qiao.consortium.platform.sheets.raw.SheetWords;
import org.qiao.consortium.platform.sheets.typed.CellText;

/** From raw rows and the header found among them to rows of data. */
final class SheetTable {

    private static final int TITLES_NAMED = 20;

    private final SheetLayout layout;
    private final SheetLimits limits;
    private final RawSheet raw;
    private final HeaderFinder.Header header;
    private final RawRow headerRow;
    private final List<MergedArea> merged;

    SheetTable(SheetLayout layout, SheetLimits limits, RawSheet raw, HeaderFinder.Header header) {
        this.layout = layout;
        this.limits = limits;
        this.raw = raw;
        this.header = header;
        this.headerRow = raw.rows().get(header.index());
        this.merged = raw.merged().stream()
                .filter(it -> it.lastRow() > headerRow.number())
                .toList();
    }

    Sheet sheet() {
        refuseHeader();
        var rows = new ArrayList<SheetRow>();
        var samples = new ArrayList<Integer>();
        for (var row : raw.rows().subList(header.index() + 1, raw.rows().size())) {
            var read = row(row);
            if (read.cells().values().stream().allMatch(SheetCell::isBlank)) {
                continue;
            } else if (isSample(read)) {
                samples.add(row.number());
            } else {
                rows.add(read);
            }
        }
        if (raw.cut() || rows.size() > limits.rows()) {
            throw new SheetRefused(SheetRefusal.TOO_MANY_ROWS, String.valueOf(limits.rows()));
        } else if (rows.isEmpty()) {
            throw new SheetRefused(SheetRefusal.NO_ROWS);
        }
        var columns = layout.columns().stream()
                .map(SheetColumn::title)
                .filter(header.places()::containsKey)
                .toList();
        return new Sheet(layout, rows, columns, header.unknown(), samples, place());
    }

    static String joined(List<String> titles) {
        var named = String.join("、", titles.stream().limit(TITLES_NAMED).toList());
        return titles.size() > TITLES_NAMED ? named + "……" : named;
    }

    private void refuseHeader() {
        var missing = new HeaderFinder(layout).missing(header);
        if (!header.twice().isEmpty()) {
            throw new SheetRefused(SheetRefusal.DUPLICATE_COLUMNS, joined(header.twice()));
        } else if (!missing.isEmpty()) {
            var found = headerRow.cells().values().stream()
                    .map(it -> it.text().strip())
                    .toList();
            throw new SheetRefused(
                    SheetRefusal.MISSING_COLUMNS, joined(missing), joined(found), String.valueOf(headerRow.number()));
        }
    }

    private SheetRow row(RawRow row) {
        Map<String, SheetCell> cells = new HashMap<>();
        var mergedHere = merged.stream()
                .filter(it -> it.firstRow() <= row.number() && it.lastRow() >= row.number())
                .toList();
        for (var column : layout.columns()) {
            var place = header.places().get(column.title());
            if (place != null) {
                var cell = row.cells().get(place);
                if (cell != null) {
                    cells.put(column.title(), CellText.of(cell, column));
                } else if (mergedHere.stream().anyMatch(it -> it.covers(row.number(), place))) {
                    cells.put(column.title(), SheetCell.BLANK.with(CellProblem.MERGED));
                }
            }
        }
        return new SheetRow(row.number(), layout, cells);
    }

    /**
     * The template's own sample: marked in its first filled cell and otherwise as the template has it. A marked row
     * with other values is somebody's data, and {@link RowReader} asks to remove the mark.
     */
    private boolean isSample(SheetRow row) {
        var mark = SheetWords.sampleMark();
        var filled = layout.columns().stream()
                .filter(it -> !row.cell(it.title()).isBlank())
                .toList();
        if (filled.isEmpty() || !row.cell(filled.getFirst().title()).text().startsWith(mark)) {
            return false;
        }
        return filled.stream()
                .allMatch(it -> row.cell(it.title())
                        .key()
                        .replace(mark, "")
                        .equals(SheetCell.of("", it.sample()).key()));
    }

    Sheet.Place place() {
        var lastColumn = raw.rows().stream()
                .skip(header.index())
                .mapToInt(it -> it.cells().lastKey())
                .max()
                .orElse(0);
        Optional<Integer> errors = header.errorColumn();
        return new Sheet.Place(
                raw.part(),
                headerRow.number(),
                header.places(),
                errors.orElse(lastColumn + 1),
                raw.rows().getLast().number());
    }
}
