package org.qiao.consortium.platform.sheets;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.qiao.consortium.platform.sheets.raw.RawRow;
import org.qiao.consortium.platform.sheets.raw.SheetWords;

/** Finds the row that holds the titles of the columns: titles and notices may stand above it. */
final class HeaderFinder {

    /** Titles and notices may stand above the header. */
    static final int SEARCHED_ROWS = 30;

    private static final int TITLES_NAMED = 20;
    private static final int TITLES_OF_NO_HEADER = 12;
    private static final Pattern MARKS = Pattern.compile("[\\s\\p{Cf}*]+|\\((必填|选填|可选|必填项|选填项)\\)");

    private final Map<String, SheetColumn> byKey = new HashMap<>();
    private final Map<String, SheetColumn> assigned = new HashMap<>();
    private final List<SheetColumn> columns;

    /** @param titles of our columns by the words that a unit uses for them; our own words go before */
    HeaderFinder(SheetLayout layout, Map<String, String> titles) {
        columns = layout.columns();
        titles.forEach((words, title) -> columns.stream()
                .filter(it -> it.title().equals(title))
                .findFirst()
                .ifPresent(it -> assigned.put(key(words), it)));
        for (var column : columns) {
            byKey.put(key(column.title()), column);
            column.aliases().forEach(it -> byKey.put(key(it), column));
        }
    }

    /** How titles are compared: half-width, upper case, without blanks and marks of what is required. */
    static String key(String title) {
        return MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }

    /**
     * A header.
     *
     * @param places column title to place, from 0
     * @param errorColumn where 错误原因 of our own workbook stands
     * @param others titles the layout does not have, by place; those that are assigned to its columns too
     * @param twice titles that occur more than once
     */
    record Header(
            RawRow row,
            Map<String, Integer> places,
            Optional<Integer> errorColumn,
            Map<Integer, String> others,
            List<String> twice) {

        boolean hasUnassigned() {
            return others.keySet().stream().anyMatch(it -> !places.containsValue(it));
        }
    }

    /** The row that matches most titles; empty when no row matches one. */
    Optional<Header> find(List<RawRow> rows) {
        Optional<Header> best = Optional.empty();
        for (var row : rows) {
            var header = header(row);
            var bestSoFar = best.map(it -> it.places().size()).orElse(0);
            if (header.places().size() > bestSoFar) {
                best = Optional.of(header);
            }
        }
        return best;
    }

    List<String> missing(Header header) {
        return columns.stream()
                .filter(SheetColumn::required)
                .map(SheetColumn::title)
                .filter(it -> !header.places().containsKey(it))
                .toList();
    }

    /**
     * @param mayAssign whether people may still say which of the other titles a missing one is
     * @throws SheetRefused when a column occurs twice or a required one is missing
     */
    void refuse(Header header, boolean mayAssign) {
        var missing = mayAssign && header.hasUnassigned() ? List.<String>of() : missing(header);
        if (!header.twice().isEmpty()) {
            throw new SheetRefused(SheetRefusal.DUPLICATE_COLUMNS, joined(header.twice()));
        } else if (!missing.isEmpty()) {
            var found = header.row().cells().values().stream()
                    .map(it -> it.text().strip())
                    .toList();
            throw new SheetRefused(
                    SheetRefusal.MISSING_COLUMNS,
                    joined(missing),
                    joined(found),
                    String.valueOf(header.row().number()));
        }
    }

    /** What stands in a row that is no header. */
    static String words(RawRow row) {
        return joined(row.cells().values().stream()
                .map(it -> it.text().strip())
                .limit(TITLES_OF_NO_HEADER)
                .toList());
    }

    private static String joined(List<String> titles) {
        var named = String.join("、", titles.stream().limit(TITLES_NAMED).toList());
        return titles.size() > TITLES_NAMED ? named + "……" : named;
    }

    private Header header(RawRow row) {
        var places = new LinkedHashMap<String, Integer>();
        var others = new LinkedHashMap<Integer, String>();
        var twice = new TreeSet<String>();
        Optional<Integer> errors = Optional.empty();
        for (var cell : row.cells().entrySet()) {
            var key = key(cell.getValue().text());
            var own = byKey.get(key);
            var column = own == null ? assigned.get(key) : own;
            if (own == null && !key.equals(key(SheetWords.errorColumn()))) {
                others.put(cell.getKey(), cell.getValue().text().strip());
            }
            if (column != null) {
                if (places.putIfAbsent(column.title(), cell.getKey()) != null) {
                    twice.add(column.title());
                }
            } else if (key.equals(key(SheetWords.errorColumn()))) {
                errors = Optional.of(errors.orElse(cell.getKey()));
            }
        }
        return new Header(row, places, errors, others, List.copyOf(twice));
    }
}
