package org.qiao.consortium.platform.search;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.database.EmbeddedDatabase;
import org.slf4j.LoggerFactory;

/** {@code bin/db reindex}: as {@link Reindex}, beside the running platform or without it. */
public final class ReindexCommand {

    private ReindexCommand() {}

    public static void main(String[] arguments) throws SQLException {
        // A plain process would log every statement.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        reindex(System.getenv());
        System.out.println("已要求重建检索：运行中的各节点在几秒内开始，重建期间照常检索；没有运行的节点在下次启动时重建。");
    }

    private static void reindex(Map<String, String> settings) throws SQLException {
        var url = settings.get("QIAO_DB_URL");
        if (url != null) {
            reindex(url, settings.getOrDefault("QIAO_DB_USER", ""), settings.getOrDefault("QIAO_DB_PASSWORD", ""));
            return;
        }
        var data = Path.of(settings.getOrDefault("QIAO_DATA", "data"))
                .toAbsolutePath()
                .normalize();
        var database = EmbeddedDatabase.start(data);
        try {
            reindex(database.url(), database.user(), database.password());
        } finally {
            if (!database.wasRunning()) {
                database.stop();
            }
        }
    }

    private static void reindex(String url, String user, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            SearchOrigin.renew(DSL.using(connection, SQLDialect.POSTGRES));
        }
    }
}
