package org.qiao.consortium.atlas.mapping;

import static org.qiao.consortium.atlas.db.Tables.CHAIN_MAPPING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.database.Batches;
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
    void insert(Collection<Row> rows) {
        Batches.execute(
                sql,
                rows.stream()
                        .map(it -> sql.deleteFrom(CHAIN_MAPPING)
                                .where(
                                        CHAIN_MAPPING.CHAIN_ID.eq(it.chain()),
                                        CHAIN_MAPPING.OCCUPATION_CODE.eq(it.occupation()),
                                        CHAIN_MAPPING.TRADE.eq(it.trade()),
                                        CHAIN_MAPPING.POST.eq(it.post()),
                                        CHAIN_MAPPING.MAJOR_CODE.isNotDistinctFrom(
                                                DSL.val(it.major(), CHAIN_MAPPING.MAJOR_CODE)),
                                        CHAIN_MAPPING.RETIRED.isTrue()))
                        .toList());
        Batches.execute(
                sql,
                rows.stream()
                        .map(it -> sql.insertInto(CHAIN_MAPPING)
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
                                .set(CHAIN_MAPPING.ENTERED, true))
                        .toList());
    }

    /** A mapping as it is kept, and how often it was changed. */
    record Kept(Row row, int version) {}

    /** Those of them that there are and that were not taken off. */
    Map<UUID, Kept> find(Collection<UUID> ids) {
        return sql.selectFrom(CHAIN_MAPPING)
                .where(CHAIN_MAPPING.ID.in(ids), CHAIN_MAPPING.RETIRED.isFalse())
                .fetchMap(
                        CHAIN_MAPPING.ID,
                        it -> new Kept(
                                new Row(
                                        it.get(CHAIN_MAPPING.ID),
                                        it.get(CHAIN_MAPPING.CHAIN_ID),
                                        it.get(CHAIN_MAPPING.OCCUPATION_CODE),
                                        it.get(CHAIN_MAPPING.TRADE),
                                        it.get(CHAIN_MAPPING.POST),
                                        it.get(CHAIN_MAPPING.MAJOR_CODE),
                                        it.get(CHAIN_MAPPING.WEIGHT),
                                        it.get(CHAIN_MAPPING.BASIS),
                                        it.get(CHAIN_MAPPING.SOURCE),
                                        it.get(CHAIN_MAPPING.VALID_FROM),
                                        it.get(CHAIN_MAPPING.VERIFICATION)),
                                it.get(CHAIN_MAPPING.VERSION)));
    }

    /** Each has one version more afterwards. @throws Stale when one of them is not there any more */
    void update(Collection<Row> rows) {
        var updates = rows.stream()
                .map(it -> sql.update(CHAIN_MAPPING)
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
                        .where(CHAIN_MAPPING.ID.eq(it.id()), CHAIN_MAPPING.RETIRED.isFalse()))
                .toList();
        each(Batches.execute(sql, updates), rows.stream().map(Row::id).toList());
    }

    /** Takes them off; the rows stay for the trail. @throws Stale when one of them was taken off already */
    void retire(Collection<UUID> ids) {
        var updates = ids.stream()
                .map(it -> sql.update(CHAIN_MAPPING)
                        .set(CHAIN_MAPPING.RETIRED, true)
                        .set(CHAIN_MAPPING.ENTERED, true)
                        .where(CHAIN_MAPPING.ID.eq(it), CHAIN_MAPPING.RETIRED.isFalse()))
                .toList();
        each(Batches.execute(sql, updates), List.copyOf(ids));
    }

    private static void each(int[] written, List<UUID> ids) {
        for (var it = 0; it < written.length; it++) {
            if (written[it] == 0) {
                throw new Stale("atlas.mapping", ids.get(it));
            }
        }
    }
}
