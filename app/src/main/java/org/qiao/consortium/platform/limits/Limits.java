package org.qiao.consortium.platform.limits;

import static org.jooq.impl.DSL.when;
import static org.qiao.consortium.platform.db.Tables.ATTEMPT;

import java.time.Instant;
import java.time.InstantSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.secrets.Secrets;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 频次限制 — counts tries and refuses those that are too many. Of the key only a keyed digest is kept, for a day at most.
 *
 * <p>Easy to get wrong: a try counts although what was tried is refused, so it is counted in a transaction of its own; and it
 * counts before it is known to be wrong, so that a hundred at the same moment are a hundred.
 */
@Component
public class Limits {

    private final DSLContext sql;
    private final Secrets secrets;
    private final InstantSource clock;

    Limits(DSLContext sql, Secrets secrets, InstantSource clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.clock = clock;
    }

    private record Counted(int tries, Instant until) {}

    /**
     * Counts one more try.
     *
     * @throws TooMany when the window's tries are used up
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = TooMany.class)
    public void take(Limit limit, String key, Instant at) {
        var counted = count(limit, key, at);
        if (counted.tries() > limit.allowed()) {
            throw new TooMany(limit.kind(), counted.until());
        }
    }

    private Counted count(Limit limit, String key, Instant at) {
        var end = at.plus(limit.window());
        return sql.insertInto(ATTEMPT)
                .set(ATTEMPT.KIND, limit.kind())
                .set(ATTEMPT.KEY_DIGEST, digest(limit, key))
                .set(ATTEMPT.TRIES, 1)
                .set(ATTEMPT.UNTIL, end)
                .onConflict(ATTEMPT.KIND, ATTEMPT.KEY_DIGEST)
                .doUpdate()
                .set(ATTEMPT.TRIES, unlessOver(at, 1, ATTEMPT.TRIES.plus(1)))
                .set(ATTEMPT.UNTIL, unlessOver(at, end, ATTEMPT.UNTIL))
                .returningResult(ATTEMPT.TRIES, ATTEMPT.UNTIL)
                .fetchSingle(it -> new Counted(it.value1(), it.value2()));
    }

    private static <T> Field<T> unlessOver(Instant at, T anew, Field<T> going) {
        return when(ATTEMPT.UNTIL.le(at), anew).otherwise(going);
    }

    /** Forgets the tries of a key that has shown to be right: somebody who signs in all day is not stopped by it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void forgive(Limit limit, String key) {
        sql.deleteFrom(ATTEMPT)
                .where(ATTEMPT.KIND.eq(limit.kind()), ATTEMPT.KEY_DIGEST.eq(digest(limit, key)))
                .execute();
    }

    private byte[] digest(Limit limit, String key) {
        return secrets.digest("attempt." + limit.kind(), key);
    }

    @ApplicationModuleListener
    void forget(DayHasPassed day) {
        sql.deleteFrom(ATTEMPT).where(ATTEMPT.UNTIL.le(clock.instant())).execute();
    }
}
