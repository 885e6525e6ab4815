package org.qiao.consortium.governance.meeting;

import static org.qiao.consortium.governance.db.Tables.ATTENDANCE;
import static org.qiao.consortium.governance.db.Tables.BALLOT;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.RECUSAL;
import static org.qiao.consortium.governance.db.Tables.SEAT;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.governance.council.SeatOffice;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;

/** The only writer of attendance, recusals and ballots. */
@Component
class VoteStore {

    private final DSLContext sql;

    VoteStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Every seat that somebody holds is expected; those already there keep their reply. Also takes off seats that are no more. */
    void expect(UUID meeting, BodyId body) {
        sql.insertInto(ATTENDANCE, ATTENDANCE.MEETING_ID, ATTENDANCE.SEAT_ID)
                .select(DSL.select(DSL.val(meeting), SEAT.ID)
                        .from(SEAT)
                        .where(SEAT.BODY_ID.eq(body.value()), SEAT.ENDED_ON.isNull(), SEAT.HOLDER.ne("")))
                .onConflictDoNothing()
                .execute();
        sql.deleteFrom(ATTENDANCE)
                .where(
                        ATTENDANCE.MEETING_ID.eq(meeting),
                        ATTENDANCE.SIGNED_IN_AT.isNull(),
                        ATTENDANCE.SEAT_ID.in(DSL.select(SEAT.ID)
                                .from(SEAT)
                                .where(SEAT.BODY_ID.eq(body.value()))
                                .and(SEAT.ENDED_ON.isNotNull().or(SEAT.HOLDER.eq("")))))
                .execute();
    }

    List<Participant> participants(UUID meeting) {
        return sql.select(ATTENDANCE.asterisk(), SEAT.asterisk(), ORGANIZATION.NAME)
                .from(ATTENDANCE)
                .join(SEAT)
                .on(SEAT.ID.eq(ATTENDANCE.SEAT_ID))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(SEAT.ORGANIZATION_ID))
                .where(ATTENDANCE.MEETING_ID.eq(meeting))
                .orderBy(SEAT.PLACE)
                .fetch(VoteStore::participant);
    }

    private static Participant participant(Record row) {
        var title = row.get(SEAT.TITLE);
        return new Participant(
                row.get(SEAT.ID),
                row.get(SEAT.PLACE),
                title.isEmpty() ? SeatOffice.valueOf(row.get(SEAT.OFFICE)).label() : title,
                new OrganizationId(row.get(SEAT.ORGANIZATION_ID)),
                row.get(ORGANIZATION.NAME),
                row.get(SEAT.HOLDER),
                Optional.ofNullable(row.get(SEAT.PERSON_ID)).map(PersonId::new),
                row.get(SEAT.ALTERNATE),
                Optional.ofNullable(row.get(SEAT.ALTERNATE_ID)).map(PersonId::new),
                row.get(SEAT.VOTING),
                Participant.Reply.valueOf(row.get(ATTENDANCE.REPLY)),
                row.get(ATTENDANCE.REPLY_REASON),
                Optional.ofNullable(row.get(ATTENDANCE.SIGNED_IN_AT)),
                row.get(ATTENDANCE.SIGNED_IN_AS),
                row.get(ATTENDANCE.BY_ALTERNATE),
                row.get(ATTENDANCE.ENTERED_BY));
    }

    void reply(UUID meeting, UUID seat, Participant.Reply reply, String reason) {
        sql.update(ATTENDANCE)
                .set(ATTENDANCE.REPLY, reply.name())
                .set(ATTENDANCE.REPLY_REASON, reason)
                .where(ATTENDANCE.MEETING_ID.eq(meeting), ATTENDANCE.SEAT_ID.eq(seat))
                .execute();
    }

    /** @return false when somebody signed in for this seat before */
    boolean signIn(UUID meeting, UUID seat, String name, boolean alternate, String enteredBy, Instant at) {
        return sql.update(ATTENDANCE)
                        .set(ATTENDANCE.SIGNED_IN_AT, at)
                        .set(ATTENDANCE.SIGNED_IN_AS, name)
                        .set(ATTENDANCE.BY_ALTERNATE, alternate)
                        .set(ATTENDANCE.ENTERED_BY, enteredBy)
                        .where(
                                ATTENDANCE.MEETING_ID.eq(meeting),
                                ATTENDANCE.SEAT_ID.eq(seat),
                                ATTENDANCE.SIGNED_IN_AT.isNull())
                        .execute()
                == 1;
    }

    void standBack(AgendaItem item, UUID seat, String reason, Instant at) {
        sql.insertInto(RECUSAL)
                .set(RECUSAL.ITEM_ID, item.id())
                .set(RECUSAL.SEAT_ID, seat)
                .set(RECUSAL.REASON, reason)
                .set(RECUSAL.AT, at)
                .execute();
    }

    /** Seats that stand back from the item, with the reason. */
    Map<UUID, String> recused(UUID item) {
        return sql.select(RECUSAL.SEAT_ID, RECUSAL.REASON)
                .from(RECUSAL)
                .where(RECUSAL.ITEM_ID.eq(item))
                .fetchMap(RECUSAL.SEAT_ID, RECUSAL.REASON);
    }

    /** Seats that have voted on the item. */
    Set<UUID> voted(UUID item) {
        return sql.select(BALLOT.SEAT_ID)
                .from(BALLOT)
                .where(BALLOT.ITEM_ID.eq(item))
                .fetchSet(BALLOT.SEAT_ID);
    }

    /** What each seat said in an open vote; of a secret one nothing is here. */
    Map<UUID, BallotChoice> said(UUID item) {
        var said = new HashMap<UUID, BallotChoice>();
        sql.select(BALLOT.SEAT_ID, BALLOT.CHOICE)
                .from(BALLOT)
                .where(BALLOT.ITEM_ID.eq(item), BALLOT.CHOICE.isNotNull())
                .forEach(it -> said.put(it.value1(), BallotChoice.valueOf(it.value2())));
        return said;
    }

    /** @param choice empty in a secret vote: only the count on the item knows it */
    void cast(AgendaItem item, UUID seat, Optional<BallotChoice> choice, String enteredBy) {
        sql.insertInto(BALLOT)
                .set(BALLOT.ITEM_ID, item.id())
                .set(BALLOT.SEAT_ID, seat)
                .set(BALLOT.CHOICE, choice.map(Enum::name).orElse(null))
                .set(BALLOT.ENTERED_BY, enteredBy)
                .execute();
    }
}
