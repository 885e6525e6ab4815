package org.qiao.consortium.exchange.matching;

import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.exchange.db.Tables.INTERVIEW;
import static org.qiao.consortium.exchange.db.Tables.MATCH;
import static org.qiao.consortium.exchange.db.Tables.MATCH_DECLINED;
import static org.qiao.consortium.exchange.db.Tables.SIGNING;

import java.time.Instant;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.privacy.Retention;
import org.springframework.stereotype.Component;

/** A match goes some years after it ended, with its interviews, its signing and why it was declined. */
@Component
class MatchRetention implements Retention {

    private final DSLContext sql;

    MatchRetention(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "exchange.matches";
    }

    @Override
    public Way way() {
        return Way.DELETED;
    }

    @Override
    public long due(Instant before) {
        return sql.fetchCount(MATCH, MATCH.ENDED_AT.lt(before));
    }

    @Override
    public int removeSome(Instant before, int atMost) {
        var ids = sql.fetchValues(
                select(MATCH.ID).from(MATCH).where(MATCH.ENDED_AT.lt(before)).limit(atMost));
        sql.deleteFrom(INTERVIEW).where(INTERVIEW.MATCH_ID.in(ids)).execute();
        sql.deleteFrom(SIGNING).where(SIGNING.MATCH_ID.in(ids)).execute();
        sql.deleteFrom(MATCH_DECLINED).where(MATCH_DECLINED.MATCH_ID.in(ids)).execute();
        return sql.deleteFrom(MATCH).where(MATCH.ID.in(ids)).execute();
    }
}
