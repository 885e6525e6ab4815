package org.qiao.consortium.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connection to a port of this machine that can be pulled out and put back. */
final class Cable implements AutoCloseable {

    private final int to;
    private final ServerSocket end;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    /** @param to the port to which whoever connects to {@link #port()} is led */
    Cable(int to) throws IOException {
        this.to = to;
        this.end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return end.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Cable::hangUp);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        try {
            while (true) {
                var near = end.accept();
                if (cut) {
                    hangUp(near);
                } else {
                    lead(near);
                }
            }
        } catch (IOException closed) {
            open.forEach(Cable::hangUp);
        }
    }

    private void lead(Socket near) throws IOException {
        try {
            var far = new Socket(InetAddress.getLoopbackAddress(), to);
            open.add(near);
            open.add(far);
            Thread.ofVirtual().start(() -> copy(near, far));
            Thread.ofVirtual().start(() -> copy(far, near));
        } catch (IOException nobodyThere) {
            near.close();
        }
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Either side has hung up; so does the other.
        }
        hangUp(from);
        hangUp(to);
        open.remove(from);
        open.remove(to);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
    }
}
