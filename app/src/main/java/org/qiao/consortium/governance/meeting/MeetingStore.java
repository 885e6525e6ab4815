package org.qiao.consortium.governance.meeting;

import static org.qiao.consortium.governance.db.Tables.AGENDA_ITEM;
import static org.qiao.consortium.governance.db.Tables.MEETING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.governance.council.Decides;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** The only writer of {@code governance.meeting} and {@code governance.agenda_item}. */
@Component
class MeetingStore {

    private final DSLContext sql;

    MeetingStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Meeting> find(Condition visible, String number) {
        return sql.selectFrom(MEETING).where(visible, MEETING.NUMBER.eq(number)).fetchOptional(MeetingStore::meeting);
    }

    Meeting get(UUID id) {
        return sql.selectFrom(MEETING)
                .where(MEETING.ID.eq(id))
                .fetchOptional(MeetingStore::meeting)
                .orElseThrow(() -> new NotFound(Meeting.KIND, id));
    }

    static Meeting meeting(Record row) {
        return new Meeting(
                row.get(MEETING.ID),
                row.get(MEETING.NUMBER),
                new ConsortiumId(row.get(MEETING.CONSORTIUM_ID)),
                new BodyId(row.get(MEETING.BODY_ID)),
                new Meeting.Terms(
                        MeetingKind.valueOf(row.get(MEETING.KIND)),
                        row.get(MEETING.TITLE),
                        row.get(MEETING.STARTS_AT),
                        row.get(MEETING.ENDS_AT),
                        row.get(MEETING.PLACE),
                        MeetingWay.valueOf(row.get(MEETING.WAY)),
                        row.get(MEETING.NOTE)),
                MeetingStatus.valueOf(row.get(MEETING.STATUS)),
                new Meeting.Minutes(
                        row.get(MEETING.MINUTES),
                        row.get(MEETING.MINUTES_NUMBER),
                        row.get(MEETING.SIGNED_BY),
                        Optional.ofNullable(row.get(MEETING.SIGNED_ON))),
                row.get(MEETING.EXAMPLE),
                row.get(MEETING.VERSION));
    }

    void insert(Meeting meeting) {
        var it = meeting.terms();
        sql.insertInto(MEETING)
                .set(MEETING.ID, meeting.id())
                .set(MEETING.NUMBER, meeting.number())
                .set(MEETING.CONSORTIUM_ID, meeting.consortium().value())
                .set(MEETING.BODY_ID, meeting.body().value())
                .set(MEETING.KIND, it.kind().name())
                .set(MEETING.TITLE, it.title())
                .set(MEETING.STARTS_AT, it.startsAt())
                .set(MEETING.ENDS_AT, it.endsAt())
                .set(MEETING.PLACE, it.place())
                .set(MEETING.WAY, it.way().name())
                .set(MEETING.NOTE, it.note())
                .set(MEETING.STATUS, meeting.status().name())
                .set(MEETING.EXAMPLE, meeting.example())
                .execute();
    }

    /** @throws Stale when somebody else saved since {@code version} was read */
    void save(Meeting meeting, Meeting.Terms it, int version) {
        var written = sql.update(MEETING)
                .set(MEETING.KIND, it.kind().name())
                .set(MEETING.TITLE, it.title())
                .set(MEETING.STARTS_AT, it.startsAt())
                .set(MEETING.ENDS_AT, it.endsAt())
                .set(MEETING.PLACE, it.place())
                .set(MEETING.WAY, it.way().name())
                .set(MEETING.NOTE, it.note())
                .set(MEETING.VERSION, version + 1)
                .where(MEETING.ID.eq(meeting.id()), MEETING.VERSION.eq(version))
                .execute();
        guard(written, meeting);
    }

    void move(Meeting meeting, MeetingStatus next) {
        var written = sql.update(MEETING)
                .set(MEETING.STATUS, next.name())
                .set(MEETING.VERSION, meeting.version() + 1)
                .where(
                        MEETING.ID.eq(meeting.id()),
                        MEETING.VERSION.eq(meeting.version()),
                        MEETING.STATUS.eq(meeting.status().name()))
                .execute();
        guard(written, meeting);
    }

    /** @throws Stale when somebody else saved since {@code version} was read */
    void save(Meeting meeting, Meeting.Minutes it, int version) {
        var written = sql.update(MEETING)
                .set(MEETING.MINUTES, it.text())
                .set(MEETING.MINUTES_NUMBER, it.number())
                .set(MEETING.SIGNED_BY, it.signedBy())
                .set(MEETING.SIGNED_ON, it.signedOn().orElse(null))
                .set(MEETING.VERSION, version + 1)
                .where(MEETING.ID.eq(meeting.id()), MEETING.VERSION.eq(version))
                .execute();
        guard(written, meeting);
    }

    boolean isTaken(ConsortiumId consortium, String minutesNumber, UUID exceptBy) {
        return sql.fetchExists(
                MEETING,
                MEETING.CONSORTIUM_ID.eq(consortium.value()),
                MEETING.MINUTES_NUMBER.eq(minutesNumber),
                MEETING.ID.ne(exceptBy));
    }

    private static void guard(int written, Meeting meeting) {
        if (written == 0) {
            throw new Stale(Meeting.KIND, meeting.number());
        }
    }

    List<AgendaItem> items(UUID meeting) {
        return sql.selectFrom(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING_ID.eq(meeting))
                .orderBy(AGENDA_ITEM.PLACE)
                .fetch(MeetingStore::item);
    }

