package org.qiao.consortium.exchange.listing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Keeps figures for a minute, so that a portal that many read asks the database once. Each node keeps its own; nothing is
 * lost with it.
 *
 * @param <K> whose figures @param <V> the figures
 */
public final class Recent<K, V> {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** @param at when they were read: the cut-off to show */
    public record Read<V>(V value, Instant at) {}

    private final Map<K, Read<V>> kept = new ConcurrentHashMap<>();

    /** Those read within the last minute, else what {@code reader} reads now. */
    public Read<V> get(K key, Instant now, Supplier<V> reader) {
        var known = kept.get(key);
        if (known == null || !known.at().plus(KEPT).isAfter(now) || known.at().isAfter(now)) {
            known = new Read<>(reader.get(), now);
            kept.put(key, known);
        }
        return known;
    }
}
