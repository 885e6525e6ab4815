package org.qiao.consortium.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Against a socket that speaks clamd's side of INSTREAM. */
class ClamdScannerTests {

    private static FileSettings at(int port) {
        return new FileSettings(1, 1, 1, 1, "127.0.0.1:" + port);
    }

    private static byte[] received(ServerSocket server, String answer) {
        try (var socket = server.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            var all = new ByteArrayOutputStream();
            for (var length = in.readInt(); length > 0; length = in.readInt()) {
                all.writeBytes(in.readNBytes(length));
            }
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            return all.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static java.util.Optional<String> ask(String answer, byte[] file) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var got = CompletableFuture.supplyAsync(() -> received(server, answer));
            var finding = new ClamdScanner(at(server.getLocalPort())).finding(new ByteArrayInputStream(file));
            assertThat(got.join()).isEqualTo(file);
            return finding;
        }
    }

    @Test
    void sendsTheWholeFileAndReadsTheFinding() throws IOException {
        var file = new byte[100_000];
        file[99_999] = 7;
        assertThat(ask("stream: OK\0", file)).isEmpty();
        assertThat(ask("stream: Eicar-Signature FOUND\0", file)).contains("Eicar-Signature");
    }

    @Test
    void anythingElseIsNoAnswer() {
        assertThatThrownBy(() -> ask("INSTREAM size limit exceeded. ERROR\0", new byte[10]))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ask("", new byte[10])).isInstanceOf(IOException.class);
    }

    @Test
    void nobodyThereIsNoAnswer() throws IOException {
        int port;
        try (var server = new ServerSocket(0)) {
            port = server.getLocalPort();
        }
        assertThatThrownBy(() -> new ClamdScanner(at(port)).finding(new ByteArrayInputStream(new byte[1])))
                .isInstanceOf(IOException.class);
    }
}
