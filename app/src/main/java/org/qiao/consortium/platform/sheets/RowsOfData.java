package org.qiao.consortium.platform.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiao.consortium.platform.sheets.raw.MergedArea;
import org.qiao.consortium.platform.sheets.raw.RawCell;
import org.qiao.consortium.platform.sheets.raw.RawRow;
import org.qiao.consortium.platform.sheets.raw.SheetWords;
import org.qiao.consortium.platform.sheets.typed.CellText;

/** From the raw rows of a table, one after the other, to its rows of data. */
final class RowsOfData {

    /** Rows that hold only what is not read, such as numbers filled in beforehand, do not count as data. */
    private static final int ROWS_PER_ROW_OF_DATA = 4;

    private final SheetLayout layout;
    private final SheetLimits limits;
    private final SheetPlace place;
    private final List<SheetColumn> columns;
    private final List<MergedArea> merged;

    private final List<MergedArea> open = new ArrayList<>();
    private final List<Integer> samples = new ArrayList<>();
    private int nextMerged;
    private int rows;
    private int rowsOfData;
    private int lastRow;
    private int lastColumn;

    /** @param merged areas by their first rows */
    RowsOfData(SheetLayout layout, SheetLimits limits, SheetPlace place, List<MergedArea> merged) {
        this.layout = layout;
        this.limits = limits;
        this.place = place;
        this.columns = layout.columns().stream()
                .filter(it -> place.columns().containsKey(it.title()))
                .toList();
        this.merged =
                merged.stream().filter(it -> it.lastRow() > place.headerRow()).toList();
    }

    /** The row of data; empty for the header and what stands above it, for the sample and for rows of other columns. */
    Optional<SheetRow> next(RawRow raw) {
        if (raw.number() < place.headerRow()) {
            return Optional.empty();
        }
        lastRow = raw.number();
        lastColumn = Math.max(lastColumn, raw.cells().lastKey());
        if (raw.number() == place.headerRow()) {
            return Optional.empty();
        }
        refuse(++rows > limits.rows() * ROWS_PER_ROW_OF_DATA);
        var row = row(raw);
        if (row.cells().values().stream().allMatch(SheetCell::isBlank)) {
            return Optional.empty();
        } else if (isSample(row)) {
            samples.add(raw.number());
            return Optional.empty();
        }
        refuse(++rowsOfData > limits.rows());
        return Optional.of(row);
    }

    /** @throws SheetRefused when there was no row of data */
    Sheet.Extent end() {
        if (rowsOfData == 0) {
            throw new SheetRefused(SheetRefusal.NO_ROWS);
        }
        return new Sheet.Extent(lastRow, place.errorColumn() < 0 ? lastColumn + 1 : place.errorColumn(), samples);
    }

    private void refuse(boolean tooMany) {
        if (tooMany) {
            throw new SheetRefused(SheetRefusal.TOO_MANY_ROWS, String.valueOf(limits.rows()));
        }
    }

    private SheetRow row(RawRow row) {
        openAreas(row.number());
        Map<String, SheetCell> cells = new HashMap<>();
        for (var column : columns) {
            int at = place.columns().getOrDefault(column.title(), -1);
            RawCell cell = row.cells().get(at);
            if (cell != null) {
                cells.put(column.title(), CellText.of(cell, column));
            } else if (open.stream().anyMatch(it -> it.covers(row.number(), at))) {
                cells.put(column.title(), SheetCell.BLANK.with(CellProblem.MERGED));
            }
        }
        return new SheetRow(row.number(), layout, cells);
    }

    /** A long sheet may have thousands of merged areas: only those that reach the row are asked. */
    private void openAreas(int row) {
        while (nextMerged < merged.size() && merged.get(nextMerged).firstRow() <= row) {
            open.add(merged.get(nextMerged++));
        }
        open.removeIf(it -> it.lastRow() < row);
    }

    /**
     * The template's own sample: marked in its first filled cell and otherwise as the template has it. A marked row
     * with other values is somebody's data, and {@link RowReader} asks to remove the mark.
     */
    private boolean isSample(SheetRow row) {
        var mark = SheetWords.sampleMark();
        if (row.cells().values().stream().noneMatch(it -> it.text().startsWith(mark))) {
            return false;
        }
        var filled =
                columns.stream().filter(it -> !row.cell(it.title()).isBlank()).toList();
        if (filled.isEmpty() || !row.cell(filled.getFirst().title()).text().startsWith(mark)) {
            return false;
        }
        return filled.stream()
                .allMatch(it -> row.cell(it.title())
                        .key()
                        .replace(mark, "")
                        .equals(SheetCell.of("", it.sample()).key()));
    }
}
