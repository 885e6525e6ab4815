package org.qiao.consortium.platform.sheets.xlsx;

import java.util.Map;
import java.util.Set;

/**
 * What is written into a sheet to say what is wrong in it.
 *
 * @param part of the sheet
 * @param headerRow from 1
 * @param column that holds the messages, from 0; what stands there below the header is replaced
 * @param title of that column
 * @param lastRow the last row that holds something
 * @param rows wrong rows by number
 */
public record SheetMarks(
        String part, int headerRow, int column, String title, int lastRow, Map<Integer, WrongRow> rows) {

    public SheetMarks {
        rows = Map.copyOf(rows);
    }

    /**
     * @param message for the whole row
     * @param columns of the cells to be made red, from 0
     */
    public record WrongRow(String message, Set<Integer> columns) {

        public WrongRow {
            columns = Set.copyOf(columns);
        }
    }
}
