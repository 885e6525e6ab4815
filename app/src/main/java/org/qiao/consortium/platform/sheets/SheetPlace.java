package org.qiao.consortium.platform.sheets;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
 * @param others what the file calls columns under names that are not ours, by place: assigned to ours by people, or not read
 */
public record SheetPlace(
        String part,
        String charset,
        char separator,
        int headerRow,
        Map<String, Integer> columns,
        int errorColumn,
        Map<Integer, String> others) {

    public SheetPlace {
        columns = Map.copyOf(columns);
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }

    boolean isText() {
        return part.isEmpty();
    }

    /** What the file calls the columns that are not read. */
    public List<String> ignored() {
        return others.entrySet().stream()
                .filter(it -> !columns.containsValue(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Titles of required columns that the file does not have. */
    public List<String> missing(SheetLayout layout) {
        return layout.columns().stream()
                .filter(SheetColumn::required)
                .map(SheetColumn::title)
                .filter(it -> !columns.containsKey(it))
                .toList();
    }

    /** Titles of the layout's columns that the file has, in the layout's order. */
    public List<String> titles(SheetLayout layout) {
        return layout.columns().stream()
                .map(SheetColumn::title)
                .filter(columns::containsKey)
                .toList();
    }
}
