package org.qiao.consortium;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in words what to do when another program listens on the port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTaken extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        return new FailureAnalysis(
                "端口 " + cause.getPort() + " 已被另一个程序占用。", "停止那个程序，或换一个端口再启动，例如 QIAO_PORT=8081 ./run", cause);
    }
}
