package org.qiao.consortium.governance.member;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.governance.db.Tables.CONSORTIUM;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Choice;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * 联系服务 — which consortium looks after a unit: every one that it has asked to join. One that is with none is looked after by
 * all, so that somebody can take it in. One that is with another only is not found here: it asks by itself.
 */
@Component
public class Care {

    private static final List<String> LIVE = List.of(
            MembershipStatus.APPLIED.name(), MembershipStatus.UNDER_REVIEW.name(), MembershipStatus.ACTIVE.name());

    private final DSLContext sql;

    Care(DSLContext sql) {
        this.sql = sql;
    }

    /** For queries over {@code governance.organization}. */
    public static Condition of(Viewer viewer) {
        var other = MEMBERSHIP.as("care");
        var here = other.CONSORTIUM_ID.eq(viewer.consortium().value());
        var unit = other.ORGANIZATION_ID.eq(ORGANIZATION.ID);
        return exists(selectOne().from(other).where(unit, here))
                .or(notExists(selectOne().from(other).where(unit, other.STATUS.in(LIVE))));
    }

    /** The consortiums of which the unit is an active member. */
    public List<ConsortiumId> memberOf(OrganizationId unit) {
        return sql.select(MEMBERSHIP.CONSORTIUM_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ORGANIZATION_ID.eq(unit.value()))
                .and(MEMBERSHIP.STATUS.eq(MembershipStatus.ACTIVE.name()))
                .fetch(it -> new ConsortiumId(it.value1()));
    }

    /** The other consortiums of the installation that the unit can ask to join. */
    public List<Choice> open(Viewer viewer, OrganizationId unit) {
        var here = selectOne()
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ORGANIZATION_ID.eq(unit.value()))
                .and(MEMBERSHIP.CONSORTIUM_ID.eq(CONSORTIUM.ID))
                .and(MEMBERSHIP.STATUS.in(LIVE));
        return sql.select(CONSORTIUM.ID, CONSORTIUM.NAME)
                .from(CONSORTIUM)
                .where(CONSORTIUM.ID.ne(viewer.consortium().value()), notExists(here))
                .orderBy(CONSORTIUM.LEVEL, CONSORTIUM.NAME)
                .fetch(it -> Choice.of(it.value1().toString(), it.value2()));
    }

    /** Whether the viewer's consortium looks after the unit. */
    public boolean has(Viewer viewer, OrganizationId unit) {
        return sql.fetchExists(ORGANIZATION, ORGANIZATION.ID.eq(unit.value()), of(viewer));
    }
}
