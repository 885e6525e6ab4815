package org.qiao.consortium.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.qiao.consortium.platform.db.Tables.ATTEMPT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.testing.PlatformTest;
import org.qiao.consortium.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class LimitsTests {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");

    @Autowired
    Limits limits;

    @Autowired
    DSLContext sql;

    @Autowired
    Secrets secrets;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    TransactionTemplate transaction;

    private static Limit limit(String kind) {
        return new Limit(kind, 3, Duration.ofMinutes(10));
    }

    private boolean isTaken(Limits counter, Limit limit, String key, Instant at) {
        try {
            counter.take(limit, key, at);
            return true;
        } catch (TooMany tooMany) {
            return false;
        }
    }

    @Test
    void saysFromWhenToTryAgain() {
        var limit = limit("says");
        for (var i = 0; i < 3; i++) {
            limits.take(limit, "10.0.0.1", NOW.plusSeconds(i));
        }
        assertThatThrownBy(() -> limits.take(limit, "10.0.0.1", NOW.plusSeconds(9)))
                .isInstanceOfSatisfying(
                        TooMany.class, it -> assertThat(it.again()).isEqualTo(NOW.plus(limit.window())));
        limits.take(limit, "10.0.0.1", NOW.plus(limit.window()));
    }

    @Test
    void countsEachKeyAndEachKindForItself() {
        for (var i = 0; i < 3; i++) {
            limits.take(limit("one"), "10.0.0.1", NOW);
        }
        assertThat(isTaken(limits, limit("one"), "10.0.0.1", NOW)).isFalse();
        assertThat(isTaken(limits, limit("one"), "10.0.0.2", NOW)).isTrue();
        assertThat(isTaken(limits, limit("other"), "10.0.0.1", NOW)).isTrue();
    }

    @Test
    void isSharedByInstancesOnOneDatabase() {
        var otherInstance = new Limits(sql, secrets, TestClock::now);
        limits.take(limit("shared"), "zhoumin", NOW);
        limits.take(limit("shared"), "zhoumin", NOW);
        assertThat(isTaken(otherInstance, limit("shared"), "zhoumin", NOW)).isTrue();
        assertThat(isTaken(otherInstance, limit("shared"), "zhoumin", NOW)).isFalse();
        assertThat(isTaken(limits, limit("shared"), "zhoumin", NOW)).isFalse();
    }

    @Test
    void manyAtTheSameMomentAreCountedOneByOne() throws Exception {
        var tries = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(it -> () -> isTaken(limits, limit("rush"), "10.0.0.1", NOW))
                .toList();
        try (var crowd = Executors.newFixedThreadPool(8)) {
            var taken = 0;
            for (var one : crowd.invokeAll(tries)) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(3);
        }
    }

    @Test
    void forgetsWhatIsOverAndNotWhatRuns() {
        var now = TestClock.now();
        for (var i = 0; i < 3; i++) {
            limits.take(limit("old"), "10.0.0.1", now.minus(Duration.ofDays(2)));
            limits.take(limit("running"), "10.0.0.1", now);
        }
        transaction.executeWithoutResult(
                status -> publisher.publishEvent(new DayHasPassed(LocalDate.parse("2026-11-21"))));
        await().untilAsserted(() ->
                assertThat(sql.fetchCount(ATTEMPT, ATTEMPT.KIND.eq("old"))).isZero());
        assertThat(isTaken(limits, limit("running"), "10.0.0.1", now)).isFalse();
    }
}
