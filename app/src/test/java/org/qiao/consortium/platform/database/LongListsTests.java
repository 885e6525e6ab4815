package org.qiao.consortium.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.qiao.consortium.shared.Paging;

class LongListsTests {

    private static final int MORE = Paging.EXACT_TOTAL + 1;

    private Instant now = Instant.parse("2026-11-22T01:00:00Z");
    private final LongLists lists = new LongLists(() -> now);
    private final AtomicInteger counted = new AtomicInteger();

    private int total(Object list, int rows) {
        return lists.total(list, () -> {
            counted.incrementAndGet();
            return rows;
        });
    }

    @Test
    void aShortListIsCountedEveryTime() {
        assertThat(total("needs", 1_000)).isEqualTo(1_000);
        assertThat(total("needs", 999)).isEqualTo(999);
        assertThat(counted).hasValue(2);
    }

    @Test
    void thatAListIsLongIsKnownForAMinute() {
        assertThat(total("needs", MORE)).isEqualTo(MORE);
        now = now.plus(Duration.ofSeconds(59));
        assertThat(total("needs", 3)).isEqualTo(MORE);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(total("needs", 3)).isEqualTo(3);
    }

    @Test
    void anotherListIsAnotherMatter() {
        total("needs of one unit", MORE);
        assertThat(total("needs of another", 5)).isEqualTo(5);
    }

    @Test
    void theOldestAreForgottenWhenThereAreMany() {
        total("the first", MORE);
        for (var i = 0; i < 2_000; i++) {
            total("list " + i, MORE);
        }
        assertThat(total("the first", 7)).isEqualTo(7);
        assertThat(total("list 1999", 7)).isEqualTo(MORE);
    }
}
