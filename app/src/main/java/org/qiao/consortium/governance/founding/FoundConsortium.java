package org.qiao.consortium.governance.founding;

import static org.qiao.consortium.governance.db.Tables.FOUNDING_CODE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.ConsortiumLevel;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds the consortium of the installation.
 *
 * <p>Easy to get wrong: two may try at once. The table is locked before it is looked at, so that the second finds the first.
 */
@Component
@Transactional
class FoundConsortium implements ConsortiumFounding {

    private final DSLContext sql;
    private final ConsortiumStore store;
    private final OrganizationRegister register;
    private final People people;
    private final Deeds deeds;
    private final Regions regions;

    FoundConsortium(
            DSLContext sql,
            ConsortiumStore store,
            OrganizationRegister register,
            People people,
            Deeds deeds,
            Regions regions) {
        this.sql = sql;
        this.store = store;
        this.register = register;
        this.people = people;
        this.deeds = deeds;
        this.regions = regions;
    }

    @Override
    public Founded found(Foundation foundation, Instant at) {
        store.oneAtATime();
        Refused.ifAny(refusalsOf(foundation));
        var consortium = new ConsortiumId(Uuid7.at(at));
        store.add(consortium, foundation, ConsortiumLevel.at(foundation.regionCode()), Optional.empty(), at);
        sql.deleteFrom(FOUNDING_CODE).execute();
        var administrator = people.create(foundation.administrator(), at);
        // The unit is entered in the name of a person whose role there follows a line below: neither can be first.
        var unit = register.register(foundation.secretariat(), founder(foundation, administrator), at);
        store.seatSecretariat(consortium, unit);
        people.grant(administrator, Role.SECRETARIAT, unit, consortium, at);
        people.grant(administrator, Role.PLATFORM_ADMIN, unit, consortium, at.plusMillis(1));
        var deed = Deed.of(
                "governance.consortium.founded", new SubjectRef("governance.consortium", consortium.value()), "");
        deeds.record(deed, actor(foundation, administrator, unit), at);
        return new Founded(consortium, unit, administrator);
    }

    private static Actor founder(Foundation foundation, PersonId administrator) {
        return actor(foundation, administrator, new OrganizationId(new UUID(0, 0)));
    }

    private static Actor actor(Foundation foundation, PersonId administrator, OrganizationId unit) {
        return new Actor(administrator, foundation.administrator().name(), Role.PLATFORM_ADMIN, unit);
    }

    @Override
    public List<Refusal> refusalsOf(Foundation foundation) {
        if (!store.isEmpty()) {
            return List.of(Refusal.of(GovernanceError.ALREADY_FOUNDED, ""));
        }
        return particulars(foundation);
    }

    /** What is wrong with what was given, for the first consortium and for a further one. */
    List<Refusal> particulars(Foundation foundation) {
        var refusals = new ArrayList<Refusal>();
        if (foundation.name().isBlank()) {
            refusals.add(Refusal.of(GovernanceError.CONSORTIUM_NAME_MISSING, "consortium"));
        }
        if (regions.list().find(foundation.regionCode()).isEmpty()) {
            refusals.add(Refusal.of(GovernanceError.CONSORTIUM_REGION_MISSING, "region"));
        }
        refusals.addAll(people.refusalsOf(foundation.administrator()));
        return refusals;
    }
}
