package org.qiao.consortium.platform.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.DeedsOfCommands;
import org.qiao.consortium.platform.database.CommandLine;
import org.qiao.consortium.platform.database.DataFolder;
import org.qiao.consortium.platform.secrets.KeyFile;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import tools.jackson.databind.json.JsonMapper;

/**
 * The three things one does with a backup. The key is never in it: whoever has the backup alone cannot read what is sealed,
 * and who loses the key cannot restore it.
 */
final class Backups {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String STREAM = "-";
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(3);

    private final Map<String, String> settings;
    private final InstantSource clock;
    private final PrintStream words;
    private final JsonMapper json = new JsonMapper();

    /** @param words told the operator; never mixed with a backup that goes to standard output */
    Backups(Map<String, String> settings, InstantSource clock, PrintStream words) {
        this.settings = settings;
        this.clock = clock;
        this.words = words;
    }

    /** @param target a folder, a file that is not there yet, or {@code -} */
    void make(String target) throws SQLException, IOException, NotUsable {
        var totals = CommandLine.<Manifest.Totals, NotUsable>connect(settings, connection -> {
            if (new Layout(connection).tables().isEmpty()) {
                throw new NotUsable("数据库是空的，没有可备份的内容。请检查 QIAO_DATA 或 QIAO_DB_URL。");
            }
            return target.equals(STREAM)
                    ? write(connection, System.out, "标准输出")
                    : toFile(connection, Path.of(target).toAbsolutePath().normalize());
        });
        words.println(
                "已备份 " + totals.contents().size() + " 张表，" + totals.rows() + " 行。密钥不在其中，请另行保存 " + keyFile() + "。");
    }

    /** The draft becomes the backup only when it is whole and on disk. */
    private Manifest.Totals toFile(Connection connection, Path target) throws SQLException, IOException, NotUsable {
        var name = "qiao-" + NAME.withZone(BusinessTime.ZONE).format(clock.instant()) + ".zip";
        var file = Files.isDirectory(target) || !target.toString().endsWith(".zip") ? target.resolve(name) : target;
        if (Files.exists(file)) {
            throw new NotUsable("文件 " + file + " 已经存在，不会覆盖。请换一个文件名。");
        }
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(
                file.getParent(),
                ".qiao",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Manifest.Totals totals;
            try (var out = new FileOutputStream(draft.toFile())) {
                totals = write(connection, out, file.getFileName().toString());
                out.getFD().sync();
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            words.println("备份文件：" + file + "（" + Files.size(file) / 1024 + " KB）。");
            return totals;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Manifest.Totals write(Connection connection, OutputStream out, String name)
            throws SQLException, IOException {
        var at = clock.instant();
        var key = new Layout(connection).keyMark().or(() -> KeyFile.mark(keyFile()));
        var buffered = new BufferedOutputStream(out, 1 << 16);
        var totals = new WriteBackup(connection, json).to(buffered, key.orElse(""), at, progress("已备份"));
        buffered.flush();
        record(connection, "platform.backup.made", name, totals);
        return totals;
    }

    /** @param source a file or {@code -} */
    void verify(String source) throws SQLException, IOException, NotUsable {
        try (var file = open(source)) {
            var backup = new ReadBackup(file, json);
            var manifest = backup.manifest();
            var totals = backup.tables(manifest, (table, lines) -> countLines(lines));
            words.println(
                    "备份完整：" + madeAt(manifest) + " 生成，" + totals.contents().size() + " 张表，" + totals.rows() + " 行。"
                            + (keyFits(manifest) ? "" : "它所用的密钥不是 " + keyFile() + "，恢复前请放回原来的密钥。"));
        }
    }

    /** @param source a file or {@code -} */
    void restore(String source) throws SQLException, IOException, NotUsable {
        try (var file = open(source)) {
            var backup = new ReadBackup(file, json);
            var manifest = backup.manifest();
            if (!keyFits(manifest)) {
                throw new NotUsable(
                        "密钥不对：备份中的证件号码、学籍号、手机号是用另一把密钥加密的。请先把原来的密钥文件放到 " + keyFile() + "（或用 QIAO_KEY_FILE 指定），再恢复。");
            }
            if (settings.get("QIAO_DB_URL") != null) {
                restore(source, backup, manifest);
                return;
            }
            var folder = DataFolder.claim(CommandLine.dataFolder(settings));
            if (folder == null) {
                throw new NotUsable("数据目录 " + CommandLine.dataFolder(settings) + " 正在使用。请先停止平台，或用 QIAO_DATA 指定一个新的目录。");
            }
            try {
                restore(source, backup, manifest);
            } finally {
                folder.release();
            }
        }
    }

    private void restore(String source, ReadBackup backup, Manifest manifest)
            throws SQLException, IOException, NotUsable {
        words.println("正在恢复 " + madeAt(manifest) + " 的备份……");
        var totals = CommandLine.<Manifest.Totals, NotUsable>connect(settings, connection -> {
            connection.setAutoCommit(false);
            try {
                var all = new RestoreBackup(connection).from(backup, manifest, progress("已恢复"));
                record(connection, "platform.backup.restored", nameOf(source), all);
                connection.commit();
                return all;
            } finally {
                connection.rollback();
            }
        });
        words.println("已恢复 " + totals.contents().size() + " 张表，" + totals.rows() + " 行。现在可以启动平台；所有人需要重新登录。");
    }

    private void record(Connection connection, String what, String name, Manifest.Totals totals) {
        DeedsOfCommands.record(
                DSL.using(connection, SQLDialect.POSTGRES),
                json,
                Deed.of(what, new SubjectRef("platform.backup", Uuid7.at(clock.instant())), name)
                        .with("tables", totals.contents().size())
                        .with("rows", totals.rows()),
                clock.instant());
    }

    private InputStream open(String source) throws IOException, NotUsable {
        try {
            return new BufferedInputStream(
                    source.equals(STREAM)
                            ? System.in
                            : new FileInputStream(Path.of(source).toFile()),
                    1 << 16);
        } catch (FileNotFoundException e) {
            throw new NotUsable("找不到或读不了文件 " + source + "。");
        }
    }

    private boolean keyFits(Manifest manifest) {
        return manifest.key().isEmpty()
                || manifest.key().equals(KeyFile.mark(keyFile()).orElse(""));
    }

    private Path keyFile() {
        return KeyFile.of(settings.getOrDefault("QIAO_KEY_FILE", ""), CommandLine.dataFolder(settings));
    }

    private static String nameOf(String source) {
        return source.equals(STREAM) ? "标准输入" : Path.of(source).getFileName().toString();
    }

    private static String madeAt(Manifest manifest) {
        return WORDS.withZone(BusinessTime.ZONE).format(manifest.madeAt());
    }

    private static long countLines(InputStream lines) throws IOException {
        var buffer = new byte[1 << 16];
        var count = 0L;
        for (var read = lines.read(buffer); read >= 0; read = lines.read(buffer)) {
            for (var i = 0; i < read; i++) {
                count += buffer[i] == '\n' ? 1 : 0;
            }
        }
        return count;
    }

    private LongConsumer progress(String verb) {
        var last = new java.time.Instant[] {clock.instant()};
        return rows -> {
            if (Duration.between(last[0], clock.instant()).compareTo(BETWEEN_WORDS) > 0) {
                last[0] = clock.instant();
                words.println(verb + " " + rows + " 行……");
            }
        };
    }
}
