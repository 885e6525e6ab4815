package org.qiao.consortium.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * One PostgreSQL for all tests of this run. Contexts start on the template, which Flyway migrates; test classes then run on
 * clones of it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
            execute(server, "create database template_qiao");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A new database with all that the template holds. */
    static String cloneTemplate() {
        var name = "clone_" + CLONES.incrementAndGet();
        execute(SERVER, "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'template_qiao'");
        execute(SERVER, "create database " + name + " template template_qiao");
        return name;
    }

    /** The address of one more database of this run, with all that the template holds; user {@code postgres}. */
    public static String another() {
        return SERVER.getJdbcUrl("postgres", cloneTemplate());
    }

    /** The address of one more database of this run, with nothing in it; user {@code postgres}. */
    public static String blank() {
        var name = "blank_" + CLONES.incrementAndGet();
        execute(SERVER, "create database " + name);
        return SERVER.getJdbcUrl("postgres", name);
    }

    @Bean
    @Primary
    SwitchableDataSource dataSource() {
        return new SwitchableDataSource("template_qiao");
    }

    /** Unpooled, so that nothing holds on to a database that is to be cloned. */
    public static final class SwitchableDataSource extends AbstractDataSource {

        private volatile PGSimpleDataSource current;
        private PGSimpleDataSource mended;

        SwitchableDataSource(String database) {
            current = to(database);
            mended = current;
        }

        void switchTo(String database) {
            current = to(database);
        }

        /** From now on nobody answers, as when the server is down; until {@link #mend}. */
        public void cutOff() {
            var dead = new PGSimpleDataSource();
            dead.setUrl("jdbc:postgresql://127.0.0.1:1/nobody");
            mended = current;
            current = dead;
        }

        public void mend() {
            current = mended;
        }

        /** Where another process finds the database that this one works on; user {@code postgres}, no password. */
        public String url() {
            return Objects.requireNonNull(current.getUrl());
        }

        private static PGSimpleDataSource to(String database) {
            var source = new PGSimpleDataSource();
            source.setUrl(SERVER.getJdbcUrl("postgres", database));
            source.setUser("postgres");
            return source;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return current.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return current.getConnection(user, password);
        }
    }
}
