package org.qiao.consortium.governance.founding;

import java.time.Instant;
import java.util.Optional;
import org.qiao.consortium.governance.ConsortiumLevel;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 联合体 as lists show it.
 *
 * @param parent name of the one above; empty when there is none
 * @param lastMet when the last meeting that was held began
 */
public record ConsortiumRow(
        ConsortiumId id,
        String name,
        ConsortiumLevel level,
        Optional<ConsortiumId> parentId,
        String parent,
        String regionCode,
        String featureIndustry,
        Optional<OrganizationId> secretariatId,
        String secretariat,
        String park,
        int members,
        Optional<Instant> lastMet,
        Instant foundedAt) {

    public String url() {
        return "/consortiums/" + id.value();
    }

    SubjectRef subject() {
        return new SubjectRef("governance.consortium", id.value());
    }
}
