package org.qiao.consortium.platform.sheets;

import java.util.HashSet;
import java.util.List;

/**
 * 表样 — the columns of one kind of sheet, in order.
 *
 * @param kind the code used in addresses, such as {@code posts}
 * @param title what people call the sheet
 * @param version of the template, shown in its notice row
 */
public record SheetLayout(String kind, String title, String version, List<SheetColumn> columns) {

    public SheetLayout {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a layout needs columns: " + kind);
        }
        var names = new HashSet<String>();
        for (var column : columns) {
            if (!names.add(HeaderFinder.key(column.title()))) {
                throw new IllegalArgumentException("two columns are called " + column.title());
            }
            for (var alias : column.aliases()) {
                if (!names.add(HeaderFinder.key(alias))) {
                    throw new IllegalArgumentException("two columns are called " + alias);
                }
            }
        }
    }

    /** @throws IllegalArgumentException when the layout has no such column */
    public SheetColumn column(String title) {
        return columns.stream()
                .filter(it -> it.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no column " + title + " in " + kind));
    }

    SheetCell blank(String title) {
        for (var column : columns) {
            if (column.title().equals(title)) {
                return SheetCell.BLANK;
            }
        }
        throw new IllegalArgumentException("no column " + title + " in " + kind);
    }
}
