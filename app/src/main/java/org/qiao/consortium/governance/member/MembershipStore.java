package org.qiao.consortium.governance.member;

import static org.qiao.consortium.governance.db.Tables.CONSORTIUM;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;

import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** The only writer of {@code governance.membership}. */
@Component
class MembershipStore {

    private final DSLContext sql;

    MembershipStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<Membership> find(OrganizationId unit, ConsortiumId consortium) {
        return sql.selectFrom(MEMBERSHIP)
                .where(MEMBERSHIP.ORGANIZATION_ID.eq(unit.value()))
                .and(MEMBERSHIP.CONSORTIUM_ID.eq(consortium.value()))
                .fetchOptional(it -> new Membership(
                        it.get(MEMBERSHIP.ID),
                        consortium,
                        unit,
                        MembershipStatus.valueOf(it.get(MEMBERSHIP.STATUS)),
                        MemberStanding.valueOf(it.get(MEMBERSHIP.STANDING)),
                        it.get(MEMBERSHIP.APPLIED_ON),
                        Optional.ofNullable(it.get(MEMBERSHIP.JOINED_ON)),
                        Optional.ofNullable(it.get(MEMBERSHIP.LEFT_ON)),
                        it.get(MEMBERSHIP.VERSION)));
    }

    /**
     * Lets one deed at a time give standings in the consortium, until the transaction ends: whoever waited then sees what the
     * other has set.
     */
    void oneAtATime(ConsortiumId consortium) {
        sql.select(CONSORTIUM.ID)
                .from(CONSORTIUM)
                .where(CONSORTIUM.ID.eq(consortium.value()))
                .forUpdate()
                .fetch();
    }

    boolean isTaken(MemberStanding standing, ConsortiumId consortium, OrganizationId exceptBy) {
        return sql.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP.CONSORTIUM_ID.eq(consortium.value()),
                MEMBERSHIP.STANDING.eq(standing.name()),
                MEMBERSHIP.STATUS.eq(MembershipStatus.ACTIVE.name()),
                MEMBERSHIP.ORGANIZATION_ID.ne(exceptBy.value()));
    }

    /** @throws Stale when the unit applied at the same moment elsewhere */
    void add(Membership membership) {
        var written = sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ID, membership.id())
                .set(MEMBERSHIP.CONSORTIUM_ID, membership.consortium().value())
                .set(MEMBERSHIP.ORGANIZATION_ID, membership.organization().value())
                .set(MEMBERSHIP.STATUS, membership.status().name())
                .set(MEMBERSHIP.STANDING, membership.standing().name())
                .set(MEMBERSHIP.APPLIED_ON, membership.appliedOn())
                .onConflictDoNothing()
                .execute();
        if (written == 0) {
            throw new Stale("governance.membership", membership.organization());
        }
    }

    /** @throws Stale when somebody else changed it since it was read */
    void save(Membership membership) {
        var written = sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.STATUS, membership.status().name())
                .set(MEMBERSHIP.STANDING, membership.standing().name())
                .set(MEMBERSHIP.APPLIED_ON, membership.appliedOn())
                .set(MEMBERSHIP.JOINED_ON, membership.joinedOn().orElse(null))
                .set(MEMBERSHIP.LEFT_ON, membership.leftOn().orElse(null))
                .set(MEMBERSHIP.VERSION, membership.version() + 1)
                .where(MEMBERSHIP.ID.eq(membership.id()), MEMBERSHIP.VERSION.eq(membership.version()))
                .execute();
        if (written == 0) {
            throw new Stale("governance.membership", membership.organization());
        }
    }
}
