package org.qiao.consortium.platform.privacy.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.privacy.RequestKind;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 个人请求.
 *
 * @param number {@code GX-2026-000012}
 * @param byGuardian whether a guardian asked
 * @param keeper the unit that answers; empty when it is the platform
 * @param done what became of the data after a yes
 */
public record PrivacyRequest(
        UUID id,
        String number,
        RequestKind kind,
        PersonId person,
        PersonName personName,
        boolean byGuardian,
        String text,
        ConsortiumId consortium,
        Optional<OrganizationId> keeper,
        RequestStatus status,
        Instant askedAt,
        LocalDate dueOn,
        String answer,
        String done,
        Optional<Instant> answeredAt,
        String answeredBy,
        int version) {

    static final String KIND = "platform.privacy-request";

    SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }

    boolean isWaiting() {
        return status == RequestStatus.WAITING;
    }

    boolean isOverdue(LocalDate today) {
        return isWaiting() && today.isAfter(dueOn);
    }

    public String url() {
        return "/privacy/requests/" + number;
    }
}
