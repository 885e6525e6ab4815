package org.qiao.consortium.platform.operations;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** The page that needs nothing from the database: no session, no name of the consortium, no navigation. */
public final class OutagePage {

    private static final String AGAIN_AFTER_SECONDS = "10";
    private static final byte[] PAGE = read("/pages/away.html");

    private OutagePage() {}

    public static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return; // Part of another page is already on its way; the connection ends with it.
        }
        response.reset();
        response.setHeader(RequestNumbers.HEADER, RequestNumbers.current());
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getRequestURI().startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write("{\"title\":\"暂时连接不上数据库，请稍后再试。\",\"status\":503}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        if (request.getMethod().equals("GET")) {
            // Only what was read is asked for again by itself; what was sent would be sent twice.
            response.setHeader("Refresh", AGAIN_AFTER_SECONDS);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'");
        response.getOutputStream().write(PAGE);
    }

    private static byte[] read(String resource) {
        try (var in = Objects.requireNonNull(OutagePage.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
