package org.qiao.consortium.governance.plan.letter;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.governance.db.Tables.LETTER;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.plan.Task;
import org.qiao.consortium.governance.plan.TaskSight;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Loads and saves letters; the only writer of {@code governance.letter}. A unit sees its own. */
@Component
public class LetterStore {

    private static final org.qiao.consortium.governance.db.LetterTable EARLIER = LETTER.as("earlier");
    private static final org.qiao.consortium.governance.db.LetterTable NEXT = LETTER.as("next_one");
    private static final Field<Boolean> FOLLOWED = field(
                    exists(selectOne().from(NEXT).where(NEXT.FOLLOWS_ID.eq(LETTER.ID))))
            .as("followed");

    private final DSLContext sql;

    LetterStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return false when another letter has followed the earlier one meanwhile */
    boolean insert(
            UUID id,
            String number,
            LetterKind kind,
            Task task,
            ConsortiumId consortium,
            OrganizationId unit,
            SendLetter.Words words,
            @Nullable UUID follows,
            Instant at) {
        return sql.insertInto(LETTER)
                        .set(LETTER.ID, id)
                        .set(LETTER.NUMBER, number)
                        .set(LETTER.CONSORTIUM_ID, consortium.value())
                        .set(LETTER.KIND, kind.name())
                        .set(LETTER.TASK_ID, task.id())
                        .set(LETTER.ORGANIZATION_ID, unit.value())
                        .set(LETTER.ISSUER, words.issuer())
                        .set(LETTER.TEXT, words.text())
                        .set(LETTER.ISSUED_AT, at)
                        .set(LETTER.REPLY_BY, words.replyBy().orElse(null))
                        .set(LETTER.FOLLOWS_ID, follows)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void reply(Letter it, String reply, String by, Instant at) {
        var written = sql.update(LETTER)
                .set(LETTER.REPLY, reply)
                .set(LETTER.REPLIED_AT, at)
                .set(LETTER.REPLIED_BY, by)
                .set(LETTER.VERSION, it.version() + 1)
                .where(LETTER.ID.eq(it.id()), LETTER.VERSION.eq(it.version()), LETTER.REPLIED_AT.isNull())
                .execute();
        if (written == 0) {
            throw new Stale(Letter.KIND, it.number());
        }
    }

    /** The reply is kept as the one that came back, and the letter waits again. */
    void sendBack(Letter it, String reason, LocalDate replyBy, Instant at) {
        var written = sql.update(LETTER)
                .set(LETTER.RETURNED_REPLY, it.reply())
                .set(LETTER.RETURNED_REASON, reason)
                .set(LETTER.RETURNED_AT, at)
                .set(LETTER.REPLY, "")
                .setNull(LETTER.REPLIED_AT)
                .set(LETTER.REPLIED_BY, "")
                .set(LETTER.REPLY_BY, replyBy)
                .set(LETTER.VERSION, it.version() + 1)
                .where(LETTER.ID.eq(it.id()), LETTER.VERSION.eq(it.version()), LETTER.REPLIED_AT.isNotNull())
                .execute();
        if (written == 0) {
            throw new Stale(Letter.KIND, it.number());
        }
    }

    private static Condition visibleTo(Viewer viewer) {
        var ours = LETTER.CONSORTIUM_ID.eq(viewer.consortium().value());
        return TaskSight.seesAll(viewer)
                ? ours
                : ours.and(LETTER.ORGANIZATION_ID.eq(viewer.organization().value()));
    }

    private static Condition matching(LetterFilter filter, LocalDate today) {
        var wanted = org.jooq.impl.DSL.noCondition();
        if (!filter.words().isEmpty()) {
            wanted = wanted.and(LETTER.NUMBER
                    .containsIgnoreCase(filter.words())
                    .or(TASK.TITLE.contains(filter.words()))
                    .or(ORGANIZATION.NAME.contains(filter.words())));
        }
        if (filter.kind().isPresent()) {
            wanted = wanted.and(LETTER.KIND.eq(filter.kind().get().name()));
        }
        var waits = LETTER.REPLY_BY.isNotNull().and(LETTER.REPLIED_AT.isNull());
        return switch (filter.state()) {
            case "waiting" -> wanted.and(waits);
            case "overdue" ->
                wanted.and(waits)
                        .and(LETTER.REPLY_BY.lt(today))
                        .and(org.jooq.impl.DSL.notExists(selectOne().from(NEXT).where(NEXT.FOLLOWS_ID.eq(LETTER.ID))));
            case "replied" -> wanted.and(LETTER.REPLIED_AT.isNotNull());
            default -> wanted;
        };
    }

    public Optional<Letter> find(Viewer viewer, String number) {
        return list(visibleTo(viewer).and(LETTER.NUMBER.eq(number)), LETTER.ID.asc(), 0, 1).stream()
                .findFirst();
    }

    public Paged<Letter> find(Viewer viewer, LetterFilter filter, Paging paging, LocalDate today) {
        var wanted = visibleTo(viewer).and(matching(filter, today));
        var total = sql.fetchCount(sql.selectOne()
                .from(LETTER)
                .join(TASK)
                .on(TASK.ID.eq(LETTER.TASK_ID))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(LETTER.ORGANIZATION_ID))
                .where(wanted)
                .limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(list(wanted, order(paging), paging.offset(), paging.size()), paging, total);
    }

    public List<Letter> all(Viewer viewer, LetterFilter filter, Paging paging, LocalDate today) {
        return list(visibleTo(viewer).and(matching(filter, today)), order(paging), 0, 20_000);
    }

    /** Those about one task that the viewer sees, the latest first. */
    public List<LetterRow> ofTask(Viewer viewer, Task task, LocalDate today) {
        return list(visibleTo(viewer).and(LETTER.TASK_ID.eq(task.id())), LETTER.ISSUED_AT.desc(), 0, 100).stream()
                .map(it -> LetterRow.of(it, today))
                .toList();
    }

    /** The viewer's own unit owes a reply to them. */
    List<Letter> owed(Viewer viewer) {
        return list(
                visibleTo(viewer)
                        .and(LETTER.ORGANIZATION_ID.eq(viewer.organization().value()))
                        .and(LETTER.REPLY_BY.isNotNull())
                        .and(LETTER.REPLIED_AT.isNull()),
                LETTER.REPLY_BY.asc(),
                0,
                50);
    }

    private static SortField<?> order(Paging paging) {
        var column = switch (paging.sort()) {
            case "number" -> LETTER.NUMBER;
            case "reply" -> LETTER.REPLY_BY;
            case "unit" -> ORGANIZATION.NAME;
            default -> null;
        };
        return column == null
                ? LETTER.ISSUED_AT.desc()
                : paging.descending() ? column.desc().nullsLast() : column.asc().nullsLast();
    }

    private List<Letter> list(Condition wanted, SortField<?> order, int offset, int limit) {
        return sql.select(LETTER.fields())
                .select(TASK.NUMBER, TASK.TITLE, TASK.DUE_ON, ORGANIZATION.NAME, EARLIER.NUMBER, FOLLOWED)
                .from(LETTER)
                .join(TASK)
                .on(TASK.ID.eq(LETTER.TASK_ID))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(LETTER.ORGANIZATION_ID))
                .leftJoin(EARLIER)
                .on(EARLIER.ID.eq(LETTER.FOLLOWS_ID))
                .where(wanted)
                .orderBy(order, LETTER.ID.desc())
                .offset(offset)
                .limit(limit)
                .fetch(LetterStore::read);
    }

    private static Letter read(Record it) {
        return new Letter(
                it.get(LETTER.ID),
                it.get(LETTER.NUMBER),
                LetterKind.valueOf(it.get(LETTER.KIND)),
                it.get(LETTER.TASK_ID),
                it.get(TASK.NUMBER),
                it.get(TASK.TITLE),
                it.get(TASK.DUE_ON),
                new OrganizationId(it.get(LETTER.ORGANIZATION_ID)),
                it.get(ORGANIZATION.NAME),
                it.get(LETTER.ISSUER),
                it.get(LETTER.TEXT),
                it.get(LETTER.ISSUED_AT),
                Optional.ofNullable(it.get(LETTER.REPLY_BY)),
                it.get(LETTER.REPLY),
                Optional.ofNullable(it.get(LETTER.REPLIED_AT)),
                it.get(LETTER.REPLIED_BY),
                Optional.ofNullable(it.get(LETTER.RETURNED_AT))
                        .map(at ->
                                new Letter.Returned(it.get(LETTER.RETURNED_REPLY), it.get(LETTER.RETURNED_REASON), at)),
                Optional.ofNullable(it.get(EARLIER.NUMBER)),
                it.get(FOLLOWED),
                it.get(LETTER.VERSION));
    }
}
