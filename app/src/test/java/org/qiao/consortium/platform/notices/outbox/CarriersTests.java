package org.qiao.consortium.platform.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The carriers against the smallest servers that speak their language. */
class CarriersTests {

    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private static OutboxSettings settings(int mailPort, String smsUrl) {
        return new OutboxSettings(
                "",
                21,
                8,
                new OutboxSettings.Mail("127.0.0.1", mailPort, "", "", "qiao@example.org", false),
                new OutboxSettings.Sms(smsUrl, "secret"));
    }

    /** @param answerToData what is said once the letter is there */
    private static List<String> letter(ServerSocket server, String answerToData) {
        var lines = new ArrayList<String>();
        try (var socket = server.accept()) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            say(socket, "220 ready");
            var data = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (data && !line.equals(".")) {
                    continue;
                } else if (data) {
                    say(socket, answerToData);
                    data = false;
                } else if (line.startsWith("QUIT")) {
                    say(socket, "221 bye");
                    return lines;
                } else if (line.equals("DATA")) {
                    say(socket, "354 go on");
                    data = true;
                } else {
                    say(socket, "250 ok");
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return lines;
    }

    private static void say(java.net.Socket socket, String answer) throws IOException {
        socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void mailGoesToItsAddressInChineseUnderTheSameIdEachTime() throws IOException {
        for (var attempt = 0; attempt < 2; attempt++) {
            try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                var received = CompletableFuture.supplyAsync(() -> letter(server, "250 taken"));
                new MailCarrier(settings(server.getLocalPort(), ""))
                        .carry(new Carrier.Parcel(ID, "chen@example.org", "有审批等您办理", "请登录平台查看。"));
                assertThat(received.join())
                        .contains("RCPT TO:<chen@example.org>", "Message-ID: <" + ID + "@qiao>")
                        .anyMatch(it -> it.startsWith("Subject: =?UTF-8?"));
            }
        }
    }

    @Test
    void mailThatIsNotTakenIsAnError() throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var received = CompletableFuture.supplyAsync(() -> letter(server, "451 later"));
            var carrier = new MailCarrier(settings(server.getLocalPort(), ""));
            assertThatThrownBy(() -> carrier.carry(new Carrier.Parcel(ID, "chen@example.org", "s", "t")))
                    .isInstanceOf(IOException.class);
            received.join();
        }
    }

    @Test
    void anSmsIsHandedToTheGatewayAsJson() throws IOException {
        var bodies = new ArrayList<String>();
        var tokens = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            tokens.add(Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(bodies.size() == 1 ? 204 : 503, -1);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
            var gateway = new SmsGateway(settings(1, url), JsonMapper.builder().build());
            var parcel = new Carrier.Parcel(ID, "13900000001", "", "有面试通知");
            gateway.carry(parcel);
            assertThat(bodies.getFirst()).contains("\"to\":\"13900000001\"", "\"text\":\"有面试通知\"", ID.toString());
            assertThat(tokens).containsExactly("Bearer secret");
            assertThatThrownBy(() -> gateway.carry(parcel))
                    .isInstanceOf(IOException.class)
                    .hasMessage("HTTP 503");
        } finally {
            server.stop(0);
        }
    }
}
