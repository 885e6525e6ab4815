package org.qiao.consortium.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiao.consortium.platform.secrets.KeyFile;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.qiao.consortium.testing.TestDatabase.SwitchableDataSource;
import org.qiao.consortium.testing.Town;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** What was backed up is there again, row by row and rule by rule; what is not a whole backup changes nothing. */
@PlatformTest
@Import(Town.class)
class BackupTests {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Path KEY = Path.of("target/test-data/key").toAbsolutePath();
    private static final int DAMAGES = 30;

    @TempDir
    Path folder;

    @Autowired
    Town town;

    @Autowired
    SwitchableDataSource database;

    @BeforeEach
    void aTownAtWork() {
        var school = town.school("示例职业学校");
        town.student(school, "示例学生", LocalDate.parse("2008-05-01"));
        town.post(town.employer("示例精密机械"), "数控车工", 3);
    }

    @Test
    void aRestoredDatabaseHasTheSameRowsAndRules() throws Exception {
        var file = backup();
        var expected = contents(database.url());
        var restored = newDatabase();
        at(restored).restore(file.toString());
        var found = contents(restored);
        // The restoring itself is a deed.
        assertThat(found.remove("platform.deed")).isNotEqualTo(expected.remove("platform.deed"));
        assertThat(found).isEqualTo(expected);
        assertThat(rules(restored)).isEqualTo(rules(database.url())).hasSizeGreaterThan(300);
        assertThat(count(restored, "select count(*) from platform.deed where what = 'platform.backup.restored'"))
                .isEqualTo(1);
        assertThat(Flyway.configure()
                        .dataSource(restored, "postgres", "")
                        .schemas("ops")
                        .outOfOrder(true)
                        .load()
                        .migrate()
                        .migrationsExecuted)
                .isZero();
    }

