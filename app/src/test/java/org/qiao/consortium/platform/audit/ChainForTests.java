package org.qiao.consortium.platform.audit;

import java.io.PrintStream;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** Seals and verifies without waiting for the job. */
public final class ChainForTests {

    private ChainForTests() {}

    public static void sealAll(ApplicationContext context) {
        var seals = context.getBean(SealDeeds.class);
        while (seals.sealNext() > 0) {
            // Until all are sealed.
        }
    }

    /** As {@code bin/audit verify}. @return its exit code */
    public static int verify(DataSource database, PrintStream out) throws SQLException {
        try (var connection = database.getConnection()) {
            return AuditCommand.verify(connection, out);
        }
    }
}
