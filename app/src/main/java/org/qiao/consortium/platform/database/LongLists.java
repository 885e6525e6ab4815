package org.qiao.consortium.platform.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/**
 * 长清单 — remembers for a minute which lists have more rows than are counted, so that they are not counted again for each
 * page. Only that it is long is remembered: a short list is counted every time, and its figure is always exact.
 */
@Component
public class LongLists {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 2_000;

    private final InstantSource clock;
    private final Map<Object, Instant> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Instant> eldest) {
            return size() > MOST;
        }
    };

    LongLists(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param list what makes it this list and no other: who looks, and the whole filter; compared by {@code equals}
     * @param count rows, counted up to {@link Paging#EXACT_TOTAL} + 1
     */
    public int total(Object list, IntSupplier count) {
        if (isKnown(list)) {
            return Paging.EXACT_TOTAL + 1;
        }
        var total = count.getAsInt();
        if (total > Paging.EXACT_TOTAL) {
            remember(list);
        }
        return total;
    }

    private synchronized boolean isKnown(Object list) {
        var at = seen.get(list);
        return at != null && at.plus(KEPT).isAfter(clock.instant());
    }

    private synchronized void remember(Object list) {
        seen.remove(list); // to the end again
        seen.put(list, clock.instant());
    }
}
