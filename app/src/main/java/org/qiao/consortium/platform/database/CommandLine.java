package org.qiao.consortium.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** For the commands of the house: the database that the platform would use, beside the running platform or without it. */
public final class CommandLine {

    private CommandLine() {}

    /** What is done with the connection. */
    public interface Work<T, E extends Exception> {
        T with(Connection connection) throws SQLException, IOException, E;
    }

    /**
     * Connects to {@code QIAO_DB_URL}, or to the embedded database in {@code QIAO_DATA}, which is started and stopped when it
     * does not run.
     *
     * @param settings the environment
     */
    public static <T, E extends Exception> T connect(Map<String, String> settings, Work<T, E> work)
            throws SQLException, IOException, E {
        var url = settings.get("QIAO_DB_URL");
        if (url != null) {
            return connect(
                    url,
                    settings.getOrDefault("QIAO_DB_USER", ""),
                    settings.getOrDefault("QIAO_DB_PASSWORD", ""),
                    work);
        }
        var database = EmbeddedDatabase.start(dataFolder(settings));
        try {
            return connect(database.url(), database.user(), database.password(), work);
        } finally {
            if (!database.wasRunning()) {
                database.stop();
            }
        }
    }

    public static Path dataFolder(Map<String, String> settings) {
        return Path.of(settings.getOrDefault("QIAO_DATA", "data"))
                .toAbsolutePath()
                .normalize();
    }

    private static <T, E extends Exception> T connect(String url, String user, String password, Work<T, E> work)
            throws SQLException, IOException, E {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            return work.with(connection);
        }
    }
}
