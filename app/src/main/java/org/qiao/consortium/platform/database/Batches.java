package org.qiao.consortium.platform.database;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Query;

/** Runs many statements of one shape as one prepared statement: several times as fast as each by itself. */
public final class Batches {

    private Batches() {}

    /**
     * @param queries that differ in their values only
     * @return rows written by each, in order
     */
    public static int[] execute(DSLContext sql, List<? extends Query> queries) {
        if (queries.isEmpty()) {
            return new int[0];
        }
        if (queries.size() == 1) {
            return new int[] {queries.getFirst().execute()};
        }
        var batch = sql.batch(queries.getFirst());
        for (var query : queries) {
            batch = batch.bind(query.getBindValues().toArray());
        }
        return batch.execute();
    }
}
