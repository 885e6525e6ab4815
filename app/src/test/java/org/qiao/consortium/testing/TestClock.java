package org.qiao.consortium.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The time of the town, so that no test ages: the run begins at {@link Town#NOW} and goes on from there. A test that lets weeks
 * pass puts the time back when it is over.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    private static final Clock CLOCK = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Town.NOW));

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    @Bean
    @Primary
    InstantSource townClock() {
        return TestClock::now;
    }

    public static Instant now() {
        return CLOCK.instant().plus(AHEAD.get());
    }

    /** So much time goes by at once. */
    public static void pass(Duration time) {
        AHEAD.updateAndGet(it -> it.plus(time));
    }

    public static void putBack() {
        AHEAD.set(Duration.ZERO);
    }

    public static LocalDate today() {
        return BusinessTime.dateOf(now());
    }
}
