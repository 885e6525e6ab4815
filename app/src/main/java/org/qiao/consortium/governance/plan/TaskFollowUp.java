package org.qiao.consortium.governance.plan;

import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.TASK;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.meeting.resolution.FollowUp;
import org.qiao.consortium.governance.plan.state.Light;
import org.qiao.consortium.governance.plan.state.Lights;
import org.qiao.consortium.governance.plan.state.TaskStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;

/** Tells of resolutions which tasks follow from them. */
@Component
class TaskFollowUp implements FollowUp {

    private final DSLContext sql;
    private final Lights lights;
    private final InstantSource clock;

    TaskFollowUp(DSLContext sql, Lights lights, InstantSource clock) {
        this.sql = sql;
        this.lights = lights;
        this.clock = clock;
    }

    @Override
    public Map<UUID, List<Task>> of(Viewer viewer, Collection<UUID> resolutions) {
        var light = lights.field(BusinessTime.dateOf(clock.instant())).as("light");
        var found = new HashMap<UUID, List<Task>>();
        sql.select(TASK.RESOLUTION_ID, TASK.NUMBER, TASK.TITLE, ORGANIZATION.NAME, TASK.STATUS, light)
                .from(TASK)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(TASK.LEAD_ID))
                .where(
                        TaskSight.visibleTo(viewer),
                        TASK.RESOLUTION_ID.in(resolutions),
                        TASK.STATUS.ne(TaskStatus.CANCELLED.name()))
                .orderBy(TASK.NUMBER)
                .forEach(it -> {
                    var status = TaskStatus.valueOf(it.value5());
                    var standing = Light.of(it.value6());
                    found.computeIfAbsent(it.value1(), id -> new ArrayList<>())
                            .add(new Task(
                                    it.value3(),
                                    it.value4(),
                                    TaskRow.stateOf(standing, status),
                                    TaskRow.toneOf(standing, status),
                                    "/tasks/" + it.value2()));
                });
        return found;
    }

    @Override
    public String urlOfNew(String resolutionNumber) {
        return "/tasks/new?resolution=" + resolutionNumber;
    }
}
