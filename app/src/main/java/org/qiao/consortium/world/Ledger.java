package org.qiao.consortium.world;

import static org.qiao.consortium.world.db.Tables.LOAD;
import static org.qiao.consortium.world.db.Tables.MADE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of the demo world is already there. An entry is written in its piece's own transaction, so a load
 * that was killed carries on behind the last whole piece.
 */
@Component
class Ledger {

    private final DSLContext sql;

    Ledger(DSLContext sql) {
        this.sql = sql;
    }

    /** The day for which the world is being loaded; empty when no load has begun. */
    Optional<LocalDate> today() {
        return sql.select(LOAD.TODAY).from(LOAD).fetchOptional(it -> it.value1());
    }

    boolean isFinished() {
        return sql.fetchExists(LOAD, LOAD.FINISHED_AT.isNotNull());
    }

    void begin(LocalDate today, Instant at) {
        sql.insertInto(LOAD).set(LOAD.TODAY, today).set(LOAD.BEGUN_AT, at).execute();
    }

    void finish(Instant at) {
        sql.update(LOAD).set(LOAD.FINISHED_AT, at).execute();
    }

    /**
     * Lets this transaction's commit return before it is on the disk: a crash may lose the last whole pieces,
     * and the load makes them again. {@link #finish} is on the disk with all before it.
     */
    void commitLazily() {
        sql.execute("set local synchronous_commit to off");
    }

    boolean has(String key) {
        return sql.fetchExists(MADE, MADE.KEY.eq(key));
    }

    /** @throws IllegalStateException when nothing was made under the key: the pieces are in the wrong order */
    UUID id(String key) {
        return sql.select(MADE.ID)
                .from(MADE)
                .where(MADE.KEY.eq(key))
                .fetchOptional(it -> it.value1())
                .orElseThrow(() -> new IllegalStateException("not made yet: " + key));
    }

    /** All that was made under keys with this beginning, by the rest of the key. */
    Map<String, UUID> ids(String beginning) {
        var found = new HashMap<String, UUID>();
        sql.select(MADE.KEY, MADE.ID)
                .from(MADE)
                .where(MADE.KEY.startsWith(beginning), MADE.ID.isNotNull())
                .forEach(it -> found.put(it.value1().substring(beginning.length()), it.value2()));
        return found;
    }

    /** @throws IllegalStateException when the key is not among them */
    static <T> T entry(Map<String, UUID> made, String key, Function<UUID, T> toId) {
        return Optional.ofNullable(made.get(key))
                .map(toId)
                .orElseThrow(() -> new IllegalStateException("not made yet: " + key));
    }

    void enter(String key, Instant at) {
        enter(key, null, at);
    }

    void enter(String key, @Nullable UUID id, Instant at) {
        sql.insertInto(MADE)
                .set(MADE.KEY, key)
                .set(MADE.ID, id)
                .set(MADE.MADE_AT, at)
                .execute();
    }

    void enterAll(Map<String, UUID> made, Instant at) {
        var insert = sql.insertInto(MADE, MADE.KEY, MADE.ID, MADE.MADE_AT);
        for (var one : made.entrySet()) {
            insert = insert.values(one.getKey(), one.getValue(), at);
        }
        if (!made.isEmpty()) {
            insert.execute();
        }
    }
}
