package org.qiao.consortium.platform.sheets.xlsx;

import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is written into a sheet to say what is wrong in it.
 *
 * @param part of the sheet
 * @param headerRow from 1
 * @param column that holds the messages, from 0; what stands there below the header is replaced
 * @param title of that column
 * @param lastRow the last row that holds something
 * @param rows what is wrong with a row, asked in the order of the rows; null when nothing is
 */
public record SheetMarks(
        String part, int headerRow, int column, String title, int lastRow, IntFunction<@Nullable WrongRow> rows) {

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
