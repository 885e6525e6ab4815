import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows made like those that the use cases made, as many as are wanted. */
final class Copies {

    private final Connection database;

    Copies(Connection database) {
        this.database = database;
    }

    /** Inserts what the source gives, columns named here instead of copied; what the database makes itself is left to it. */
    void copy(String schema, String table, String alias, String source, Map<String, String> overrides)
            throws SQLException {
        var columns = new ArrayList<String>();
        try (var statement = database.prepareStatement("select column_name from information_schema.columns"
                + " where table_schema = ? and table_name = ? and is_generated = 'NEVER' order by ordinal_position")) {
            statement.setString(1, schema);
            statement.setString(2, table);
            var rows = statement.executeQuery();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        var values = columns.stream()
                .map(it -> overrides.getOrDefault(it, alias + "." + it))
                .collect(Collectors.joining(", "));
        execute("insert into " + schema + "." + table + " (" + String.join(", ", columns) + ") select " + values
                + " from " + source);
    }

    void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    String one(String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (!rows.next()) {
                throw new IllegalStateException("nothing from " + sql);
            }
            return rows.getString(1);
        }
    }
}
