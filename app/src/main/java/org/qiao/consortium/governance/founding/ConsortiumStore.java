package org.qiao.consortium.governance.founding;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.qiao.consortium.governance.db.Tables.CONSORTIUM;
import static org.qiao.consortium.governance.db.Tables.MEETING;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.qiao.consortium.governance.ConsortiumFounding.Foundation;
import org.qiao.consortium.governance.ConsortiumLevel;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.member.MembershipStatus;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** The only writer of {@code governance.consortium}; reads those that the viewer may know of. */
@Component
class ConsortiumStore {

    private static final String CLOSED = "CLOSED";
    private static final Field<String> PARENT = parentName();
    private static final Field<String> SECRETARIAT = field(
                    select(ORGANIZATION.NAME).from(ORGANIZATION).where(ORGANIZATION.ID.eq(CONSORTIUM.SECRETARIAT_ID)))
            .as("secretariat");
    private static final Field<String> PARK = field(select(ORGANIZATION.NAME)
                    .from(MEMBERSHIP)
                    .join(ORGANIZATION)
                    .on(ORGANIZATION.ID.eq(MEMBERSHIP.ORGANIZATION_ID))
                    .where(active().and(MEMBERSHIP.STANDING.eq(MemberStanding.CARRIER_PARK.name())))
                    .limit(1))
            .as("park");
    private static final Field<Integer> MEMBERS =
            field(selectCount().from(MEMBERSHIP).where(active())).as("members");
    private static final Field<Instant> LAST_MET = field(select(max(MEETING.STARTS_AT))
                    .from(MEETING)
                    .where(MEETING.CONSORTIUM_ID.eq(CONSORTIUM.ID), MEETING.STATUS.eq(CLOSED)))
            .as("last_met");

    private final DSLContext sql;

    ConsortiumStore(DSLContext sql) {
        this.sql = sql;
    }

    private static Field<String> parentName() {
        var above = CONSORTIUM.as("above");
        return field(select(above.NAME).from(above).where(above.ID.eq(CONSORTIUM.PARENT_ID)))
                .as("parent");
    }

    private static Condition active() {
        return MEMBERSHIP.CONSORTIUM_ID.eq(CONSORTIUM.ID).and(MEMBERSHIP.STATUS.eq(MembershipStatus.ACTIVE.name()));
    }

    /** Until the transaction ends nobody else founds: of two at once, the second finds the first. */
    void oneAtATime() {
        sql.execute("lock table {0} in exclusive mode", CONSORTIUM);
    }

    boolean isEmpty() {
        return !sql.fetchExists(CONSORTIUM);
    }

    boolean isNamed(String name) {
        return sql.fetchExists(CONSORTIUM, CONSORTIUM.NAME.eq(name));
    }

    void add(ConsortiumId id, Foundation foundation, ConsortiumLevel level, Optional<ConsortiumId> parent, Instant at) {
        sql.insertInto(CONSORTIUM)
                .set(CONSORTIUM.ID, id.value())
                .set(CONSORTIUM.NAME, foundation.name().strip())
                .set(CONSORTIUM.REGION_CODE, foundation.regionCode())
                .set(CONSORTIUM.FEATURE_INDUSTRY, foundation.featureIndustry().strip())
                .set(CONSORTIUM.LEVEL, level.name())
                .set(CONSORTIUM.PARENT_ID, parent.map(ConsortiumId::value).orElse(null))
                .set(CONSORTIUM.FOUNDED_AT, at)
                .execute();
    }

    void seatSecretariat(ConsortiumId id, OrganizationId unit) {
        sql.update(CONSORTIUM)
                .set(CONSORTIUM.SECRETARIAT_ID, unit.value())
                .where(CONSORTIUM.ID.eq(id.value()))
                .execute();
    }

    void placeUnder(ConsortiumId id, Optional<ConsortiumId> parent) {
        sql.update(CONSORTIUM)
                .set(CONSORTIUM.PARENT_ID, parent.map(ConsortiumId::value).orElse(null))
                .where(CONSORTIUM.ID.eq(id.value()))
                .execute();
    }

    /** The administrator sees all; everybody else the own one, the one above it and those below it. */
    private static Condition visibleTo(Viewer viewer) {
        var own = viewer.consortium().value();
        var mine = CONSORTIUM.as("mine");
        var above = select(mine.PARENT_ID).from(mine).where(mine.ID.eq(own));
        return viewer.is(Role.PLATFORM_ADMIN)
                ? noCondition()
                : CONSORTIUM.ID.eq(own).or(CONSORTIUM.PARENT_ID.eq(own)).or(CONSORTIUM.ID.in(above));
    }

    List<ConsortiumRow> all(Viewer viewer) {
        return read(visibleTo(viewer));
    }

    Optional<ConsortiumRow> find(Viewer viewer, UUID id) {
        return read(visibleTo(viewer).and(CONSORTIUM.ID.eq(id))).stream().findFirst();
    }

    /** The city first, below it what lies in it. */
    private List<ConsortiumRow> read(Condition which) {
        return sql.select(CONSORTIUM.asterisk(), PARENT, SECRETARIAT, PARK, MEMBERS, LAST_MET)
                .from(CONSORTIUM)
                .where(which)
                .orderBy(CONSORTIUM.LEVEL, CONSORTIUM.REGION_CODE, CONSORTIUM.FOUNDED_AT, CONSORTIUM.ID)
                .fetch(ConsortiumStore::row);
    }

    private static ConsortiumRow row(Record it) {
        return new ConsortiumRow(
                new ConsortiumId(it.get(CONSORTIUM.ID)),
                it.get(CONSORTIUM.NAME),
                ConsortiumLevel.valueOf(it.get(CONSORTIUM.LEVEL)),
                Optional.ofNullable(it.get(CONSORTIUM.PARENT_ID)).map(ConsortiumId::new),
                Optional.ofNullable(it.get(PARENT)).orElse(""),
                it.get(CONSORTIUM.REGION_CODE),
                it.get(CONSORTIUM.FEATURE_INDUSTRY),
                Optional.ofNullable(it.get(CONSORTIUM.SECRETARIAT_ID)).map(OrganizationId::new),
                Optional.ofNullable(it.get(SECRETARIAT)).orElse(""),
                Optional.ofNullable(it.get(PARK)).orElse(""),
                it.get(MEMBERS),
                Optional.ofNullable(it.get(LAST_MET)),
                it.get(CONSORTIUM.FOUNDED_AT));
    }
}
