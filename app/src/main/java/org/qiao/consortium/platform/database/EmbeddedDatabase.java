package org.qiao.consortium.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that the platform brings along: a real server on a durable directory, fsync on, reachable from this
 * machine only and by password.
 *
 * <p>Easy to get wrong: the server outlives a process that was killed, so the next start looks for a running one and adopts
 * it; two servers on one directory never run. PostgreSQL refuses to run as root, so as root it runs in a user namespace.
 */
public final class EmbeddedDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String USER = "qiao";
    private static final Duration START_PATIENCE = Duration.ofSeconds(25);

    private final Path binaries;
    private final Path cluster;
    private final Path log;
    private final String password;
    private int port;
    private boolean wasRunning;
    private volatile boolean stopping;

    private EmbeddedDatabase(Path data, Path binaries) {
        this.binaries = binaries;
        this.cluster = data.resolve("database");
        this.log = data.resolve("database.log");
        this.password = passwordIn(data.resolve("database.password"));
    }

    /**
     * Starts the server on {@code data/database}, making it on the first call, or adopts the one that still runs.
     *
     * @throws IllegalStateException when it cannot be started; the message says what to do
     */
    public static EmbeddedDatabase start(Path data) {
        try {
            Files.createDirectories(data);
            var database = new EmbeddedDatabase(data, PostgresBinaries.unpackedIn(data));
            database.initialise();
            database.wasRunning = database.adoptsRunning();
            if (!database.wasRunning) {
                database.launch(true);
            }
            database.createDatabase();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare the database in " + data, e);
        }
    }

    /** Whether somebody else had started the server: then it is theirs to stop. */
    public boolean wasRunning() {
        return wasRunning;
    }

    public String url() {
        return urlOf("qiao");
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /**
     * Starts the server again, where it was, whenever it ends without having been told to: killed, or out of memory. Until
     * then the platform answers that the database is away.
     */
    public void keepAlive() {
        server().ifPresentOrElse(
                        server -> server.onExit().thenRunAsync(this::restart, Thread.ofVirtual()::start),
                        this::restart);
    }

    private void restart() {
        if (stopping) {
            return;
        }
        LOG.warn("The database server ended unexpectedly; starting it again on port {}", port);
        try {
            launch(false);
        } catch (IOException | IllegalStateException e) {
            LOG.error("The database server cannot be started again; stop the platform and look into {}", log, e);
            return;
        }
        keepAlive();
    }

    private Optional<ProcessHandle> server() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid"))
                    .getFirst()
                    .strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the server: open transactions are rolled back, everything committed is on disk. */
    public void stop() {
        stopping = true;
        run(List.of(tool("pg_ctl"), "-D", cluster.toString(), "-m", "fast", "-w", "stop"));
    }

    private String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void initialise() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        LOG.info("Making a new database in {}", cluster);
        var secret = Files.createTempFile(cluster.getParent(), "password", "");
        Files.writeString(secret, password);
        var made = run(List.of(
                tool("initdb"),
                "-D",
                cluster.toString(),
                "-U",
                USER,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
        Files.delete(secret);
        if (made.code() != 0) {
            throw new IllegalStateException(
                    "PostgreSQL could not be set up. Start the platform as an ordinary user, or name"
                            + " a server of your own in QIAO_DB_URL. " + made.output());
        }
    }

    /** Reads postmaster.pid (line 4 is the port) and connects; a dead server's file is left to PostgreSQL. */
    private boolean adoptsRunning() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.size() < 4) {
            return false;
        }
        port = Integer.parseInt(lines.get(3).strip());
        var running = answers();
        if (running) {
            LOG.info("Adopted the database server that is still running on port {}", port);
        }
        return running;
    }

    private void launch(boolean mayChoosePort) throws IOException {
        var patience = System.nanoTime() + START_PATIENCE.toNanos();
        Outcome outcome;
        do {
            port = mayChoosePort ? freePort() : port;
            outcome = run(List.of(
                    tool("pg_ctl"),
                    "-D",
                    cluster.toString(),
                    "-l",
                    log.toString(),
                    "-w",
                    "-t",
                    "60",
                    "-o",
                    "-p " + port
                            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c shared_buffers=256MB"
                            + " -c max_connections=120 -c log_timezone=Asia/Shanghai",
                    "start"));
            // After a hard kill the dead server's process entry may linger for about two seconds.
        } while (outcome.code() != 0 && System.nanoTime() < patience && paused());
        if (outcome.code() != 0) {
            throw new IllegalStateException("PostgreSQL did not start; its log is " + log + ". " + outcome.output());
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(500);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(urlOf("postgres"), USER, password)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            LOG.debug("No server answers on port {}", port, e);
            return false;
        }
    }

    private void createDatabase() {
        try (var connection = DriverManager.getConnection(urlOf("postgres"), USER, password);
                var statement = connection.createStatement()) {
            var there = statement
                    .executeQuery("select 1 from pg_database where datname = 'qiao'")
                    .next();
            if (!there) {
                statement.execute("create database qiao");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database server does not let us in", e);
        }
    }

    private String tool(String name) {
        return binaries.resolve("bin").resolve(name).toString();
    }

    private record Outcome(int code, String output) {}

    private Outcome run(List<String> command) {
        try {
            var all = new ArrayList<String>();
            if ("root".equals(System.getProperty("user.name"))) {
                all.addAll(List.of("unshare", "-U"));
            }
            all.addAll(command);
            // The server inherits what its starter writes to: a file, never a pipe that nobody would close.
            var output = Files.createTempFile("qiao-postgres", ".log");
            var code = new ProcessBuilder(all)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            var text = Files.readString(output);
            Files.delete(output);
            return new Outcome(code, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(1, "interrupted");
        }
    }

    private static String passwordIn(Path file) {
        try {
            if (!Files.exists(file)) {
                var bytes = new byte[24];
                new SecureRandom().nextBytes(bytes);
                PrivateFiles.write(file, HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.UTF_8));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
