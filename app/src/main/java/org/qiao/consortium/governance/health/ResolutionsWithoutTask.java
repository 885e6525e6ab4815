package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.RESOLUTION;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.meeting.resolution.FollowUp;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 没有落实为任务的决议: in force, in need of a task, and nothing follows from it. */
@Component
class ResolutionsWithoutTask implements HealthCheck {

    private static final int MOST = 5_000;

    private final DSLContext sql;
    private final ObjectProvider<FollowUp> followUps;

    ResolutionsWithoutTask(DSLContext sql, ObjectProvider<FollowUp> followUps) {
        this.sql = sql;
        this.followUps = followUps;
    }

    private record Decided(UUID id, HealthRow row) {}

    @Override
    public String code() {
        return "resolutions-without-task";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Kind kind() {
        return Kind.FAULT;
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return rows(viewer, today, Integer.MAX_VALUE).size();
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        var all = sql.select(RESOLUTION.ID, RESOLUTION.NUMBER, RESOLUTION.TITLE, RESOLUTION.DECIDED_ON, BODY.NAME)
                .from(RESOLUTION)
                .join(BODY)
                .on(BODY.ID.eq(RESOLUTION.BODY_ID))
                .where(
                        RESOLUTION.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        RESOLUTION.STATUS.eq("IN_FORCE"),
                        RESOLUTION.NEEDS_TASK.isTrue())
                .orderBy(RESOLUTION.DECIDED_ON, RESOLUTION.NUMBER)
                .limit(MOST)
                .fetch(it -> new Decided(
                        it.value1(),
                        new HealthRow(
                                it.value3(),
                                "/resolutions/" + it.value2(),
                                it.value2(),
                                it.value5(),
                                Optional.of(it.value4()))));
        var ids = all.stream().map(Decided::id).toList();
        var followed = new HashSet<UUID>();
        followUps.forEach(it -> followed.addAll(it.of(viewer, ids).keySet()));
        return all.stream()
                .filter(it -> !followed.contains(it.id()))
                .map(Decided::row)
                .limit(limit)
                .toList();
    }
}
