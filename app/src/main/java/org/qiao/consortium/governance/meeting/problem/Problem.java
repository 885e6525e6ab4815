package org.qiao.consortium.governance.meeting.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 问题 — of the problem list.
 *
 * @param number {@code WT-2026-000001}
 * @param owner who has to answer; empty until 秘书处 has assigned it
 * @param resolution number of the resolution that settles it, {@code meeting} of the meeting; either may be empty
 */
public record Problem(
        UUID id,
        String number,
        OrganizationId raisedBy,
        String raisedByName,
        String raisedPerson,
        String title,
        String text,
        Weight weight,
        Instant raisedAt,
        LocalDate answerBy,
        Optional<OrganizationId> owner,
        String ownerName,
        ProblemStatus status,
        String answer,
        Optional<Instant> answeredAt,
        String settlement,
        String resolution,
        String meeting,
        String evidence,
        boolean example,
        int version) {

    public static final String KIND = "governance.problem";

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    public boolean isOverdue(LocalDate today) {
        return status == ProblemStatus.RAISED && today.isAfter(answerBy);
    }
}
