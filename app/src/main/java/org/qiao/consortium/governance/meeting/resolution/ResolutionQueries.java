package org.qiao.consortium.governance.meeting.resolution;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.MEETING;
import static org.qiao.consortium.governance.db.Tables.RESOLUTION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.meeting.MeetingScope;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads resolutions. What is in force is known to everybody who works in the consortium; what still waits for its signature
 * only to those who see the meeting.
 */
@Component
class ResolutionQueries {

    /** @param withoutTask only those that should have a task and have none */
    record Wanted(String words, String body, Optional<ResolutionStatus> status, boolean withoutTask) {}

    private static final int MOST = 5_000;

    private final DSLContext sql;
    private final ObjectProvider<FollowUp> followUps;

    ResolutionQueries(DSLContext sql, ObjectProvider<FollowUp> followUps) {
        this.sql = sql;
        this.followUps = followUps;
    }

    ResolutionRow get(Viewer viewer, String number) {
        return rows(viewer, RESOLUTION.NUMBER.eq(number), 1, 0).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("governance.resolution", number));
    }

    Paged<ResolutionRow> find(Viewer viewer, Wanted wanted, Paging paging) {
        if (wanted.withoutTask()) {
            var all = all(viewer, wanted);
            var page = all.stream().skip(paging.offset()).limit(paging.size()).toList();
            return new Paged<>(page, paging, all.size());
        }
        var condition = matching(wanted);
        var total = sql.fetchCount(sql.selectOne()
                .from(RESOLUTION)
                .join(BODY)
                .on(BODY.ID.eq(RESOLUTION.BODY_ID))
                .join(MEETING)
                .on(MEETING.ID.eq(RESOLUTION.MEETING_ID))
                .where(visible(viewer), condition)
                .limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(rows(viewer, condition, paging.size(), paging.offset()), paging, total);
    }

    List<ResolutionRow> all(Viewer viewer, Wanted wanted) {
        return rows(viewer, matching(wanted), MOST, 0).stream()
                .filter(it -> !wanted.withoutTask() || it.isWithoutTask())
                .toList();
    }

    private static Condition matching(Wanted wanted) {
        var condition = noCondition();
        if (!wanted.words().isBlank()) {
            var words = wanted.words().strip();
            condition = condition.and(RESOLUTION
                    .TITLE
                    .contains(words)
                    .or(RESOLUTION.TEXT.contains(words))
                    .or(RESOLUTION.NUMBER.eq(words)));
        }
        if (!wanted.body().isBlank()) {
            condition = condition.and(BODY.NUMBER.eq(wanted.body()));
        }
        return wanted.status().isEmpty()
                ? condition
                : condition.and(RESOLUTION.STATUS.eq(wanted.status().get().name()));
    }

    private static Condition visible(Viewer viewer) {
        return RESOLUTION
                .CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(RESOLUTION
                        .STATUS
                        .ne(ResolutionStatus.AWAITING_SIGNATURE.name())
                        .or(MeetingScope.visible(viewer)));
    }

    private List<ResolutionRow> rows(Viewer viewer, Condition condition, int limit, int offset) {
        var found = sql.select(
                        RESOLUTION.asterisk(),
                        BODY.NAME,
                        BODY.NUMBER,
                        MEETING.NUMBER,
                        MEETING.TITLE,
                        field(MeetingScope.visible(viewer)).as("seen"))
                .from(RESOLUTION)
                .join(BODY)
                .on(BODY.ID.eq(RESOLUTION.BODY_ID))
                .join(MEETING)
                .on(MEETING.ID.eq(RESOLUTION.MEETING_ID))
                .where(visible(viewer), condition)
                .orderBy(RESOLUTION.DECIDED_ON.desc(), RESOLUTION.NUMBER.desc())
                .limit(limit)
                .offset(offset)
                .fetch(row -> new ResolutionRow(
                        row.get(RESOLUTION.ID),
                        row.get(RESOLUTION.NUMBER),
                        row.get(RESOLUTION.TITLE),
                        row.get(RESOLUTION.TEXT),
                        row.get(BODY.NAME),
                        row.get(BODY.NUMBER),
                        row.get(MEETING.NUMBER),
                        row.get(MEETING.TITLE),
                        row.get("seen", Boolean.class),
                        row.get(RESOLUTION.DECIDED_ON),
                        ResolutionStatus.valueOf(row.get(RESOLUTION.STATUS)),
                        row.get(RESOLUTION.NEEDS_TASK),
                        row.get(RESOLUTION.NO_TASK_REASON),
                        row.get(RESOLUTION.REVOKED_REASON),
                        row.get(RESOLUTION.VERSION),
                        List.of()));
        var tasks = Optional.ofNullable(followUps.getIfAvailable())
                .map(it -> it.of(viewer, found.stream().map(ResolutionRow::id).toList()))
                .orElse(Map.of());
        return found.stream()
                .map(it -> it.with(tasks.getOrDefault(it.id(), List.of())))
                .toList();
    }
}
