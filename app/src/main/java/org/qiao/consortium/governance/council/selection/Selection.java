package org.qiao.consortium.governance.council.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;

/**
 * 遴选.
 *
 * @param number {@code LX-2026-000001}
 * @param applyUntil last day
 * @param resolution number of the resolution by which it is decided; empty before
 */
public record Selection(
        UUID id,
        String number,
        String title,
        String call,
        LocalDate applyUntil,
        SelectionStatus status,
        String resolution,
        String announcement,
        List<Criterion> criteria,
        List<Candidate> candidates,
        boolean example,
        int version) {

    public static final String KIND = "governance.selection";
    public static final String CANDIDATE_KIND = "governance.selection-candidate";

    /** 标准. @param points at most */
    public record Criterion(int place, String name, int points) {}

    /**
     * 候选企业.
     *
     * @param total mean of the judges' sums; empty before anybody has scored it
     * @param outcome of the public notice: EFFECTIVE, STRUCK, or empty
     */
    public record Candidate(
            UUID id,
            OrganizationId unit,
            String unitNumber,
            String name,
            String statement,
            boolean chosen,
            String outcome,
            Optional<BigDecimal> total,
            int judges) {}

    public SubjectRef subject() {
        return new SubjectRef(KIND, id);
    }
}