    @Test
    void theFileIsForItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup())))
                .isEqualTo("rw-------");
        assertThat(count(database.url(), "select count(*) from platform.deed where what = 'platform.backup.made'"))
                .isPositive();
    }

    @Test
    void whatIsWrittenMeanwhileIsNotHalfInIt() throws Exception {
        var out = new ByteArrayOutputStream();
        var late = new AtomicInteger();
        try (var connection = database.getConnection()) {
            new WriteBackup(connection, new JsonMapper()).to(out, "", TestClock.now(), rows -> {
                if (late.getAndIncrement() == 0) {
                    town.post(town.employer("示例晚到企业"), "焊工", 1);
                }
            });
        }
        var restored = newDatabase();
        try (var connection = DriverManager.getConnection(restored, "postgres", "")) {
            connection.setAutoCommit(false);
            var backup = new ReadBackup(new ByteArrayInputStream(out.toByteArray()), new JsonMapper());
            new RestoreBackup(connection).from(backup, backup.manifest(), rows -> {});
            connection.commit();
        }
        assertThat(late.get()).isGreaterThan(1);
        assertThat(count(database.url(), "select count(*) from exchange.need where title = '焊工'"))
                .isEqualTo(1);
        assertThat(count(restored, "select count(*) from exchange.need where title = '焊工'"))
                .isZero();
    }

    /** Cut anywhere, or with one byte changed. A byte that says nothing (the hour in an entry's header) may change: then the rows are the same. */
    @Test
    void whateverIsDamagedIsFoundAndLeavesNothing() throws Exception {
        var file = backup();
        var whole = Files.readAllBytes(file);
        var restored = newDatabase();
        var damaged = folder.resolve("damaged.zip");
        for (var i = 0; i < DAMAGES; i++) {
            Files.write(damaged, i % 2 == 0 ? cut(whole, i) : changed(whole, i));
            var refusal = catchThrowable(() -> at(database.url()).verify(damaged.toString()));
            if (refusal == null) {
                assertThat(i % 2).as("a cut is always found, damage %d", i).isEqualTo(1);
                assertThat(restoredFrom(damaged)).as("damage %d", i).isEqualTo(restoredFrom(file));
            } else {
                assertThat(refusal).as("damage %d", i).isInstanceOf(NotUsable.class);
                if (i % 10 < 2) {
                    assertThatThrownBy(() -> at(restored).restore(damaged.toString()))
                            .as("damage %d", i)
                            .isInstanceOf(NotUsable.class);
                    assertThat(contents(restored)).isEmpty();
                }
            }
        }
        at(restored).restore(file.toString());
    }

    private static byte[] cut(byte[] whole, int damage) {
        return Arrays.copyOf(whole, whole.length / DAMAGES * damage);
    }

    /** The list of entries at the end is not read: what it says is said before. */
    private static byte[] changed(byte[] whole, int damage) {
        var bytes = whole.clone();
        bytes[(int) ((long) lastEntry(whole) * damage / DAMAGES)] ^= 0x55;
        return bytes;
    }

    private Map<String, String> restoredFrom(Path file) throws Exception {
        var other = newDatabase();
        at(other).restore(file.toString());
        var contents = contents(other);
        contents.remove("platform.deed"); // the restoring itself
        return contents;
    }

    @Test
    void aDatabaseWithTablesIsNeverOverwritten() throws Exception {
        var file = backup();
        assertThatThrownBy(() -> at(database.url()).restore(file.toString()))
                .isInstanceOf(NotUsable.class)
                .hasMessageContaining("不会覆盖");
    }

    @Test
    void anotherKeyIsRefused() throws Exception {
        var file = backup();
        var restored = newDatabase();
        var other = Map.of(
                "QIAO_DB_URL",
                restored,
                "QIAO_DB_USER",
                "postgres",
                "QIAO_KEY_FILE",
                folder.resolve("missing").toString());
        assertThatThrownBy(() -> new Backups(other, TestClock::now, silent()).restore(file.toString()))
                .isInstanceOf(NotUsable.class)
                .hasMessageContaining("密钥不对");
        assertThat(contents(restored)).isEmpty();
    }

    @Test
    void theDatabaseSaysWhichKeyItsBackupNeedsAlsoWhereThereIsNone() throws Exception {
        var elsewhere = Map.of(
                "QIAO_DB_URL",
                database.url(),
                "QIAO_DB_USER",
                "postgres",
                "QIAO_KEY_FILE",
                folder.resolve("missing").toString());
        var file = folder.resolve("elsewhere.zip");
        new Backups(elsewhere, TestClock::now, silent()).make(file.toString());
        try (var in = Files.newInputStream(file)) {
            assertThat(new ReadBackup(in, new JsonMapper()).manifest().key())
                    .isEqualTo(KeyFile.mark(KEY).orElseThrow());
        }
    }

    @Test
    void aBackupOfANewerPlatformIsRefused() throws Exception {
        var newer = folder.resolve("newer.zip");
        try (var in = new ZipInputStream(Files.newInputStream(backup()));
                var out = new ZipOutputStream(Files.newOutputStream(newer))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(
                        entry.getName().equals(Manifest.ENTRY)
                                ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                                        .replace(
                                                "\"migrations\":[",
                                                "\"migrations\":[\"later/V209912311200__later.sql\",")
                                        .getBytes(StandardCharsets.UTF_8)
                                : in.readAllBytes());
            }
        }
        assertThatThrownBy(() -> at(newDatabase()).restore(newer.toString()))
                .isInstanceOf(NotUsable.class)
                .hasMessageContaining("来自更新的程序");
    }

    private static int lastEntry(byte[] archive) {
        var end = archive.length - 22;
        return (archive[end + 16] & 0xFF)
                | (archive[end + 17] & 0xFF) << 8
                | (archive[end + 18] & 0xFF) << 16
                | (archive[end + 19] & 0xFF) << 24;
    }

    private Path backup() throws Exception {
        at(database.url()).make(folder.resolve("backups").toString());
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.toList().getFirst();
        }
    }

    private static Backups at(String url) {
        return new Backups(
                Map.of("QIAO_DB_URL", url, "QIAO_DB_USER", "postgres", "QIAO_KEY_FILE", KEY.toString()),
                TestClock::now,
                silent());
    }

    private static PrintStream silent() {
        return new PrintStream(java.io.OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    private String newDatabase() {
        var name = "restored_" + DATABASES.incrementAndGet();
        JdbcClient.create(database).sql("create database " + name).update();
        return database.url().replaceFirst("/clone_\\d+", "/" + name);
    }

    /** How many rows each table has, and a digest over all of them. */
    private static Map<String, String> contents(String url) throws Exception {
        var contents = new LinkedHashMap<String, String>();
        try (var connection = DriverManager.getConnection(url, "postgres", "")) {
            for (var table : new Layout(connection).tables()) {
                contents.put(
                        table.fullName(),
                        client(url)
                                .sql(
                                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                                + " from " + table.quoted() + " t")
                                .query(String.class)
                                .single());
            }
        }
        return contents;
    }

    private static List<String> rules(String url) {
        return client(url).sql("""
                        select conrelid::regclass::text || ' ' || conname::text || ' ' || pg_get_constraintdef(oid) from pg_constraint
                        where connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                        union all select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                        union all select indexdef from pg_indexes where schemaname not in ('pg_catalog', 'pg_toast')
                        order by 1
                        """).query(String.class).list();
    }

    private static int count(String url, String sql) {
        return client(url).sql(sql).query(Integer.class).single();
    }

    private static JdbcClient client(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
    }
}
