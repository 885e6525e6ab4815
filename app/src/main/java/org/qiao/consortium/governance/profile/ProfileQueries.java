package org.qiao.consortium.governance.profile;

import static org.qiao.consortium.governance.db.Tables.CONSORTIUM;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Reads the viewer's consortium and its members of today; nothing of it is a secret, nothing of it concerns a person. */
@Component
class ProfileQueries {

    /** @param foundedAt on this platform */
    record About(String name, String regionCode, String featureIndustry, Instant foundedAt) {}

    /** @param example invented, for demonstration */
    record Member(String number, String name, OrganizationKind kind, MemberStanding standing, boolean example) {}

    private final DSLContext sql;

    ProfileQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty before the installation is set up. */
    Optional<About> about(Viewer viewer) {
        return sql.select(CONSORTIUM.NAME, CONSORTIUM.REGION_CODE, CONSORTIUM.FEATURE_INDUSTRY, CONSORTIUM.FOUNDED_AT)
                .from(CONSORTIUM)
                .where(CONSORTIUM.ID.eq(viewer.consortium().value()))
                .fetchOptional(Records.mapping(About::new));
    }

    /** Full members by name. */
    List<Member> members(Viewer viewer) {
        return sql.select(
                        ORGANIZATION.NUMBER,
                        ORGANIZATION.NAME,
                        ORGANIZATION.KIND.convertFrom(OrganizationKind::valueOf),
                        MEMBERSHIP.STANDING.convertFrom(MemberStanding::valueOf),
                        ORGANIZATION.EXAMPLE)
                .from(MEMBERSHIP)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(MEMBERSHIP.ORGANIZATION_ID))
                .where(MEMBERSHIP.CONSORTIUM_ID.eq(viewer.consortium().value()))
                .and(MEMBERSHIP.STATUS.eq(MembershipStatus.ACTIVE.name()))
                .orderBy(ORGANIZATION.NAME, ORGANIZATION.ID)
                .fetch(Records.mapping(Member::new));
    }
}
