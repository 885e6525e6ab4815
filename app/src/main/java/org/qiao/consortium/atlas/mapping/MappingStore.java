package org.qiao.consortium.atlas.mapping;

import static org.qiao.consortium.atlas.db.Tables.CHAIN_MAPPING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Writes mappings that people enter; the reference file no longer touches them then. */
@Component
class MappingStore {

    /** @param major null when nobody trains for the post, the weight then too */
    record Row(
            UUID id,
            UUID chain,
            String occupation,
            String trade,
            String post,
            @Nullable String major,
            @Nullable BigDecimal weight,
            String basis,
            String source,
            LocalDate validFrom,
            String verification) {}

    private final DSLContext sql;

    MappingStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A mapping that was taken off before comes back as what is written now. */
    void insert(Row it) {
        sql.deleteFrom(CHAIN_MAPPING)
                .where(
                        CHAIN_MAPPING.CHAIN_ID.eq(it.chain()),
                        CHAIN_MAPPING.OCCUPATION_CODE.eq(it.occupation()),
                        CHAIN_MAPPING.TRADE.eq(it.trade()),
                        CHAIN_MAPPING.POST.eq(it.post()),
                        CHAIN_MAPPING.MAJOR_CODE.isNotDistinctFrom(it.major()),
                        CHAIN_MAPPING.RETIRED.isTrue())
                .execute();
        sql.insertInto(CHAIN_MAPPING)
                .set(CHAIN_MAPPING.ID, it.id())
                .set(CHAIN_MAPPING.CHAIN_ID, it.chain())
                .set(CHAIN_MAPPING.OCCUPATION_CODE, it.occupation())
                .set(CHAIN_MAPPING.TRADE, it.trade())
                .set(CHAIN_MAPPING.POST, it.post())
                .set(CHAIN_MAPPING.MAJOR_CODE, it.major())
                .set(CHAIN_MAPPING.WEIGHT, it.weight())
                .set(CHAIN_MAPPING.BASIS, it.basis())
                .set(CHAIN_MAPPING.SOURCE, it.source())
                .set(CHAIN_MAPPING.VALID_FROM, it.validFrom())
                .set(CHAIN_MAPPING.VERIFICATION, it.verification())
                .set(CHAIN_MAPPING.ENTERED, true)
                .execute();
    }

    void update(Row it) {
        var changed = sql.update(CHAIN_MAPPING)
                .set(CHAIN_MAPPING.OCCUPATION_CODE, it.occupation())
                .set(CHAIN_MAPPING.TRADE, it.trade())
                .set(CHAIN_MAPPING.POST, it.post())
                .set(CHAIN_MAPPING.MAJOR_CODE, it.major())
                .set(CHAIN_MAPPING.WEIGHT, it.weight())
                .set(CHAIN_MAPPING.BASIS, it.basis())
                .set(CHAIN_MAPPING.SOURCE, it.source())
                .set(CHAIN_MAPPING.VERIFICATION, it.verification())
                .set(CHAIN_MAPPING.ENTERED, true)
                .set(CHAIN_MAPPING.VERSION, CHAIN_MAPPING.VERSION.plus(1))
                .where(CHAIN_MAPPING.ID.eq(it.id()), CHAIN_MAPPING.RETIRED.isFalse())
                .execute();
        if (changed == 0) {
            throw new Stale("atlas.mapping", it.id());
        }
    }

    /** Takes it off; the row stays for the trail. */
    void retire(UUID id) {
        var changed = sql.update(CHAIN_MAPPING)
                .set(CHAIN_MAPPING.RETIRED, true)
                .set(CHAIN_MAPPING.ENTERED, true)
                .where(CHAIN_MAPPING.ID.eq(id), CHAIN_MAPPING.RETIRED.isFalse())
                .execute();
        if (changed == 0) {
            throw new Stale("atlas.mapping", id);
        }
    }
}
