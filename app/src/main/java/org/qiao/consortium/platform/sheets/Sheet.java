package org.qiao.consortium.platform.sheets;

import java.util.List;
import java.util.Map;

/**
 * A sheet as read.
 *
 * @param rows that hold data, in order
 * @param columns titles of the layout's columns that the file has; the others were left out by whoever made it
 * @param ignored titles of the file that the layout does not have; their values were not read
 * @param samples rows that were left out as the template's sample
 */
public record Sheet(
        SheetLayout layout,
        List<SheetRow> rows,
        List<String> columns,
        List<String> ignored,
        List<Integer> samples,
        Place place) {

    public Sheet {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        ignored = List.copyOf(ignored);
        samples = List.copyOf(samples);
    }

    /**
     * Where the table stands in its file.
     *
     * @param part of the workbook, empty for a text file
     * @param headerRow as the user sees it, from 1
     * @param columns title to place, from 0
     * @param errorColumn where 错误原因 stands or would be put, from 0
     * @param lastRow the last row that holds something
     */
    record Place(String part, int headerRow, Map<String, Integer> columns, int errorColumn, int lastRow) {

        Place {
            columns = Map.copyOf(columns);
        }
    }
}
