package org.qiao.consortium.governance.meeting.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 决议 in a list.
 *
 * @param meeting number of the meeting; {@code meetingSeen} whether the viewer may open it
 * @param tasks that follow from it
 */
public record ResolutionRow(
        UUID id,
        String number,
        String title,
        String text,
        String body,
        String bodyNumber,
        String meeting,
        String meetingTitle,
        boolean meetingSeen,
        LocalDate decidedOn,
        ResolutionStatus status,
        boolean needsTask,
        String noTaskReason,
        String revokedReason,
        int version,
        List<FollowUp.Task> tasks) {

    /** Whether a task should follow and none does. */
    public boolean isWithoutTask() {
        return status == ResolutionStatus.IN_FORCE && needsTask && tasks.isEmpty();
    }

    ResolutionRow with(List<FollowUp.Task> followed) {
        return new ResolutionRow(
                id,
                number,
                title,
                text,
                body,
                bodyNumber,
                meeting,
                meetingTitle,
                meetingSeen,
                decidedOn,
                status,
                needsTask,
                noTaskReason,
                revokedReason,
                version,
                List.copyOf(followed));
    }
}
