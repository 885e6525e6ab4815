package org.qiao.consortium.platform.sheets.raw;

/** Merged cells; rows from 1, columns from 0, both ends included. */
public record MergedArea(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    /** Whether the cell is covered, the first one, which holds the value, excepted. */
    public boolean covers(int row, int column) {
        return row >= firstRow
                && row <= lastRow
                && column >= firstColumn
                && column <= lastColumn
                && (row != firstRow || column != firstColumn);
    }
}
