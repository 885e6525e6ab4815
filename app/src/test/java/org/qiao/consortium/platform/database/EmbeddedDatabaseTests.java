package org.qiao.consortium.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class EmbeddedDatabaseTests {

    @TempDir
    Path data;

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilled() throws Exception {
        var database = EmbeddedDatabase.start(data);
        execute(database, "create table kept (id int primary key)", "insert into kept values (1)");
        killServer();
        var again = EmbeddedDatabase.start(data);
        try {
            assertThat(count(again)).isEqualTo(1);
        } finally {
            again.stop();
        }
    }

    @Test
    void adoptsAServerThatStillRunsInsteadOfStartingASecond() throws Exception {
        var database = EmbeddedDatabase.start(data);
        try {
            var adopted = EmbeddedDatabase.start(data);
            assertThat(adopted.url()).isEqualTo(database.url());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database.password"))))
                    .isEqualTo("rw-------");
        } finally {
            database.stop();
        }
    }

    @Test
    void isStartedAgainWhereItWasWhenItIsKilledMeanwhile() throws Exception {
        var database = EmbeddedDatabase.start(data);
        database.keepAlive();
        execute(database, "create table kept (id int primary key)", "insert into kept values (1)");
        var url = database.url();
        try {
            // Twice: who is started again is watched again.
            for (var turn = 0; turn < 2; turn++) {
                killServer();
                assertThat(countWhenItAnswers(database)).isEqualTo(1);
            }
            assertThat(database.url()).isEqualTo(url);
        } finally {
            database.stop();
        }
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
    }

    private static int countWhenItAnswers(EmbeddedDatabase database) throws Exception {
        for (var turn = 0; turn < 300; turn++) {
            try {
                return count(database);
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        return count(database);
    }

    private void killServer() throws Exception {
        var pid = Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                .getFirst()
                .strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    private static void execute(EmbeddedDatabase database, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int count(EmbeddedDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
