package org.qiao.consortium.governance.meeting.resolution;

import static org.qiao.consortium.governance.db.Tables.RESOLUTION;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.meeting.MeetingError;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What 秘书处 says of a resolution later: that no task follows from it, that it holds no more. */
@Component
@Transactional
public class SettleResolution {

    private final DSLContext sql;
    private final ResolutionQueries resolutions;
    private final Deeds deeds;

    SettleResolution(DSLContext sql, ResolutionQueries resolutions, Deeds deeds) {
        this.sql = sql;
        this.resolutions = resolutions;
        this.deeds = deeds;
    }

    /** @param reason why no task follows from it */
    public void noTask(String number, String reason, Viewer by, Instant at) {
        needTask(resolutions.get(by, number), false, reason, by, at);
    }

    /** @param needed whether a task should follow; if not, why */
    void needTask(ResolutionRow it, boolean needed, String reason, Viewer by, Instant at) {
        check(it, needed ? "—" : reason);
        var written = sql.update(RESOLUTION)
                .set(RESOLUTION.NEEDS_TASK, needed)
                .set(RESOLUTION.NO_TASK_REASON, needed ? "" : reason.strip())
                .set(RESOLUTION.VERSION, it.version() + 1)
                .where(RESOLUTION.ID.eq(it.id()), RESOLUTION.VERSION.eq(it.version()))
                .execute();
        guard(written, it);
        var deed = needed
                ? Deed.of("governance.resolution.task-needed", subject(it), it.number())
                : Deed.of("governance.resolution.no-task", subject(it), it.number())
                        .because(reason.strip());
        deeds.record(deed, by.actor(), at);
    }

    void revoke(ResolutionRow it, String reason, Viewer by, Instant at) {
        check(it, reason);
        var written = sql.update(RESOLUTION)
                .set(RESOLUTION.STATUS, ResolutionStatus.REVOKED.name())
                .set(RESOLUTION.REVOKED_ON, BusinessTime.dateOf(at))
                .set(RESOLUTION.REVOKED_REASON, reason.strip())
                .set(RESOLUTION.VERSION, it.version() + 1)
                .where(RESOLUTION.ID.eq(it.id()), RESOLUTION.VERSION.eq(it.version()))
                .execute();
        guard(written, it);
        deeds.record(
                Deed.of("governance.resolution.revoked", subject(it), it.number())
                        .moved(it.status(), ResolutionStatus.REVOKED)
                        .because(reason.strip()),
                by.actor(),
                at);
    }

    private static void check(ResolutionRow it, String reason) {
        Refused.ifAny(
                it.status() != ResolutionStatus.IN_FORCE
                        ? List.of(Refusal.of(
                                MeetingError.NOT_THAT_STATUS, "", it.status().label()))
                        : reason.isBlank() ? List.of(Refusal.of(MeetingError.REASON_MISSING, "reason")) : List.of());
    }

    private static void guard(int written, ResolutionRow it) {
        if (written == 0) {
            throw new Stale("governance.resolution", it.number());
        }
    }

    static SubjectRef subject(ResolutionRow it) {
        return new SubjectRef("governance.resolution", it.id());
    }
}
