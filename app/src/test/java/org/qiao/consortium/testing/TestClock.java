package org.qiao.consortium.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time of the town, so that no test ages: the run begins at {@link Town#NOW} and goes on from there. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    private static final Clock CLOCK = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Town.NOW));

    @Bean
    @Primary
    InstantSource townClock() {
        return CLOCK;
    }

    public static Instant now() {
        return CLOCK.instant();
    }

    public static LocalDate today() {
        return BusinessTime.dateOf(now());
    }
}
