package org.qiao.consortium.platform.search.lucene;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.search.SearchOrigin;
import org.springframework.stereotype.Component;

/**
 * Reads {@code ops.change}.
 *
 * <p>Easy to get wrong: a transaction that began earlier may be committed later. So only changes below the oldest
 * transaction that still runs are followed; below it nothing can appear any more. What was committed above it is unseen
 * until that one ends.
 */
@Component
class ChangeLog {

    record Change(long xid, String kind, UUID subject) {}

    /**
     * @param origin changes when the index is to be made anew, and between databases
     * @param xmin below it no transaction runs any more
     * @param cleanedBelow changes below it are not kept any more
     */
    record State(String origin, long xmin, long cleanedBelow) {

        /** Whether an index that came this far can go on from there. */
        boolean continues(Cursor cursor) {
            return cursor.origin().equals(origin) && cursor.xid() <= xmin && cursor.xid() >= cleanedBelow;
        }
    }

    private final DSLContext sql;

    ChangeLog(DSLContext sql) {
        this.sql = sql;
    }

    State state() {
        return sql.fetchSingle("select o.id || '/' || d.oid, pg_snapshot_xmin(pg_current_snapshot())::text::bigint,"
                        + " o.cleaned_below from ops.search_origin o, pg_database d"
                        + " where d.datname = current_database()")
                .map(it -> new State(it.get(0, String.class), it.get(1, Long.class), it.get(2, Long.class)));
    }

    /** The next below this transaction, in order. */
    List<Change> after(Cursor cursor, long xmin, int limit) {
        return sql.fetch(
                        "select xid, kind, subject_id from ops.change where (xid, kind, subject_id) > (?, ?, ?) and xid < ?"
                                + " order by xid, kind, subject_id limit ?",
                        cursor.xid(),
                        cursor.kind(),
                        cursor.subject(),
                        xmin,
                        limit)
                .map(it -> new Change(it.get(0, Long.class), it.get(1, String.class), it.get(2, UUID.class)));
    }

    /**
     * What was committed since, whether it can be followed yet or not.
     *
     * @return nothing when it cannot be told: more than the limit, or already cleaned
     */
    Optional<Set<UUID>> unseen(Cursor cursor, String kind, int limit) {
        var found = sql.fetch(
                "(select subject_id from ops.change where (xid, kind, subject_id) > (?, ?, ?) and kind = ? limit ?)"
                        + " union all select null from ops.search_origin where cleaned_below > ?",
                cursor.xid(),
                cursor.kind(),
                cursor.subject(),
                kind,
                limit + 1,
                cursor.xid());
        var ids = found.getValues(0, UUID.class);
        return ids.size() > limit || ids.contains(null)
                ? Optional.empty()
                : Optional.of(Set.copyOf(new HashSet<>(ids)));
    }

    /** What a copy of another server's rows brought along: no transaction of this one is so late. */
    void forgetForeign() {
        var next = "pg_snapshot_xmax(pg_current_snapshot())::text::bigint";
        sql.execute("delete from ops.change where xid >= " + next);
        if (!sql.fetch("select 1 from ops.search_origin where greatest(cleaned_below, cleaned_next) > " + next)
                .isEmpty()) {
            SearchOrigin.renew(sql);
        }
    }
}
