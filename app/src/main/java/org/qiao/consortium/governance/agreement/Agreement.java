package org.qiao.consortium.governance.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 协议.
 *
 * @param number {@code XY-2026-000001}
 * @param openedBy unit that drafted it
 * @param endedOn day from which it no longer holds because it was ended before its time
 */
public record Agreement(
        UUID id,
        String number,
        ConsortiumId consortium,
        AgreementKind kind,
        String title,
        Optional<SubjectRef> about,
        OrganizationId openedBy,
        Instant openedAt,
        Optional<LocalDate> endedOn,
        int version) {

    public static final String KIND = "governance.agreement";

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }
}
