package org.qiao.consortium.platform.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(20)
class TurnsTests {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<String> answered = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void close() {
        open.countDown();
        people.shutdownNow();
    }

    @Test
    void pagesAreAnsweredInTheOrderInWhichTheyWereAsked() throws Exception {
        var turns = new Turns(1, LONG);
        var begun = new CountDownLatch(1);
        var all = new ArrayList<Future<?>>();
        all.add(ask(turns, "GET", "first", begun));
        begun.await();
        for (var path : List.of("second", "third", "fourth")) {
            all.add(ask(turns, "GET", path, new CountDownLatch(1)));
            awaitWaiting(all.size() - 1, turns);
        }

        open.countDown();

        for (var one : all) {
            one.get();
        }
        assertThat(answered).containsExactly("first", "second", "third", "fourth");
    }

    @Test
    void nobodyWaitsLongForSomebodyWithASlowLine() throws Exception {
        var turns = new Turns(1, Duration.ofMillis(50));
        var begun = new CountDownLatch(1);
        ask(turns, "GET", "slow download", begun);
        begun.await();

        var second = new CountDownLatch(1);
        ask(turns, "GET", "page", second);

        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(answered).isEmpty();
    }

    @Test
    void whatIsSentHereDoesNotWait() throws Exception {
        var turns = new Turns(1, LONG);
        var begun = new CountDownLatch(1);
        ask(turns, "GET", "page", begun);
        begun.await();

        var upload = new CountDownLatch(1);
        ask(turns, "POST", "upload", upload);

        assertThat(upload.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aTurnIsGivenBackAlsoWhenThePageFails() throws Exception {
        var turns = new Turns(1, LONG);
        FilterChain failing = (request, response) -> {
            throw new IllegalStateException("as a fault in a page would");
        };
        for (var i = 0; i < 3; i++) {
            try {
                turns.doFilter(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), failing);
            } catch (IllegalStateException e) {
                answered.add("failed");
            }
        }
        assertThat(answered).hasSize(3);
        assertThat(turns.waiting()).isZero();
    }

    /** Asks, says that the work on it has begun, and is answered when the test opens. */
    private Future<?> ask(Turns turns, String method, String path, CountDownLatch begun) {
        FilterChain page = (request, response) -> {
            begun.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answered.add(path);
        };
        return people.submit(() -> {
            turns.doFilter(new MockHttpServletRequest(method, "/" + path), new MockHttpServletResponse(), page);
            return null;
        });
    }

    private static void awaitWaiting(int many, Turns turns) throws InterruptedException {
        while (turns.waiting() < many) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }
}
