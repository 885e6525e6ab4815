package org.qiao.consortium.platform.backup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.qiao.consortium.platform.database.CommandLine;
import org.slf4j.LoggerFactory;

/**
 * {@code bin/db}: copies the database of the installation while it is at work, checks such a copy, and makes a new database
 * from it.
 *
 * <p>Exit code 0 when it is done, 1 when the backup or the target cannot be used, 2 when the command was used wrongly.
 */
public final class BackupCommand {

    private static final int NOT_USABLE = 1;
    private static final int WRONG_USE = 2;
    private static final String USE = """
            用法：
              bin/db backup [目录或文件]   备份到目录（默认 data/backups）或指定的文件；- 表示写到标准输出
              bin/db verify 文件           检查一份备份是否完整；- 表示从标准输入读
              bin/db restore 文件          恢复到空的数据库：QIAO_DATA 指定的新目录，或 QIAO_DB_URL 指定的空库\
            """;

    private BackupCommand() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        // A plain process would log every statement, and how old a PostgreSQL is.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws SQLException, IOException {
        var settings = System.getenv();
        var backups = new Backups(settings, Clock.systemUTC(), System.err);
        try {
            switch (arguments.isEmpty() ? "" : arguments.getFirst() + " " + arguments.size()) {
                case "backup 1" ->
                    backups.make(
                            CommandLine.dataFolder(settings).resolve("backups").toString());
                case "backup 2" -> backups.make(arguments.get(1));
                case "verify 2" -> backups.verify(arguments.get(1));
                case "restore 2" -> backups.restore(arguments.get(1));
                default -> {
                    System.err.println(USE);
                    return WRONG_USE;
                }
            }
            return 0;
        } catch (NotUsable e) {
            System.err.println(e.getMessage());
            return NOT_USABLE;
        }
    }
}
