package org.qiao.consortium.governance.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.governance.verification.VerificationState;
import org.qiao.consortium.shared.OrganizationId;

/**
 * A unit as it stands in lists; no contact data.
 *
 * @param membership empty for a unit that never applied to the viewer's consortium
 * @param verifiedUntil last day, when it was verified
 */
public record MemberRow(
        OrganizationId id,
        String number,
        String name,
        String shortName,
        OrganizationKind kind,
        String creditCode,
        String regionCode,
        String regionName,
        String industryCode,
        String industryName,
        int staff,
        Optional<MembershipStatus> membership,
        MemberStanding standing,
        Optional<LocalDate> joinedOn,
        VerificationState verification,
        Optional<LocalDate> verifiedUntil,
        boolean example) {}
