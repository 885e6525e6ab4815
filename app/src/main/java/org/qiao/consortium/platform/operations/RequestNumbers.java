package org.qiao.consortium.platform.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 请求编号 — every request has a number of eight characters: in each line that is logged for it, in the answer's header
 * {@value #HEADER}, and as the incident number that a person reads when something went wrong.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestNumbers extends OncePerRequestFilter {

    private static final String KEY = "request";
    static final String HEADER = "X-Request-Number";
    private static final HexFormat FORMAT = HexFormat.of().withUpperCase();

    /** The number of the request at hand; a new one outside of any. */
    public static String current() {
        return Optional.ofNullable(MDC.get(KEY)).orElseGet(RequestNumbers::next);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // An error is dispatched as a second walk through the filters, but it is the same request.
        var number = request.getAttribute(KEY) instanceof String before ? before : next();
        request.setAttribute(KEY, number);
        response.setHeader(HEADER, number);
        MDC.put(KEY, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String next() {
        return FORMAT.toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
