package org.qiao.consortium.platform.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with one readable page while the database is away, and goes on by itself when it is back.
 *
 * <p>Easy to get wrong: it must stand outside of the filter that reads the session, because that is the first to miss the
 * database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OutageFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!DatabaseAway.tells(e) || response.isCommitted() && !AnsweredFilter.hasAnswered(request)) {
                throw e;
            }
            LOG.warn("database away at {} {}: {}", request.getMethod(), request.getRequestURI(), e.toString());
            OutagePage.write(request, response);
        }
    }
}
