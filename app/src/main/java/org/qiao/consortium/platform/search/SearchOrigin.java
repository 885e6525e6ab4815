package org.qiao.consortium.platform.search;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * 检索的来源 — the one row by which indexes know whether they were made from this database. A new one lets every node make its
 * index anew, the running ones within seconds and while searching goes on.
 */
public final class SearchOrigin {

    private SearchOrigin() {}

    /** Also to be called after a backup was restored: indexes have followed another course of things. */
    public static UUID renew(DSLContext sql) {
        return sql.fetchSingle("update ops.search_origin set id = gen_random_uuid(), cleaned_below = 0,"
                        + " cleaned_next = 0, renewed_at = now() returning id")
                .get(0, UUID.class);
    }

    static Instant renewedAt(DSLContext sql) {
        return sql.fetchSingle("select renewed_at from ops.search_origin").get(0, Instant.class);
    }
}
