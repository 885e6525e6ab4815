package org.qiao.consortium.governance.council;

import java.time.LocalDate;
import java.util.Optional;
import org.qiao.consortium.governance.BodyId;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 机构 — one body of the consortium or beside it.
 *
 * @param number {@code JG-2026-000001}
 * @param endedOn from this day on it is no more
 */
public record Body(
        BodyId id, String number, ConsortiumId consortium, Terms terms, Optional<LocalDate> endedOn, int version) {

    public static final String KIND = "governance.body";

    /**
     * What is said of a body.
     *
     * @param topic the 专业群 or project that it is for; empty for others
     * @param homeUnit the unit that set it up
     * @param example invented (示例)
     */
    public record Terms(
            BodyKind kind,
            String name,
            Optional<BodyId> parent,
            String topic,
            Optional<OrganizationId> homeUnit,
            String remit,
            WayOfDeciding way,
            LocalDate foundedOn,
            boolean example) {}

    public SubjectRef subject() {
        return new SubjectRef(KIND, id.value());
    }

    public boolean isEnded() {
        return endedOn.isPresent();
    }
}
