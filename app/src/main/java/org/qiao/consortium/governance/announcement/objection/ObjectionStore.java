package org.qiao.consortium.governance.announcement.objection;

import static org.qiao.consortium.governance.db.Tables.ANNOUNCEMENT;
import static org.qiao.consortium.governance.db.Tables.ANNOUNCEMENT_ITEM;
import static org.qiao.consortium.governance.db.Tables.OBJECTION;
import static org.qiao.consortium.governance.db.Tables.OBJECTION_CHECK;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Loads and saves objections and what was checked; their only writer. Who objects is sealed. */
@Component
class ObjectionStore {

    private final DSLContext sql;
    private final Secrets secrets;

    ObjectionStore(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /** @param tokenDigest of the code on the receipt */
    void insert(Objection it, byte[] tokenDigest) {
        sql.insertInto(OBJECTION)
                .set(OBJECTION.ID, it.id())
                .set(OBJECTION.NUMBER, it.number())
                .set(OBJECTION.ANNOUNCEMENT_ID, it.announcement())
                .set(OBJECTION.ITEM_ID, it.item().orElse(null))
                .set(OBJECTION.NAMED, it.named())
                .set(OBJECTION.NAME_SEALED, sealed(it.name()))
                .set(OBJECTION.CONTACT_SEALED, sealed(it.contact()))
                .set(OBJECTION.UNIT_NAME, it.unit())
                .set(OBJECTION.PERSON_ID, it.person().map(PersonId::value).orElse(null))
                .set(OBJECTION.TEXT, it.text())
                .set(OBJECTION.HOLDS, it.holds())
                .set(OBJECTION.TOKEN_DIGEST, tokenDigest)
                .set(OBJECTION.FILED_AT, it.filedAt())
                .set(OBJECTION.ANSWER_BY, it.answerBy())
                .execute();
    }

    private byte @Nullable [] sealed(String text) {
        return text.isEmpty() ? null : secrets.seal(text);
    }

    void answer(Objection it, ObjectionOutcome outcome, String answer, Instant at) {
        var written = sql.update(OBJECTION)
                .set(OBJECTION.OUTCOME, outcome.name())
                .set(OBJECTION.ANSWER, answer)
                .set(OBJECTION.ANSWERED_AT, at)
                .set(OBJECTION.VERSION, it.version() + 1)
                .where(OBJECTION.ID.eq(it.id()), OBJECTION.VERSION.eq(it.version()))
                .execute();
        if (written == 0) {
            throw new Stale(Objection.KIND, it.number());
        }
    }

    /** A clue that keeps its item back until it is answered. */
    void makeHolding(Objection it) {
        var written = sql.update(OBJECTION)
                .set(OBJECTION.HOLDS, true)
                .set(OBJECTION.VERSION, it.version() + 1)
                .where(OBJECTION.ID.eq(it.id()), OBJECTION.VERSION.eq(it.version()), OBJECTION.OUTCOME.eq(""))
                .execute();
        if (written == 0) {
            throw new Stale(Objection.KIND, it.number());
        }
    }

    void addCheck(Objection of, Check check, Actor by) {
        sql.insertInto(OBJECTION_CHECK)
                .set(OBJECTION_CHECK.ID, Uuid7.at(check.writtenAt()))
                .set(OBJECTION_CHECK.OBJECTION_ID, of.id())
                .set(OBJECTION_CHECK.CHECKED_ON, check.on())
                .set(OBJECTION_CHECK.WAY, check.way())
                .set(OBJECTION_CHECK.FINDING, check.finding())
                .set(OBJECTION_CHECK.WRITTEN_BY, by.person().value())
                .set(OBJECTION_CHECK.WRITER_NAME, by.name())
                .set(OBJECTION_CHECK.WRITTEN_AT, check.writtenAt())
                .execute();
    }

    List<Check> checks(Objection of) {
        return sql.selectFrom(OBJECTION_CHECK)
                .where(OBJECTION_CHECK.OBJECTION_ID.eq(of.id()))
                .orderBy(OBJECTION_CHECK.WRITTEN_AT, OBJECTION_CHECK.ID)
                .fetch(it -> new Check(
                        it.get(OBJECTION_CHECK.CHECKED_ON),
                        it.get(OBJECTION_CHECK.WAY),
                        it.get(OBJECTION_CHECK.FINDING),
                        it.get(OBJECTION_CHECK.WRITER_NAME),
                        it.get(OBJECTION_CHECK.WRITTEN_AT)));
    }

    Optional<Objection> byToken(byte[] tokenDigest) {
        return find(OBJECTION.TOKEN_DIGEST.eq(tokenDigest), List.of(OBJECTION.ID.asc()), 1, 0).stream()
                .findFirst();
    }

    Optional<Objection> byNumber(Viewer viewer, String number) {
        return find(within(viewer).and(OBJECTION.NUMBER.eq(number)), List.of(OBJECTION.ID.asc()), 1, 0).stream()
                .findFirst();
    }

    /** Those that wait first, the nearest date first. */
    Paged<Objection> page(Viewer viewer, ObjectionFilter filter, Paging paging) {
        var condition = condition(viewer, filter);
        var total = sql.fetchCount(DSL.selectOne()
                .from(OBJECTION)
                .join(ANNOUNCEMENT)
                .on(ANNOUNCEMENT.ID.eq(OBJECTION.ANNOUNCEMENT_ID))
                .where(condition)
                .limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(find(condition, order(filter), paging.size(), paging.offset()), paging, total);
    }

    /** All of them in the same order, for a file. */
    List<Objection> all(Viewer viewer, ObjectionFilter filter) {
        return find(condition(viewer, filter), order(filter), Integer.MAX_VALUE, 0);
    }

    List<Objection> waiting(Viewer viewer, int limit) {
        return find(within(viewer).and(OBJECTION.OUTCOME.eq("")), List.of(OBJECTION.ANSWER_BY.asc()), limit, 0);
    }

    List<Objection> ofPerson(PersonId person) {
        return find(OBJECTION.PERSON_ID.eq(person.value()), List.of(OBJECTION.FILED_AT.desc()), 200, 0);
    }

    private static List<SortField<?>> order(ObjectionFilter filter) {
        return filter.waitingOnly()
                ? List.of(OBJECTION.ANSWER_BY.asc(), OBJECTION.ID.asc())
                : List.of(OBJECTION.FILED_AT.desc(), OBJECTION.ID.asc());
    }

    private static Condition condition(Viewer viewer, ObjectionFilter filter) {
        var condition = within(viewer);
        if (filter.waitingOnly()) {
            condition = condition.and(OBJECTION.OUTCOME.eq(""));
        }
        if (!filter.announcement().isEmpty()) {
            condition = condition.and(ANNOUNCEMENT.NUMBER.eq(filter.announcement()));
        }
        return condition;
    }

    private static Condition within(Viewer viewer) {
        return ANNOUNCEMENT.CONSORTIUM_ID.eq(viewer.consortium().value());
    }

    private List<Objection> find(Condition condition, List<SortField<?>> order, int limit, int offset) {
        return sql.select(
                        OBJECTION.asterisk(),
                        ANNOUNCEMENT.NUMBER.as("of_number"),
                        ANNOUNCEMENT.TITLE.as("of_title"),
                        ANNOUNCEMENT_ITEM.TITLE.as("item_title"))
                .from(OBJECTION)
                .join(ANNOUNCEMENT)
                .on(ANNOUNCEMENT.ID.eq(OBJECTION.ANNOUNCEMENT_ID))
                .leftJoin(ANNOUNCEMENT_ITEM)
                .on(ANNOUNCEMENT_ITEM.ID.eq(OBJECTION.ITEM_ID))
                .where(condition)
                .orderBy(order)
                .limit(limit)
                .offset(offset)
                .fetch(this::read);
    }

    private Objection read(Record it) {
        return new Objection(
                it.get(OBJECTION.ID),
                it.get(OBJECTION.NUMBER),
                it.get(OBJECTION.ANNOUNCEMENT_ID),
                it.get("of_number", String.class),
                it.get("of_title", String.class),
                Optional.ofNullable(it.get(OBJECTION.ITEM_ID)),
                Objects.requireNonNullElse(it.get("item_title", String.class), ""),
                it.get(OBJECTION.NAMED),
                opened(it.get(OBJECTION.NAME_SEALED)),
                opened(it.get(OBJECTION.CONTACT_SEALED)),
                it.get(OBJECTION.UNIT_NAME),
                Optional.ofNullable(it.get(OBJECTION.PERSON_ID)).map(PersonId::new),
                it.get(OBJECTION.TEXT),
                it.get(OBJECTION.HOLDS),
                it.get(OBJECTION.FILED_AT),
                it.get(OBJECTION.ANSWER_BY),
                Optional.of(it.get(OBJECTION.OUTCOME))
                        .filter(said -> !said.isEmpty())
                        .map(ObjectionOutcome::valueOf),
                it.get(OBJECTION.ANSWER),
                Optional.ofNullable(it.get(OBJECTION.ANSWERED_AT)),
                it.get(OBJECTION.VERSION));
    }

    private String opened(byte @Nullable [] sealed) {
        return sealed == null ? "" : secrets.open(sealed);
    }
}
