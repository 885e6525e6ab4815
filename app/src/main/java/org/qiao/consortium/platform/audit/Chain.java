package org.qiao.consortium.platform.audit;

import static org.qiao.consortium.platform.db.Tables.DEED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** 封存链 — recomputes every seal from the first to the last and names the first that does not fit. */
final class Chain {

    /**
     * @param sealed deeds that fit, from the first on
     * @param unsealed deeds that wait for their seal
     * @param head the last fitting seal in hexadecimal; written down elsewhere, it also shows that nothing was cut off the end
     */
    record Finding(long sealed, long unsealed, String head, Optional<Break> firstBreak) {}

    /**
     * @param number at which the chain breaks
     * @param deed the row with that number, or with the next one when that row is gone
     */
    record Break(long number, UUID deed, Instant at, String what, String subjectNumber, boolean missing) {}

    private static final int FETCH = 2_000;

    private Chain() {}

    /** @param sql on a connection in a transaction, so that rows are fetched bit by bit */
    static Finding verify(DSLContext sql) {
        var columns = new ArrayList<Field<?>>(SealedDeed.COLUMNS);
        columns.add(DEED.SEAL_NUMBER);
        columns.add(DEED.SEAL);
        var number = 0L;
        var seal = SealedDeed.beginning();
        @Nullable Break found = null;
        try (var rows = sql.select(columns)
                .from(DEED)
                .where(DEED.SEAL_NUMBER.isNotNull())
                .orderBy(DEED.SEAL_NUMBER)
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (var row : rows) {
                var next = number + 1;
                var missing = row.get(DEED.SEAL_NUMBER) != next;
                var expected = SealedDeed.seal(seal, row);
                if (missing || !Arrays.equals(expected, row.get(DEED.SEAL))) {
                    found = new Break(
                            next,
                            row.get(DEED.ID),
                            row.get(DEED.AT),
                            row.get(DEED.WHAT),
                            row.get(DEED.SUBJECT_NUMBER),
                            missing);
                    break;
                }
                number = next;
                seal = expected;
            }
        }
        var unsealed = sql.fetchCount(DEED, DEED.SEAL_NUMBER.isNull());
        return new Finding(number, unsealed, HexFormat.of().formatHex(seal), Optional.ofNullable(found));
    }
}
