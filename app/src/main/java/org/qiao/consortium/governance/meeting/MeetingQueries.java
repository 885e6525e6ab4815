package org.qiao.consortium.governance.meeting;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.MEETING;
import static org.qiao.consortium.governance.db.Tables.RESOLUTION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Reads meetings as the viewer may see them, and what happens at one. */
@Component
public class MeetingQueries {

    /**
     * @param body number of a body; empty for all
     * @param year in China's time; 0 for all
     */
    public record Wanted(String words, String body, Optional<MeetingStatus> status, int year) {}

    /**
     * An item as it stands.
     *
     * @param tally counted now while the vote is open
     * @param recused seats with the reason, {@code voted} seats, {@code said} what they said in an open vote
     */
    public record ItemState(
            AgendaItem item,
            AgendaItem.Tally tally,
            Map<UUID, String> recused,
            Set<UUID> voted,
            Map<UUID, BallotChoice> said,
            String resolution) {}

    private final DSLContext sql;
    private final MeetingStore store;
    private final VoteStore votes;
    private final VoteOnItem counting;

    MeetingQueries(DSLContext sql, MeetingStore store, VoteStore votes, VoteOnItem counting) {
        this.sql = sql;
        this.store = store;
        this.votes = votes;
        this.counting = counting;
    }

    public Paged<MeetingRow> find(Viewer viewer, Wanted wanted, Paging paging) {
        var condition = MeetingScope.visible(viewer).and(matching(wanted));
        var total = sql.fetchCount(sql.selectOne()
                .from(MEETING)
                .join(BODY)
                .on(BODY.ID.eq(MEETING.BODY_ID))
                .where(condition)
                .limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(rows(condition, MEETING.STARTS_AT.desc(), paging.size(), paging.offset()), paging, total);
    }

    public List<MeetingRow> all(Viewer viewer, Wanted wanted) {
        return rows(MeetingScope.visible(viewer).and(matching(wanted)), MEETING.STARTS_AT.desc(), Integer.MAX_VALUE, 0);
    }

    /** Called and not over, the nearest first. */
    public List<MeetingRow> coming(Viewer viewer, int most) {
        return rows(
                MeetingScope.visible(viewer)
                        .and(MEETING.STATUS.in(MeetingStatus.CALLED.name(), MeetingStatus.OPEN.name())),
                MEETING.STARTS_AT.asc(),
                most,
                0);
    }

    public List<MeetingRow> ofBody(Viewer viewer, BodyId body, int most) {
        return rows(
                MeetingScope.visible(viewer).and(MEETING.BODY_ID.eq(body.value())), MEETING.STARTS_AT.desc(), most, 0);
    }

    private static Condition matching(Wanted wanted) {
        var condition = noCondition();
        if (!wanted.words().isBlank()) {
            condition = condition.and(MEETING.TITLE
                    .contains(wanted.words().strip())
                    .or(MEETING.NUMBER.eq(wanted.words().strip())));
        }
        if (!wanted.body().isBlank()) {
            condition = condition.and(BODY.NUMBER.eq(wanted.body()));
        }
        if (wanted.status().isPresent()) {
            condition = condition.and(MEETING.STATUS.eq(wanted.status().get().name()));
        }
        return wanted.year() == 0
                ? condition
                : condition.and(MEETING.STARTS_AT.between(startOf(wanted.year()), startOf(wanted.year() + 1)));
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    private List<MeetingRow> rows(Condition condition, SortField<?> order, int limit, int offset) {
        var resolutions = field(select(count()).from(RESOLUTION).where(RESOLUTION.MEETING_ID.eq(MEETING.ID)));
        return sql.select(
                        MEETING.NUMBER,
                        MEETING.TITLE,
                        MEETING.KIND,
                        BODY.NAME,
                        BODY.NUMBER,
                        MEETING.STARTS_AT,
                        MEETING.PLACE,
                        MEETING.STATUS,
                        MEETING.SIGNED_ON,
                        resolutions)
                .from(MEETING)
                .join(BODY)
                .on(BODY.ID.eq(MEETING.BODY_ID))
                .where(condition)
                .orderBy(order, MEETING.ID)
                .limit(limit)
                .offset(offset)
                .fetch(it -> new MeetingRow(
                        it.value1(),
                        it.value2(),
                        MeetingKind.valueOf(it.value3()),
                        it.value4(),
                        it.value5(),
                        it.value6(),
                        it.value7(),
                        MeetingStatus.valueOf(it.value8()),
                        it.value9() != null,
                        it.value10()));
    }

    public List<Participant> participants(Meeting meeting) {
        return votes.participants(meeting.id());
    }

    public List<ItemState> items(Meeting meeting) {
        var numbers = sql.select(RESOLUTION.ITEM_ID, RESOLUTION.NUMBER)
                .from(RESOLUTION)
                .where(RESOLUTION.MEETING_ID.eq(meeting.id()))
                .fetchMap(RESOLUTION.ITEM_ID, RESOLUTION.NUMBER);
        return store.items(meeting.id()).stream()
                .map(it -> new ItemState(
                        it,
                        it.status().isOpen() ? counting.count(meeting, it) : it.tally(),
                        votes.recused(it.id()),
                        votes.voted(it.id()),
                        votes.said(it.id()),
                        numbers.getOrDefault(it.id(), "")))
                .toList();
    }
}
