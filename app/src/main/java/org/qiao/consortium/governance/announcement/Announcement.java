package org.qiao.consortium.governance.announcement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qiao.consortium.governance.AnnouncementKind;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/**
 * 公示.
 *
 * @param number {@code GS-2026-000001}
 * @param beginsOn day of publication; the period is counted from the next working day
 * @param endsOn last day on which one may object
 */
public record Announcement(
        UUID id,
        String number,
        ConsortiumId consortium,
        AnnouncementKind kind,
        String title,
        String body,
        AnnouncementStatus status,
        LocalDate beginsOn,
        int workingDays,
        LocalDate endsOn,
        Instant openedAt,
        int version) {

    public static final String KIND = "governance.announcement";

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    /** Whether one may object on this day. */
    public boolean takesObjections(LocalDate today) {
        return status == AnnouncementStatus.OPEN && !today.isAfter(endsOn);
    }

    /** @throws Refused when the table of transitions does not lead there */
    Announcement move(AnnouncementStatus next) {
        if (!status.leadsTo(next)) {
            throw new Refused(List.of(Refusal.of(AnnouncementError.NOT_THAT_STATUS, "", status.label(), next.label())));
        }
        return new Announcement(
                id, number, consortium, kind, title, body, next, beginsOn, workingDays, endsOn, openedAt, version);
    }
}
