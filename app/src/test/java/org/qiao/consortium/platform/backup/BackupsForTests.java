package org.qiao.consortium.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.qiao.consortium.testing.TestClock;
import tools.jackson.databind.json.JsonMapper;

/** {@code bin/db} on a database of the tests. */
public final class BackupsForTests {

    private final Backups backups;

    /** @param url of a database of the tests, user {@code postgres} */
    public BackupsForTests(String url, Path key) {
        backups = new Backups(
                Map.of("QIAO_DB_URL", url, "QIAO_DB_USER", "postgres", "QIAO_KEY_FILE", key.toString()),
                TestClock::now,
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    public void make(Path file) throws Exception {
        backups.make(file.toString());
    }

    public void restore(Path file) throws Exception {
        backups.restore(file.toString());
    }

    /** What a backup holds. @param rows by full name of the table */
    public record Contents(java.util.List<String> migrations, Map<String, Long> rows) {}

    public static Contents contents(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            var backup = new ReadBackup(in, new JsonMapper());
            var manifest = backup.manifest();
            var totals = backup.tables(manifest, (table, lines) -> linesOf(lines));
            var rows = new java.util.TreeMap<String, Long>();
            totals.contents().forEach((table, content) -> rows.put(table, content.rows()));
            return new Contents(manifest.migrations(), rows);
        }
    }

    private static long linesOf(java.io.InputStream lines) throws IOException {
        return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().count();
    }
}
