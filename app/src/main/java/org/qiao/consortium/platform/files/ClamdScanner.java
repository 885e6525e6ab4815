package org.qiao.consortium.platform.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Asks a ClamAV daemon over TCP (its command INSTREAM: lengths and chunks, ended by a length of zero). */
@Component
@ConditionalOnExpression("!'${qiao.files.clamd:}'.isEmpty()")
class ClamdScanner implements FileScanner {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int CHUNK = 1 << 15;

    private final String host;
    private final int port;

    ClamdScanner(FileSettings settings) {
        var at = settings.clamd().lastIndexOf(':');
        this.host = settings.clamd().substring(0, at);
        this.port = Integer.parseInt(settings.clamd().substring(at + 1));
    }

    @Override
    public Optional<String> finding(InputStream file) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var chunk = file.readNBytes(CHUNK); chunk.length > 0; chunk = file.readNBytes(CHUNK)) {
                out.writeInt(chunk.length);
                out.write(chunk);
            }
            out.writeInt(0);
            out.flush();
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        }
    }

    /** {@code stream: OK}, {@code stream: Eicar-Signature FOUND}; anything else is no answer. */
    private static Optional<String> read(String answer) throws IOException {
        var said = answer.replace("\0", "").strip();
        if (said.endsWith(" FOUND")) {
            return Optional.of(said.substring(said.indexOf(' ') + 1, said.length() - " FOUND".length()));
        } else if (said.endsWith(" OK")) {
            return Optional.empty();
        }
        throw new IOException("clamd: " + said);
    }
}
