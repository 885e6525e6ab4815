package org.qiao.consortium.platform.identity;

import static org.qiao.consortium.platform.db.Tables.ATTEMPT;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what visitors try, per network address and hour, for pages that everybody may post to.
 *
 * <p>Easy to get wrong: an attempt counts although it was refused, so it is counted in a transaction of its own; and a whole
 * town hall may sit behind one address, so what is allowed must not be small.
 */
@Component
public class Attempts {

    private final DSLContext sql;
    private final Secrets secrets;

    Attempts(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /**
     * Counts one more.
     *
     * @param kind a word per page
     * @return whether the address has tried more often within this hour than is allowed
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean isOneTooMany(String kind, String address, int allowed, Instant at) {
        var count = sql.insertInto(ATTEMPT)
                .set(ATTEMPT.KIND, kind)
                .set(ATTEMPT.ADDRESS_DIGEST, secrets.digest("attempt.address", address))
                .set(ATTEMPT.HOUR, at.truncatedTo(ChronoUnit.HOURS))
                .set(ATTEMPT.COUNT, 1)
                .onConflict(ATTEMPT.KIND, ATTEMPT.ADDRESS_DIGEST, ATTEMPT.HOUR)
                .doUpdate()
                .set(ATTEMPT.COUNT, ATTEMPT.COUNT.plus(1))
                .returningResult(ATTEMPT.COUNT)
                .fetchSingle()
                .value1();
        return count > allowed;
    }

    @ApplicationModuleListener
    void forget(DayHasPassed day) {
        var endOfDay = day.date().plusDays(1).atStartOfDay(BusinessTime.ZONE).toInstant();
        sql.deleteFrom(ATTEMPT).where(ATTEMPT.HOUR.lt(endOfDay)).execute();
    }
}
