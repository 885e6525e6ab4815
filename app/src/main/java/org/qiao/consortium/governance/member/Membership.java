package org.qiao.consortium.governance.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/** 成员资格 — one unit's way through one consortium; a unit that left and applies again goes on with the same one. */
record Membership(
        UUID id,
        ConsortiumId consortium,
        OrganizationId organization,
        MembershipStatus status,
        MemberStanding standing,
        LocalDate appliedOn,
        Optional<LocalDate> joinedOn,
        Optional<LocalDate> leftOn,
        int version) {

    static Membership applied(UUID id, ConsortiumId consortium, OrganizationId organization, LocalDate on) {
        return new Membership(
                id,
                consortium,
                organization,
                MembershipStatus.APPLIED,
                MemberStanding.MEMBER,
                on,
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** @throws Refused when the table of transitions does not lead there */
    Membership move(MembershipStatus next, LocalDate on) {
        if (!status.leadsTo(next)) {
            throw new Refused(List.of(Refusal.of(GovernanceError.NOT_THAT_STATUS, "", status.label(), next.label())));
        }
        return switch (next) {
            case APPLIED -> applied(id, consortium, organization, on).at(version);
            case ACTIVE -> with(next, standing, Optional.of(on), Optional.empty());
            case EXITED -> with(next, MemberStanding.MEMBER, joinedOn, Optional.of(on));
            case UNDER_REVIEW, DECLINED -> with(next, standing, joinedOn, leftOn);
        };
    }

    Membership stand(MemberStanding next) {
        return with(status, next, joinedOn, leftOn);
    }

    private Membership with(
            MembershipStatus newStatus,
            MemberStanding newStanding,
            Optional<LocalDate> joined,
            Optional<LocalDate> left) {
        return new Membership(id, consortium, organization, newStatus, newStanding, appliedOn, joined, left, version);
    }

    private Membership at(int sameVersion) {
        return new Membership(id, consortium, organization, status, standing, appliedOn, joinedOn, leftOn, sameVersion);
    }
}
