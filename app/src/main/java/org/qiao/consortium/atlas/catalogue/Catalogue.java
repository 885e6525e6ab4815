package org.qiao.consortium.atlas.catalogue;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table of schema {@code atlas} and the reference file it is loaded from.
 *
 * @param columns in the order of the cells of a row; an empty cell becomes null where the type is not {@code text}
 * @param key names of the columns by which a row is known
 * @param entries whether people add and change rows of the table too; then theirs are not touched
 */
record Catalogue(
        String file,
        String table,
        List<Column> columns,
        List<String> key,
        boolean entries,
        Supplier<Stream<List<String>>> rows) {

    /** @param type of PostgreSQL */
    record Column(String name, String type) {

        /** The staged text as a value of the column. */
        String value() {
            return type.equals("text") ? name : "nullif(" + name + ", '')::" + type;
        }
    }

    /** @param columns names with a type where it is not text: {@code "code, digital boolean"} */
    static Catalogue of(String file, String table, String columns, String key, Supplier<Stream<List<String>>> rows) {
        return new Catalogue(file, table, columnsOf(columns), List.of(key.split(", ")), false, rows);
    }

    Catalogue withEntries() {
        return new Catalogue(file, table, columns, key, true, rows);
    }

    private static List<Column> columnsOf(String text) {
        return Stream.of(text.split(",\\s*"))
                .map(it -> it.split(" ", 2))
                .map(it -> new Column(it[0], it.length == 1 ? "text" : it[1]))
                .toList();
    }

    String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
