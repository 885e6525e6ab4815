package org.qiao.consortium.governance.plan.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 函件 — about one task to one unit.
 *
 * @param issuer name of who sent it, as it was then
 * @param replyBy empty for a reminder
 * @param reply empty while there is none
 * @param returned the last reply that was sent back; empty when none was
 * @param followed whether another letter has followed it
 */
public record Letter(
        UUID id,
        String number,
        LetterKind kind,
        UUID task,
        String taskNumber,
        String taskTitle,
        LocalDate taskDue,
        OrganizationId unit,
        String unitName,
        String issuer,
        String text,
        Instant issuedAt,
        Optional<LocalDate> replyBy,
        String reply,
        Optional<Instant> repliedAt,
        String repliedBy,
        Optional<Returned> returned,
        Optional<String> follows,
        boolean followed,
        int version) {

    public static final String KIND = "governance.letter";

    /** A reply that was not enough: what it said, and why it came back. */
    public record Returned(String reply, String reason, Instant at) {}

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    public String url() {
        return "/letters/" + number;
    }

    public boolean isReplied() {
        return repliedAt.isPresent();
    }

    public boolean waits() {
        return replyBy.isPresent() && repliedAt.isEmpty();
    }

    public boolean isOverdue(LocalDate today) {
        return waits() && replyBy.filter(it -> it.isBefore(today)).isPresent();
    }
}
