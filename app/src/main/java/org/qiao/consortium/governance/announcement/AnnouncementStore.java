package org.qiao.consortium.governance.announcement;

import static org.qiao.consortium.governance.db.Tables.ANNOUNCEMENT;
import static org.qiao.consortium.governance.db.Tables.ANNOUNCEMENT_ITEM;
import static org.qiao.consortium.governance.db.Tables.OBJECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Insert;
import org.jooq.Record;
import org.qiao.consortium.governance.AnnouncedState;
import org.qiao.consortium.governance.AnnouncementKind;
import org.qiao.consortium.governance.Announcements;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Loads and saves notices and their items; their only writer. */
@Component
public class AnnouncementStore {

    private final DSLContext sql;

    AnnouncementStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Announcement it, List<AnnouncedItem> items, PersonId by) {
        sql.insertInto(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.ID, it.id())
                .set(ANNOUNCEMENT.NUMBER, it.number())
                .set(ANNOUNCEMENT.CONSORTIUM_ID, it.consortium().value())
                .set(ANNOUNCEMENT.KIND, it.kind().name())
                .set(ANNOUNCEMENT.TITLE, it.title())
                .set(ANNOUNCEMENT.BODY, it.body())
                .set(ANNOUNCEMENT.STATUS, it.status().name())
                .set(ANNOUNCEMENT.BEGINS_ON, it.beginsOn())
                .set(ANNOUNCEMENT.WORKING_DAYS, it.workingDays())
                .set(ANNOUNCEMENT.ENDS_ON, it.endsOn())
                .set(ANNOUNCEMENT.OPENED_BY, by.value())
                .set(ANNOUNCEMENT.OPENED_AT, it.openedAt())
                .execute();
        sql.batch(items.stream().map(item -> insertOf(it, item)).toList()).execute();
    }

    private Insert<?> insertOf(Announcement of, AnnouncedItem item) {
        return sql.insertInto(ANNOUNCEMENT_ITEM)
                .set(ANNOUNCEMENT_ITEM.ID, item.id())
                .set(ANNOUNCEMENT_ITEM.ANNOUNCEMENT_ID, of.id())
                .set(ANNOUNCEMENT_ITEM.POSITION, item.position())
                .set(
                        ANNOUNCEMENT_ITEM.SUBJECT_KIND,
                        item.subject().map(SubjectRef::kind).orElse(""))
                .set(
                        ANNOUNCEMENT_ITEM.SUBJECT_ID,
                        item.subject().map(SubjectRef::id).orElse(null))
                .set(ANNOUNCEMENT_ITEM.TITLE, item.title())
                .set(ANNOUNCEMENT_ITEM.NOTE, item.note())
                .set(ANNOUNCEMENT_ITEM.STATUS, item.state().name());
    }

    void save(Announcement it) {
        var written = sql.update(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.STATUS, it.status().name())
                .set(ANNOUNCEMENT.VERSION, it.version() + 1)
                .where(ANNOUNCEMENT.ID.eq(it.id()), ANNOUNCEMENT.VERSION.eq(it.version()))
                .execute();
        if (written == 0) {
            throw new Stale(Announcement.KIND, it.number());
        }
    }

    void save(AnnouncedItem item) {
        var written = sql.update(ANNOUNCEMENT_ITEM)
                .set(ANNOUNCEMENT_ITEM.STATUS, item.state().name())
                .set(ANNOUNCEMENT_ITEM.DECIDED_ON, item.decidedOn().orElse(null))
                .set(ANNOUNCEMENT_ITEM.VERSION, item.version() + 1)
                .where(ANNOUNCEMENT_ITEM.ID.eq(item.id()), ANNOUNCEMENT_ITEM.VERSION.eq(item.version()))
                .execute();
        if (written == 0) {
            throw new Stale(Announcement.KIND, item.title());
        }
    }

    /**
     * Loads it and lets one deed at a time change it or its items, until the transaction ends: whoever files an objection in
     * the last second and the job that ends the period do not pass each other.
     */
    public Announcement lock(UUID id) {
        return sql.selectFrom(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.ID.eq(id))
                .forUpdate()
                .fetchSingle(AnnouncementStore::read);
    }

    Optional<Announcement> byNumber(ConsortiumId consortium, String number) {
        return sql.selectFrom(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.NUMBER.eq(number), ANNOUNCEMENT.CONSORTIUM_ID.eq(consortium.value()))
                .fetchOptional(AnnouncementStore::read);
    }

    /** Those whose period is over by the end of that day and that are not closed. */
    List<UUID> over(LocalDate day) {
        return sql.select(ANNOUNCEMENT.ID)
                .from(ANNOUNCEMENT)
                .where(
                        ANNOUNCEMENT.STATUS.in(AnnouncementStatus.OPEN.name(), AnnouncementStatus.ENDED.name()),
                        ANNOUNCEMENT.ENDS_ON.le(day))
                .orderBy(ANNOUNCEMENT.ENDS_ON)
                .fetch(it -> it.value1());
    }

    List<UUID> itemsIn(UUID announcement, AnnouncedState state) {
        return sql.select(ANNOUNCEMENT_ITEM.ID)
                .from(ANNOUNCEMENT_ITEM)
                .where(ANNOUNCEMENT_ITEM.ANNOUNCEMENT_ID.eq(announcement), ANNOUNCEMENT_ITEM.STATUS.eq(state.name()))
                .orderBy(ANNOUNCEMENT_ITEM.POSITION)
                .fetch(it -> it.value1());
    }

    public AnnouncedItem item(UUID id) {
        return sql.selectFrom(ANNOUNCEMENT_ITEM)
                .where(ANNOUNCEMENT_ITEM.ID.eq(id))
                .fetchSingle(AnnouncementStore::readItem);
    }

    /** Whether an unanswered objection keeps the item back. */
    boolean isObjected(UUID item) {
        return sql.fetchExists(
                OBJECTION, OBJECTION.ITEM_ID.eq(item), OBJECTION.OUTCOME.eq(""), OBJECTION.HOLDS.isTrue());
    }

    List<Announcements.Standing> standings(SubjectRef subject) {
        return sql.select(ANNOUNCEMENT.NUMBER, ANNOUNCEMENT.TITLE, ANNOUNCEMENT_ITEM.STATUS, ANNOUNCEMENT.ENDS_ON)
                .from(ANNOUNCEMENT_ITEM)
                .join(ANNOUNCEMENT)
                .on(ANNOUNCEMENT.ID.eq(ANNOUNCEMENT_ITEM.ANNOUNCEMENT_ID))
                .where(ANNOUNCEMENT_ITEM.SUBJECT_KIND.eq(subject.kind()), ANNOUNCEMENT_ITEM.SUBJECT_ID.eq(subject.id()))
                .orderBy(ANNOUNCEMENT.OPENED_AT.desc())
                .fetch(it -> new Announcements.Standing(
                        it.value1(), it.value2(), AnnouncedState.valueOf(it.value3()), it.value4()));
    }

    static Announcement read(Record it) {
        return new Announcement(
                it.get(ANNOUNCEMENT.ID),
                it.get(ANNOUNCEMENT.NUMBER),
                new ConsortiumId(it.get(ANNOUNCEMENT.CONSORTIUM_ID)),
                AnnouncementKind.valueOf(it.get(ANNOUNCEMENT.KIND)),
                it.get(ANNOUNCEMENT.TITLE),
                it.get(ANNOUNCEMENT.BODY),
                AnnouncementStatus.valueOf(it.get(ANNOUNCEMENT.STATUS)),
                it.get(ANNOUNCEMENT.BEGINS_ON),
                it.get(ANNOUNCEMENT.WORKING_DAYS),
                it.get(ANNOUNCEMENT.ENDS_ON),
                it.get(ANNOUNCEMENT.OPENED_AT),
                it.get(ANNOUNCEMENT.VERSION));
    }

    static AnnouncedItem readItem(Record it) {
        var kind = it.get(ANNOUNCEMENT_ITEM.SUBJECT_KIND);
        return new AnnouncedItem(
                it.get(ANNOUNCEMENT_ITEM.ID),
                it.get(ANNOUNCEMENT_ITEM.POSITION),
                kind.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new SubjectRef(kind, it.get(ANNOUNCEMENT_ITEM.SUBJECT_ID))),
                it.get(ANNOUNCEMENT_ITEM.TITLE),
                it.get(ANNOUNCEMENT_ITEM.NOTE),
                AnnouncedState.valueOf(it.get(ANNOUNCEMENT_ITEM.STATUS)),
                Optional.ofNullable(it.get(ANNOUNCEMENT_ITEM.DECIDED_ON)),
                it.get(ANNOUNCEMENT_ITEM.VERSION));
    }
}
