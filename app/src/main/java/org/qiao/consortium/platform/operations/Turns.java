package org.qiao.consortium.platform.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 先来先办 — only a few pages are worked on at a time, in the order in which they were asked for.
 *
 * <p>The scheduler of virtual threads promises no order: when more is asked than two processors can answer, a few clients were
 * answered within 5 ms again and again, while others waited for half a second (ADR 26). In turn, everybody waits for the mean.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Turns extends OncePerRequestFilter {

    /** While one waits for the database, another can use its processor. */
    private static final int PER_PROCESSOR = 2;

    /** Somebody with a slow line may hold a turn for the whole of a download; that must not stop the others. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Semaphore turns;
    private final Duration patience;

    @Autowired
    Turns() {
        this(PER_PROCESSOR * Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    Turns(int many, Duration patience) {
        this.turns = new Semaphore(many, true);
        this.patience = patience;
    }

    /** What is sent here, above all files, takes as long as its sender's line, and is seldom: it does not wait. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var hasTurn = waitForTurn();
        try {
            chain.doFilter(request, response);
        } finally {
            if (hasTurn) {
                turns.release();
            }
        }
    }

    /** How many wait for their turn just now. */
    int waiting() {
        return turns.getQueueLength();
    }

    private boolean waitForTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
