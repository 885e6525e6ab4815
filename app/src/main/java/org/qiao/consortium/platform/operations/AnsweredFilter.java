package org.qiao.consortium.platform.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes that a page is whole. The session is written after it: when only that fails, the page must still arrive, while one
 * that broke off in its middle must not look whole.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class AnsweredFilter extends OncePerRequestFilter {

    private static final String ANSWERED = AnsweredFilter.class.getName() + ".answered";

    static boolean hasAnswered(HttpServletRequest request) {
        return request.getAttribute(ANSWERED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        request.setAttribute(ANSWERED, true);
    }
}
