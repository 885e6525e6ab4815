package org.qiao.consortium.platform.operations;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 磁盘已满 — tells what comes from a full disk, here or below the database, from what is wrong with the platform. */
public final class DiskFull {

    /** PostgreSQL, appendix A: disk_full. */
    private static final String STATE = "53100";

    /** As the operating system says it: full, over the quota, over the limit of a process. */
    private static final List<String> WORDS =
            List.of("No space left on device", "Disk quota exceeded", "File too large");

    private static final int DEEPEST = 20;

    private DiskFull() {}

    /** Whether it or one of its causes says so. */
    public static boolean tells(@Nullable Throwable thrown) {
        var depth = 0;
        for (var it = thrown; it != null && depth < DEEPEST; it = it.getCause()) {
            var says = switch (it) {
                case SQLException failed -> STATE.equals(failed.getSQLState());
                case IOException failed -> says(failed.getMessage());
                default -> false;
            };
            if (says) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean says(@Nullable String message) {
        return message != null && WORDS.stream().anyMatch(message::contains);
    }
}
