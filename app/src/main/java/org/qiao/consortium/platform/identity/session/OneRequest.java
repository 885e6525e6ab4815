package org.qiao.consortium.platform.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.Session;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around the filter that reads and writes sessions: what it read is known until the request is over, on this thread. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class OneRequest extends OncePerRequestFilter {

    private static final ThreadLocal<Map<String, Session>> KNOWN = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KNOWN.set(new HashMap<>());
        try {
            chain.doFilter(request, response);
        } finally {
            KNOWN.remove();
        }
    }

    void remember(Session session) {
        var known = KNOWN.get();
        if (known != null) {
            known.values().removeIf(it -> it.equals(session)); // its id may have changed
            known.put(session.getId(), session);
        }
    }

    @Nullable
    Session known(String id) {
        var known = KNOWN.get();
        var session = known == null ? null : known.get(id);
        return session == null || !session.getId().equals(id) ? null : session;
    }

    void forget(String id) {
        var known = KNOWN.get();
        if (known != null) {
            known.remove(id);
        }
    }
}
