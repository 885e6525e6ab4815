package org.qiao.consortium;

import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the platform where to open it; the last line before it waits for people. */
@Component
class SayAddress {

    private final PrintStream out = System.out;

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void say(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            var address = ready.getApplicationContext().getEnvironment().getProperty("server.address", "127.0.0.1");
            var host = address.equals("0.0.0.0") ? "localhost" : address;
            out.println("已启动，请打开 http://" + host + ":" + context.getWebServer().getPort() + "/ ；按 Ctrl-C 停止。");
        }
    }
}