    /**
     * The item, locked: who votes and who closes the vote come one after the other, so that no ballot slips in behind the
     * count.
     */
    AgendaItem locked(UUID meeting, int place) {
        return sql.selectFrom(AGENDA_ITEM)
                .where(AGENDA_ITEM.MEETING_ID.eq(meeting), AGENDA_ITEM.PLACE.eq(place))
                .forUpdate()
                .fetchOptional(MeetingStore::item)
                .orElseThrow(() -> new NotFound(AgendaItem.KIND, place));
    }

    static AgendaItem item(Record row) {
        return new AgendaItem(
                row.get(AGENDA_ITEM.ID),
                row.get(AGENDA_ITEM.MEETING_ID),
                row.get(AGENDA_ITEM.PLACE),
                new AgendaItem.Terms(
                        row.get(AGENDA_ITEM.TITLE),
                        row.get(AGENDA_ITEM.PROPOSAL),
                        Decides.valueOf(row.get(AGENDA_ITEM.DECIDES)),
                        row.get(AGENDA_ITEM.SECRET),
                        OperatingMode.valueOf(row.get(AGENDA_ITEM.MODE)),
                        List.of(row.get(AGENDA_ITEM.SIDES)),
                        row.get(AGENDA_ITEM.REPORTER),
                        Optional.ofNullable(row.get(AGENDA_ITEM.PROBLEM_ID))),
                ItemStatus.valueOf(row.get(AGENDA_ITEM.STATUS)),
                new AgendaItem.Tally(
                        row.get(AGENDA_ITEM.ENTITLED),
                        row.get(AGENDA_ITEM.PRESENT),
                        row.get(AGENDA_ITEM.RECUSED),
                        row.get(AGENDA_ITEM.IN_FAVOUR),
                        row.get(AGENDA_ITEM.AGAINST),
                        row.get(AGENDA_ITEM.ABSTAINED)),
                row.get(AGENDA_ITEM.CONCLUSION),
                row.get(AGENDA_ITEM.VERSION));
    }

    void insert(AgendaItem item) {
        var it = item.terms();
        sql.insertInto(AGENDA_ITEM)
                .set(AGENDA_ITEM.ID, item.id())
                .set(AGENDA_ITEM.MEETING_ID, item.meeting())
                .set(AGENDA_ITEM.PLACE, item.place())
                .set(AGENDA_ITEM.TITLE, it.title())
                .set(AGENDA_ITEM.PROPOSAL, it.proposal())
                .set(AGENDA_ITEM.DECIDES, it.decides().name())
                .set(AGENDA_ITEM.SECRET, it.secret())
                .set(AGENDA_ITEM.MODE, it.mode().name())
                .set(AGENDA_ITEM.SIDES, it.sides().toArray(String[]::new))
                .set(AGENDA_ITEM.REPORTER, it.reporter())
                .set(AGENDA_ITEM.PROBLEM_ID, it.problem().orElse(null))
                .set(AGENDA_ITEM.STATUS, item.status().name())
                .execute();
    }

    /** @throws Stale when somebody else saved since {@code version} was read */
    void save(AgendaItem item, AgendaItem.Terms it, int version) {
        var written = sql.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.TITLE, it.title())
                .set(AGENDA_ITEM.PROPOSAL, it.proposal())
                .set(AGENDA_ITEM.DECIDES, it.decides().name())
                .set(AGENDA_ITEM.SECRET, it.secret())
                .set(AGENDA_ITEM.MODE, it.mode().name())
                .set(AGENDA_ITEM.SIDES, it.sides().toArray(String[]::new))
                .set(AGENDA_ITEM.REPORTER, it.reporter())
                .set(AGENDA_ITEM.VERSION, version + 1)
                .where(
                        AGENDA_ITEM.ID.eq(item.id()),
                        AGENDA_ITEM.VERSION.eq(version),
                        AGENDA_ITEM.STATUS.eq(ItemStatus.WAITING.name()))
                .execute();
        if (written == 0) {
            throw new Stale(AgendaItem.KIND, item.id());
        }
    }

    void open(AgendaItem item, Instant at) {
        sql.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.STATUS, ItemStatus.VOTING.name())
                .set(AGENDA_ITEM.OPENED_AT, at)
                .set(AGENDA_ITEM.VERSION, item.version() + 1)
                .where(AGENDA_ITEM.ID.eq(item.id()))
                .execute();
    }

    /** Counts one ballot; the item is locked by the caller. */
    void count(AgendaItem item, BallotChoice choice) {
        var column = switch (choice) {
            case IN_FAVOUR -> AGENDA_ITEM.IN_FAVOUR;
            case AGAINST -> AGENDA_ITEM.AGAINST;
            case ABSTAINED -> AGENDA_ITEM.ABSTAINED;
        };
        sql.update(AGENDA_ITEM)
                .set(column, column.plus(1))
                .where(AGENDA_ITEM.ID.eq(item.id()))
                .execute();
    }

    void settle(AgendaItem item, ItemStatus status, AgendaItem.Tally tally, String conclusion, @Nullable Instant at) {
        sql.update(AGENDA_ITEM)
                .set(AGENDA_ITEM.STATUS, status.name())
                .set(AGENDA_ITEM.CLOSED_AT, at)
                .set(AGENDA_ITEM.ENTITLED, tally.entitled())
                .set(AGENDA_ITEM.PRESENT, tally.present())
                .set(AGENDA_ITEM.RECUSED, tally.recused())
                .set(AGENDA_ITEM.CONCLUSION, conclusion)
                .set(AGENDA_ITEM.VERSION, item.version() + 1)
                .where(AGENDA_ITEM.ID.eq(item.id()))
                .execute();
    }
}
