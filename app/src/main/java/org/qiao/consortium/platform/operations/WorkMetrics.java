package org.qiao.consortium.platform.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * What somebody on duty must know: background work that is late or fails, events and deeds that wait. Each is one figure of
 * the whole installation, the same on every instance.
 */
@Component
class WorkMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Name, meaning, and the one number that it is; {@code {0}} is now. */
    private enum Figure {
        WORK_LATE(
                "qiao.work.late.seconds",
                "how long the oldest due task of the background has been waiting for an instance",
                "select coalesce(extract(epoch from {0}::timestamptz - min(execution_time)), 0)"
                        + " from ops.scheduled_tasks where not picked and execution_time < {0}::timestamptz"),
        WORK_FAILING(
                "qiao.work.failing",
                "tasks of the background whose last turn failed",
                "select count(*) from ops.scheduled_tasks where consecutive_failures > 0"),
        EVENTS_WAITING(
                "qiao.events.waiting.seconds",
                "how long the oldest event has been waiting for its listener",
                "select coalesce(extract(epoch from {0}::timestamptz - min(publication_date)), 0)"
                        + " from ops.event_publication where completion_date is null and publication_date < {0}::timestamptz"),
        DEEDS_UNSEALED(
                "qiao.deeds.unsealed.seconds",
                "how long the oldest deed has been waiting for its seal",
                "select coalesce(extract(epoch from {0}::timestamptz - min(at)), 0)"
                        + " from platform.deed where seal_number is null and at < {0}::timestamptz"),
        SESSIONS(
                "qiao.sessions",
                "sessions that have not ended",
                "select count(*) from ops.spring_session"
                        + " where expiry_time > extract(epoch from {0}::timestamptz) * 1000");

        private final String metric;
        private final String meaning;
        private final String sql;

        Figure(String metric, String meaning, String sql) {
            this.metric = metric;
            this.meaning = meaning;
            this.sql = sql;
        }
    }

    private record Taken(Instant at, Map<Figure, Double> values) {}

    private final DSLContext sql;
    private final InstantSource clock;
    private volatile Optional<Taken> last = Optional.empty();

    WorkMetrics(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var figure : Figure.values()) {
            Gauge.builder(figure.metric, () -> value(figure))
                    .description(figure.meaning)
                    .register(registry);
        }
    }

    /** All of them are read together, once in ten seconds however often they are asked for. */
    private synchronized double value(Figure figure) {
        var now = clock.instant();
        if (last.filter(it -> it.at().plus(FRESH).isAfter(now)).isEmpty()) {
            last = Optional.of(new Taken(now, take(now)));
        }
        return last.map(it -> it.values().getOrDefault(figure, Double.NaN)).orElse(Double.NaN);
    }

    private Map<Figure, Double> take(Instant now) {
        var values = new EnumMap<Figure, Double>(Figure.class);
        try {
            for (var figure : Figure.values()) {
                values.put(
                        figure,
                        sql.fetchSingle(figure.sql, now.toString(), now.toString())
                                .get(0, Double.class));
            }
        } catch (DataAccessException e) {
            // The database is away: the figures are unknown, and the metrics of the process itself still answer.
            values.clear();
        }
        return values;
    }
}
