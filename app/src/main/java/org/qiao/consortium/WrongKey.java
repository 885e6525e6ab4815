package org.qiao.consortium;

import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.secrets.KeyRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in words what to do when the key is not the database's. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongKey extends AbstractFailureAnalyzer<KeyRefused> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, KeyRefused cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "所有实例、恢复出来的库都用同一个密钥文件。请把原来的密钥文件（第一个实例的 data/key 或它的 QIAO_KEY_FILE）原样复制到 " + cause.file()
                        + "，或用 QIAO_KEY_FILE 指向它，再启动。数据没有被改动。",
                cause);
    }
}
