package org.qiao.consortium;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in words what to do when the database cannot be reached or does not let us in (SQLSTATE classes 08, 28, 3D). */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseRefused extends AbstractFailureAnalyzer<PSQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, PSQLException cause) {
        var state = cause.getSQLState();
        var kind = state == null || state.length() < 2 ? "" : state.substring(0, 2);
        var what = switch (kind) {
            case "08" -> "连接不上数据库。";
            case "28" -> "数据库拒绝了用户名或口令。";
            case "3D" -> "数据库不存在。";
            default -> "";
        };
        return what.isEmpty()
                ? null
                : new FailureAnalysis(
                        what + cause.getMessage(),
                        "请检查 QIAO_DB_URL、QIAO_DB_USER、QIAO_DB_PASSWORD，以及数据库是否已启动、是否允许本机连接。",
                        cause);
    }
}
