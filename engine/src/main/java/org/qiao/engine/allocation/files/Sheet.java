package org.qiao.engine.allocation.files;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One file with a header: its rows as the columns asked for, in the order asked; other columns are left alone. */
final class Sheet {

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private final Path file;
    private final String name;
    private final Problems problems;
    private int line;
    private String[] row = {};

    Sheet(Path directory, String name, Problems problems) {
        file = directory.resolve(name);
        this.name = name;
        this.problems = problems;
    }

    /** What is done with one row. */
    @FunctionalInterface
    interface Row {
        void read(Sheet row);
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** @return whether the file is there; it is a problem when not */
    boolean required() {
        if (!exists()) {
            problems.add(name, 0, "没有这个文件");
        }
        return exists();
    }

    String name() {
        return name;
    }

    /** The line of the present row. */
    int line() {
        return line;
    }

    /** The text in the column asked for in this place. */
    String text(int column) {
        return row[column];
    }

    /** Reads the file through; a file that is not there, not UTF-8 or without the columns is a problem. */
    void read(Row each, String... columns) throws IOException {
        if (!required()) {
            return;
        }
        try (CsvReader in = new CsvReader(file)) {
            List<String> header = in.next();
            int[] places = places(header, columns);
            for (List<String> fields = in.next(); places.length > 0 && !fields.isEmpty(); fields = in.next()) {
                line = in.line();
                if (fields.size() == header.size()) {
                    String[] picked = new String[places.length];
                    for (int i = 0; i < picked.length; i++) {
                        picked[i] = fields.get(places[i]);
                    }
                    row = picked;
                    each.read(this);
                } else {
                    problem("应有 " + header.size() + " 列，实有 " + fields.size() + " 列");
                }
            }
        } catch (CharacterCodingException e) {
            problems.add(name, 0, "不是 UTF-8 编码");
        } catch (CsvReader.MalformedRow e) {
            problems.add(name, e.line, String.valueOf(e.getMessage()));
        }
    }

    private int[] places(List<String> header, String[] columns) {
        List<String> missing = new ArrayList<>();
        int[] places = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            places[i] = header.indexOf(columns[i]);
            if (places[i] < 0) {
                missing.add(columns[i]);
            }
        }
        if (missing.isEmpty()) {
            return places;
        }
        problems.add(name, 1, "表头缺少 " + String.join("、", missing));
        return new int[0];
    }

    /** A whole number; a problem and 0 when it is none. An empty cell is {@code whenEmpty} if that is not negative. */
    int whole(int column, String what, int whenEmpty) {
        String text = text(column);
        if (text.isEmpty() && whenEmpty >= 0) {
            return whenEmpty;
        }
        if (!WHOLE.matcher(text).matches()) {
            problem(what + "不是整数：" + text);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** A decimal; a problem and 0 when it is none. */
    double decimal(int column, String what) {
        String text = text(column);
        double value = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(value) <= Double.MAX_VALUE)) {
            problem(what + "不是数：" + text);
            return 0;
        }
        return value;
    }

    void problem(String text) {
        problems.add(name, line, text);
    }
}
