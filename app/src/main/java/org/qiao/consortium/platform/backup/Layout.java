package org.qiao.consortium.platform.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tables the database has, read from its own catalogue. */
final class Layout {

    /** Where the migrations that ran are written down. */
    static final String HISTORY = "ops.flyway_schema_history";

    /** Not worth keeping, or wrong in another database: who is signed in at the moment, what search indexes follow. */
    static final Set<String> LEFT_OUT =
            Set.of("ops.spring_session", "ops.spring_session_attributes", "ops.change", "ops.search_origin");

    private static final String OURS = "not in ('pg_catalog', 'information_schema', 'pg_toast')";

    private final Connection connection;

    Layout(Connection connection) {
        this.connection = connection;
    }

    /** All tables of all schemas, in alphabetical order. */
    List<Manifest.Table> tables() throws SQLException {
        return query(
                        """
                select n.nspname, c.relname, array_agg(a.attname::text order by a.attnum)
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and n.nspname %s
                group by n.nspname, c.relname
                order by n.nspname, c.relname
                """.formatted(OURS),
                        rows -> new Manifest.Table(rows.getString(1), rows.getString(2), List.of((String[])
                                rows.getArray(3).getArray())))
                .stream()
                .filter(it -> !LEFT_OUT.contains(it.fullName()))
                .toList();
    }

    /** Scripts in the order in which they ran. */
    List<String> migrations() throws SQLException {
        return query(
                "select script from " + HISTORY + " where success and version is not null order by installed_rank",
                rows -> rows.getString(1));
    }

    /** Which key sealed the database; nothing when it was never started, or last by a platform that did not keep that yet. */
    Optional<String> keyMark() throws SQLException {
        return query("select to_regclass('ops.key_mark')", rows -> Optional.ofNullable(rows.getString(1)))
                        .getFirst()
                        .isEmpty()
                ? Optional.empty()
                : query("select mark from ops.key_mark", rows -> rows.getString(1)).stream()
                        .findFirst();
    }

    /** Last values by full name; a sequence that gave no number yet is not among them. */
    Map<String, Long> sequences() throws SQLException {
        var values = new LinkedHashMap<String, Long>();
        query(
                "select schemaname || '.' || sequencename, last_value from pg_sequences"
                        + " where last_value is not null order by 1",
                rows -> values.put(rows.getString(1), rows.getLong(2)));
        return values;
    }

    /** Foreign keys as statements: how they go and how they come back. */
    List<ForeignKey> foreignKeys() throws SQLException {
        return query(
                "select conrelid::regclass, quote_ident(conname), pg_get_constraintdef(c.oid) from pg_constraint c"
                        + " join pg_namespace n on n.oid = connamespace where contype = 'f' and nspname " + OURS
                        + " order by 1, 2",
                rows -> new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
    }

    record ForeignKey(String table, String name, String definition) {

        String drop() {
            return "alter table " + table + " drop constraint " + name;
        }

        String add() {
            return "alter table " + table + " add constraint " + name + " " + definition;
        }
    }

    private interface Row<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private <T> List<T> query(String sql, Row<T> row) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        }
    }
}
