package org.qiao.consortium.platform.sheets;

import java.util.Map;

/**
 * One row of data.
 *
 * @param number as the user sees it
 */
public record SheetRow(int number, SheetLayout layout, Map<String, SheetCell> cells) {

    public SheetRow {
        cells = Map.copyOf(cells);
    }

    /**
     * The cell of a column; blank when the row or the file has none.
     *
     * @throws IllegalArgumentException when the layout has no such column
     */
    public SheetCell cell(String column) {
        var cell = cells.get(column);
        return cell == null ? layout.blank(column) : cell;
    }

    /** Reads the cells by kind and collects what is wrong with them. */
    public RowReader reader() {
        return new RowReader(this);
    }
}
