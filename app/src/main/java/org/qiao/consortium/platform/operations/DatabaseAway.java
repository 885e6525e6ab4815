package org.qiao.consortium.platform.operations;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/**
 * 数据库连接不上 — tells what comes from a database that is away (restarting, cut off, full of connections) from what is
 * wrong with the platform.
 */
public final class DatabaseAway {

    /** Class 08, connection exception; the others are single states. PostgreSQL, appendix A. */
    private static final String CONNECTION = "08";

    /** Shut down, crashed, starting up; too many connections. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

    /** What the pool says, without a state, of a connection that it has given up. */
    private static final String CLOSED = "Connection is closed";

    private static final int DEEPEST = 20;

    private DatabaseAway() {}

    /**
     * Whether it or one of its causes says so.
     *
     * <p>Easy to get wrong: when a connection breaks within a transaction, rolling back fails, too, and Spring throws that
     * second failure with the first one beside it, not below it.
     */
    public static boolean tells(@Nullable Throwable thrown) {
        return tells(thrown, DEEPEST);
    }

    private static boolean tells(@Nullable Throwable it, int depth) {
        if (it == null || depth == 0) {
            return false;
        }
        return switch (it) {
            case SQLTransientConnectionException _ -> true;
            case SQLException failed when isConnection(failed) -> true;
            case TransactionSystemException both when tells(both.getApplicationException(), depth - 1) -> true;
            default -> tells(it.getCause(), depth - 1);
        };
    }

    private static boolean isConnection(SQLException failed) {
        var state = failed.getSQLState();
        return state == null
                ? CLOSED.equals(failed.getMessage())
                : state.startsWith(CONNECTION) || STATES.contains(state);
    }
}
