package org.qiao.consortium.platform.operations;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 数据库连接不上 — tells what comes from a database that is away (restarting, cut off, full of connections) from what is
 * wrong with the platform.
 */
public final class DatabaseAway {

    /** Class 08, connection exception; the others are single states. PostgreSQL, appendix A. */
    private static final String CONNECTION = "08";

    /** Shut down, crashed, starting up; too many connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    /** Whether it or one of its causes says so. */
    public static boolean tells(@Nullable Throwable thrown) {
        var depth = 0;
        for (var it = thrown; it != null && depth < DEEPEST; it = it.getCause()) {
            if (it instanceof SQLTransientConnectionException
                    || it instanceof SQLException e && e.getSQLState() != null && tells(e.getSQLState())) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean tells(String state) {
        return state.startsWith(CONNECTION) || STATES.contains(state);
    }
}
