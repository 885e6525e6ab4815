package org.qiao.consortium.platform.sheets;

import java.util.List;
import java.util.Map;

/**
 * Where a table stands in its file and which of its columns are ours: what is found once, so that the file can be read again
 * without looking for it.
 *
 * @param part of the workbook; empty for a text file
 * @param charset of a text file; empty for a workbook
 * @param separator of a text file
 * @param headerRow as the user sees it, from 1
 * @param columns title to place, from 0
 * @param errorColumn where 错误原因 of our own workbook stands; -1 when it is not there
 * @param ignored titles of the file that the layout does not have; their values are not read
 */
public record SheetPlace(
        String part,
        String charset,
        char separator,
        int headerRow,
        Map<String, Integer> columns,
        int errorColumn,
        List<String> ignored) {

    public SheetPlace {
        columns = Map.copyOf(columns);
        ignored = List.copyOf(ignored);
    }

    boolean isText() {
        return part.isEmpty();
    }

    /** Titles of the layout's columns that the file has, in the layout's order. */
    public List<String> titles(SheetLayout layout) {
        return layout.columns().stream()
                .map(SheetColumn::title)
                .filter(columns::containsKey)
                .toList();
    }
}
