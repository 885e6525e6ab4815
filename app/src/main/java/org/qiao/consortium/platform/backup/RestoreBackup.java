package org.qiao.consortium.platform.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;

/**
 * Makes the database of a backup again: its layout by the same migrations in the same order, then its rows; later migrations
 * run at the next start of the platform, as they would have in the old database.
 *
 * <p>Easy to get wrong: everything happens in one transaction, so that a restore that ends halfway leaves an empty database,
 * never one that looks whole. Foreign keys are checked once at the end, because tables refer to each other in circles.
 */
final class RestoreBackup {

    private final Connection connection;

    /** @param connection used by nobody else until it is done */
    RestoreBackup(Connection connection) {
        this.connection = connection;
    }

    /** The caller commits. @throws NotUsable when the backup does not fit here; then the caller rolls back */
    Manifest.Totals from(ReadBackup backup, Manifest manifest, LongConsumer progress)
            throws SQLException, IOException, NotUsable {
        refuseUnlessEmpty();
        migrate(manifest.migrations());
        var layout = new Layout(connection);
        refuseUnlessSame(manifest.tables(), layout.tables());
        var keys = layout.foreignKeys();
        for (var key : keys) {
            execute(key.drop());
        }
        // Migrations may have filled tables that the backup fills again.
        execute("truncate "
                + String.join(
                        ", ",
                        manifest.tables().stream().map(Manifest.Table::quoted).toList()));
        var rows = new long[1];
        var totals = backup.tables(manifest, (table, lines) -> {
            execute("alter table " + table.quoted() + " disable trigger user");
            var copied = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.quotedWithColumns() + " from stdin", lines);
            execute("alter table " + table.quoted() + " enable trigger user");
            rows[0] += copied;
            progress.accept(rows[0]);
            return copied;
        });
        for (var key : keys) {
            execute(key.add());
        }
        for (var sequence : totals.sequences().entrySet()) {
            try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
                statement.setString(1, sequence.getKey());
                statement.setLong(2, sequence.getValue());
                statement.execute();
            }
        }
        return totals;
    }

    private void refuseUnlessEmpty() throws SQLException, NotUsable {
        var tables = new Layout(connection).tables();
        if (!tables.isEmpty()) {
            throw new NotUsable("目标数据库里已经有 " + tables.size() + " 张表。恢复只写入空的数据库，不会覆盖已有的数据："
                    + "请用 QIAO_DATA 指定一个新的目录，或用 QIAO_DB_URL 指定一个新建的空库。");
        }
    }

    private void migrate(List<String> migrations) throws SQLException, IOException, NotUsable {
        execute("create schema if not exists ops");
        execute("set local search_path to ops, public");
        for (var migration : migrations) {
            var script = RestoreBackup.class.getResourceAsStream("/db/migration/" + migration);
            if (script == null) {
                throw new NotUsable("这份备份来自更新的程序：本程序没有它用过的结构变更 " + migration + "。请用与备份同期或更新的程序恢复。");
            }
            try (script) {
                execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        // Flyway's own table, in Flyway's layout: its rows are in the backup.
        execute("""
                create table ops.flyway_schema_history (
                  installed_rank integer constraint flyway_schema_history_pk primary key,
                  version varchar(50),
                  description varchar(200) not null,
                  type varchar(20) not null,
                  script varchar(1000) not null,
                  checksum integer,
                  installed_by varchar(100) not null,
                  installed_on timestamp not null default now(),
                  execution_time integer not null,
                  success boolean not null
                );
                create index flyway_schema_history_s_idx on ops.flyway_schema_history (success)
                """);
    }

    private static void refuseUnlessSame(List<Manifest.Table> backup, List<Manifest.Table> here) throws NotUsable {
        var missing = new ArrayList<>(backup);
        missing.removeIf(new HashSet<>(here)::contains);
        if (!missing.isEmpty()) {
            throw new NotUsable("备份中的表与它所记的结构变更不符，例如 " + missing.getFirst().fullName() + "。请与软件提供方联系。");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
