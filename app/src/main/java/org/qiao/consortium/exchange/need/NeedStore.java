package org.qiao.consortium.exchange.need;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.qiao.consortium.exchange.db.Tables.NEED;
import static org.qiao.consortium.exchange.db.Tables.NEED_CLOSING;
import static org.qiao.consortium.exchange.db.Tables.NEED_FILLING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.Record;
import org.jooq.UpdateSetMoreStep;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Loads and saves needs; the only writer of {@code exchange.need}. */
@Component
public class NeedStore {

    enum FillingSource {
        REPORTED,
        SIGNED
    }

    private static final int READ_AT_ONCE = 500;

    private final DSLContext sql;

    NeedStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws NotFound when there is none of this id */
    public Need get(NeedId id) {
        return find(NEED.ID.eq(id.value())).stream().findFirst().orElseThrow(() -> new NotFound(Need.KIND, id));
    }

    Optional<Need> byNumber(String number) {
        return find(NEED.NUMBER.eq(number)).stream().findFirst();
    }

    List<Need> get(Collection<NeedId> ids) {
        return all(ids);
    }

    /** Those of the ids that there are. */
    public List<Need> all(Collection<NeedId> ids) {
        return find(NEED.ID.eq(any(ids.stream().map(NeedId::value).toArray(UUID[]::new))));
    }

    List<Need> of(OrganizationId employer) {
        return find(NEED.ORGANIZATION_ID.eq(employer.value()));
    }

    /** Within a transaction, so that they are read in parts. */
    void eachOpen(Consumer<Need> reader) {
        try (var rows = sql.selectFrom(NEED)
                .where(NEED.STATUS.eq(inline(NeedStatus.PUBLISHED.name())), NEED.HEADS_FILLED.lt(NEED.HEADS))
                .fetchSize(READ_AT_ONCE)
                .fetchLazy()) {
            rows.forEach(it -> reader.accept(read(it)));
        }
    }

    /**
     * Published ones whose last day to apply was {@code day} or earlier, locked until the transaction ends; those that somebody
     * else is changing right now are left out.
     */
    List<Need> past(LocalDate day) {
        return sql.selectFrom(NEED)
                .where(NEED.STATUS.eq(NeedStatus.PUBLISHED.name()), NEED.UNTIL_ON.le(day))
                .orderBy(NEED.ID)
                .forUpdate()
                .skipLocked()
                .fetch(NeedStore::read);
    }

    public List<Need> sameAs(OrganizationId employer, Collection<NaturalKey> keys) {
        return find(NEED.ORGANIZATION_ID
                .eq(employer.value())
                .and(NEED.NATURAL_KEY.eq(
                        any(keys.stream().map(NaturalKey::value).toArray(String[]::new))))
                .and(NEED.STATUS.ne(NeedStatus.CLOSED.name())));
    }

    private List<Need> find(Condition condition) {
        return sql.selectFrom(NEED)
                .where(condition)
                .orderBy(NEED.CHANGED_AT.desc(), NEED.ID.desc())
                .fetch(NeedStore::read);
    }

    static Need read(Record row) {
        return new Need(
                new NeedId(row.get(NEED.ID)),
                row.get(NEED.NUMBER),
                new ConsortiumId(row.get(NEED.CONSORTIUM_ID)),
                new OrganizationId(row.get(NEED.ORGANIZATION_ID)),
                new OrganizationId(row.get(NEED.ENTERED_BY)),
                NeedStatus.valueOf(row.get(NEED.STATUS)),
                TermsColumns.read(row),
                row.get(NEED.HEADS_FILLED),
                Optional.ofNullable(row.get(NEED.PUBLISHED_AT)),
                Optional.ofNullable(row.get(NEED.CONFIRMED_ON)),
                row.get(NEED.VERSION));
    }

    void insertAll(List<Need> needs, Instant at) {
        Batches.execute(
                sql,
                needs.stream()
                        .map(need -> sql.insertInto(NEED)
                                .set(NEED.ID, need.id().value())
                                .set(NEED.NUMBER, need.number())
                                .set(NEED.CONSORTIUM_ID, need.consortium().value())
                                .set(NEED.ORGANIZATION_ID, need.employer().value())
                                .set(NEED.ENTERED_BY, need.enteredBy().value())
                                .set(NEED.STATUS, need.status().name())
                                .set(NEED.CREATED_AT, at)
                                .set(NEED.CHANGED_AT, at)
                                .set(TermsColumns.of(need.terms())))
                        .toList());
    }

    /** Writes where it stands, not its terms. @throws Stale when it was changed since it was read */
    void save(Need need, Instant at) {
        saveAll(List.of(need), at);
    }

    /** @throws Stale when one of them was changed since it was read; the caller's transaction then writes none */
    void saveAll(List<Need> needs, Instant at) {
        write(
                needs,
                need -> sql.update(NEED)
                        .set(NEED.STATUS, need.status().name())
                        .set(NEED.HEADS_FILLED, need.filled())
                        .set(NEED.PUBLISHED_AT, need.publishedAt().orElse(null))
                        .set(NEED.CONFIRMED_ON, need.confirmedOn().orElse(null)),
                at);
    }

    /** Writes their terms. @throws Stale as above */
    public void reviseAll(List<Need> needs, Instant at) {
        write(needs, need -> sql.update(NEED).set(TermsColumns.of(need.terms())), at);
    }

    private void write(List<Need> needs, Function<Need, UpdateSetMoreStep<Record>> columns, Instant at) {
        var written = Batches.execute(
                sql,
                needs.stream()
                        .map(need -> columns.apply(need)
                                .set(NEED.CHANGED_AT, at)
                                .set(NEED.VERSION, need.version() + 1)
                                .where(NEED.ID.eq(need.id().value()), NEED.VERSION.eq(need.version())))
                        .toList());
        for (var i = 0; i < written.length; i++) {
            if (written[i] == 0) {
                throw new Stale(Need.KIND, needs.get(i).number());
            }
        }
    }

    void insertFilling(NeedId need, int heads, FillingSource source, Instant at) {
        sql.insertInto(NEED_FILLING)
                .set(NEED_FILLING.ID, Uuid7.at(at))
                .set(NEED_FILLING.NEED_ID, need.value())
                .set(NEED_FILLING.HEADS, heads)
                .set(NEED_FILLING.SOURCE, source.name())
                .set(NEED_FILLING.AT, at)
                .execute();
    }

    void insertClosing(Need need, CloseReason reason, Optional<CloseReason.Cause> cause, String note, Instant at) {
        closing(need, reason, cause, note, at).execute();
    }

    void insertClosings(List<Need> needs, CloseReason reason, String note, Instant at) {
        Batches.execute(
                sql,
                needs.stream()
                        .map(it -> closing(it, reason, Optional.empty(), note, at))
                        .toList());
    }

    private Insert<Record> closing(
            Need need, CloseReason reason, Optional<CloseReason.Cause> cause, String note, Instant at) {
        return sql.insertInto(NEED_CLOSING)
                .set(NEED_CLOSING.NEED_ID, need.id().value())
                .set(NEED_CLOSING.REASON, reason.name())
                .set(NEED_CLOSING.UNMET, need.headsLeft())
                .set(NEED_CLOSING.CAUSE, cause.map(Enum::name).orElse(""))
                .set(NEED_CLOSING.NOTE, note)
                .set(NEED_CLOSING.AT, at);
    }
}
