package org.qiao.consortium.platform.audit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.database.CommandLine;
import org.qiao.consortium.shared.BusinessTime;
import org.slf4j.LoggerFactory;

/**
 * {@code bin/audit verify}: says whether every sealed deed is as it was sealed; beside the running platform or without it.
 *
 * <p>Exit code 0 when all fit, 1 when one does not, 2 when it could not be found out.
 */
public final class AuditCommand {

    private static final int BROKEN = 1;
    private static final int WRONG_USE = 2;

    private AuditCommand() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        // A plain process would log every statement, and how old a PostgreSQL is.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        if (arguments.length != 1 || !arguments[0].equals("verify")) {
            System.err.println("用法：bin/audit verify");
            System.exit(WRONG_USE);
        }
        System.exit(CommandLine.connect(System.getenv(), connection -> verify(connection, System.out)));
    }

    static int verify(Connection connection, PrintStream out) throws SQLException {
        connection.setAutoCommit(false);
        var finding = Chain.verify(DSL.using(connection, SQLDialect.POSTGRES));
        connection.rollback();
        out.println("已核对 " + finding.sealed() + " 条，待封存 " + finding.unsealed() + " 条。");
        out.println("最后一环：" + finding.head());
        out.println(finding.firstBreak().map(AuditCommand::inWords).orElse("封存链完整。"));
        return finding.firstBreak().isPresent() ? BROKEN : 0;
    }

    private static String inWords(Chain.Break it) {
        var which = it.missing() ? "第 " + it.number() + " 环缺失，其后的记录为" : "第 " + it.number() + " 环与记录不符：";
        var number =
                Optional.of(it.subjectNumber()).filter(text -> !text.isEmpty()).map(text -> "，对象 " + text);
        return which + " " + it.deed() + "，" + it.at().atZone(BusinessTime.ZONE).toLocalDateTime() + "，" + it.what()
                + number.orElse("") + "。";
    }
}
