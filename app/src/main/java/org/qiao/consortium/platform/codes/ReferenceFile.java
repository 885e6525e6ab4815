package org.qiao.consortium.platform.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One of our reference files, {@code reference/<module>/<name>.csv}: lines {@code # key: value} that name the official
 * document, a line of column names, rows; quoted as in RFC 4180, no line breaks inside a cell.
 *
 * @param header what the lines with # say, in order
 */
public record ReferenceFile(Map<String, String> header, List<Row> rows) {

    /** One row, its cells by column name. */
    public static final class Row {

        private final Map<String, Integer> columns;
        private final List<String> cells;

        Row(Map<String, Integer> columns, List<String> cells) {
            this.columns = columns;
            this.cells = cells;
        }

        /** The cell, empty when the row is short. @throws IllegalArgumentException for a column that the file has not */
        public String get(String column) {
            var index = columns.get(column);
            if (index == null) {
                throw new IllegalArgumentException("no column " + column + " among " + columns.keySet());
            }
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /** @param path on the class path, {@code reference/atlas/majors.csv} */
    public static ReferenceFile read(String path) {
        var resource = Objects.requireNonNull(ReferenceFile.class.getResourceAsStream("/" + path), path);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var header = new LinkedHashMap<String, String>();
            var columns = new HashMap<String, Integer>();
            var rows = new ArrayList<Row>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    putHeader(header, line);
                } else if (columns.isEmpty()) {
                    var names = cells(line);
                    names.forEach(it -> columns.put(it, columns.size()));
                } else if (!line.isBlank()) {
                    rows.add(new Row(columns, cells(line)));
                }
            }
            return new ReferenceFile(header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what the lines with # say. */
    public static Map<String, String> headerOf(String path) {
        var resource = Objects.requireNonNull(ReferenceFile.class.getResourceAsStream("/" + path), path);
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var header = new LinkedHashMap<String, String>();
            lines.lines().takeWhile(it -> it.startsWith("#")).forEach(it -> putHeader(header, it));
            return header;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void putHeader(Map<String, String> header, String line) {
        var colon = line.indexOf(':');
        header.put(
                line.substring(1, Math.max(colon, 1)).strip(),
                line.substring(colon + 1).strip());
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
