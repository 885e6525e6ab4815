package org.qiao.consortium.platform.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with one readable page while the database is away, and goes on by itself when it is back.
 *
 * <p>Easy to get wrong: it must stand outside of the filter that reads the session, because that is the first to miss the
 * database; and its page must need nothing from it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final String AGAIN_AFTER_SECONDS = "10";

    private final byte[] page = read("/pages/away.html");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!DatabaseAway.tells(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("database away at {} {}: {}", request.getMethod(), request.getRequestURI(), e.toString());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
        response.getOutputStream().write(page);
    }

    private static byte[] read(String resource) {
        try (var in = Objects.requireNonNull(OutageFilter.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
