package org.qiao.consortium.platform.privacy;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;

/** Rows of one table that nothing else points to, deleted when they are out of date. */
public final class OldRows<R extends Record> implements Retention {

    private final String kind;
    private final DSLContext sql;
    private final Table<R> table;
    private final TableField<R, UUID> key;
    private final Function<Instant, Condition> old;

    private OldRows(
            String kind, DSLContext sql, Table<R> table, TableField<R, UUID> key, Function<Instant, Condition> old) {
        this.kind = kind;
        this.sql = sql;
        this.table = table;
        this.key = key;
        this.old = old;
    }

    public static <R extends Record> Retention deleted(
            String kind, DSLContext sql, Table<R> table, TableField<R, UUID> key, Function<Instant, Condition> old) {
        return new OldRows<>(kind, sql, table, key, old);
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Way way() {
        return Way.DELETED;
    }

    @Override
    public long due(Instant before) {
        return sql.fetchCount(table, old.apply(before));
    }

    @Override
    public int removeSome(Instant before, int atMost) {
        return sql.deleteFrom(table)
                .where(key.in(
                        sql.select(key).from(table).where(old.apply(before)).limit(atMost)))
                .execute();
    }
}
