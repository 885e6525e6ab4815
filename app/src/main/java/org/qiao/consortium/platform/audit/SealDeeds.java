package org.qiao.consortium.platform.audit;

import static org.qiao.consortium.platform.db.Tables.DEED;

import java.util.ArrayList;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.database.Batches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 封存 — puts new deeds into the chain of seals.
 *
 * <p>Easy to get wrong: a deed written early may be committed late. So the chain goes by the order of sealing, and what is
 * not sealed yet is found by its missing seal, never by its time.
 */
@Component
class SealDeeds {

    private static final int BATCH = 5_000;
    private static final long ONE_AT_A_TIME = 0x5EA1L;

    private final DSLContext sql;

    SealDeeds(DSLContext sql) {
        this.sql = sql;
    }

    /** Seals the oldest unsealed deeds, at most some thousands. @return how many; 0 when all are sealed */
    @Transactional
    public int sealNext() {
        sql.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(ONE_AT_A_TIME)))
                .execute();
        var last = sql.select(DEED.SEAL_NUMBER, DEED.SEAL)
                .from(DEED)
                .where(DEED.SEAL_NUMBER.isNotNull())
                .orderBy(DEED.SEAL_NUMBER.desc())
                .limit(1)
                .fetchOptional();
        var number = last.map(it -> it.value1()).orElse(0L);
        var seal = last.map(it -> it.value2()).orElseGet(SealedDeed::beginning);
        var updates = new ArrayList<Query>();
        for (var deed : sql.select(SealedDeed.COLUMNS)
                .from(DEED)
                .where(DEED.SEAL_NUMBER.isNull())
                .orderBy(DEED.AT, DEED.ID)
                .limit(BATCH)
                .fetch()) {
            seal = SealedDeed.seal(seal, deed);
            number++;
            updates.add(sql.update(DEED)
                    .set(DEED.SEAL_NUMBER, number)
                    .set(DEED.SEAL, seal)
                    .where(DEED.ID.eq(deed.get(DEED.ID))));
        }
        Batches.execute(sql, updates);
        return updates.size();
    }
}
