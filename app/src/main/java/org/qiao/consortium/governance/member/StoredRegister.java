package org.qiao.consortium.governance.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register as others know it; the steps are {@link RegisterOrganization} and {@link ChangeMembership}. */
@Component
@Transactional
class StoredRegister implements OrganizationRegister {

    private final RegisterOrganization registering;
    private final ChangeMembership membership;
    private final EmployerVerification verification;
    private final People people;
    private final Deeds deeds;

    StoredRegister(
            RegisterOrganization registering,
            ChangeMembership membership,
            EmployerVerification verification,
            People people,
            Deeds deeds) {
        this.registering = registering;
        this.membership = membership;
        this.verification = verification;
        this.people = people;
        this.deeds = deeds;
    }

    @Override
    public OrganizationId register(Particulars unit, Actor by, Instant at) {
        return registering.register(unit, by, at);
    }

    @Override
    public SelfRegistered registerItself(Particulars unit, NewPerson clerk, ConsortiumId consortium, Instant at) {
        var refusals = new ArrayList<>(registering.refusalsOf(unit, true));
        refusals.addAll(people.refusalsOf(clerk));
        Refused.ifAny(refusals);
        var entered = registering.enterItself(unit, at);
        var person = people.create(clerk, at);
        people.grant(person, Role.ENTERPRISE_CLERK, entered.id(), consortium, at);
        var actor = new Actor(person, clerk.name(), Role.ENTERPRISE_CLERK, entered.id());
        deeds.record(RegisterOrganization.registered(entered), actor, at);
        // A millisecond later, so that the trail tells them in this order.
        verification.ask(entered.id(), actor, at.plusMillis(1));
        return new SelfRegistered(entered.id(), person);
    }

    @Override
    public void apply(OrganizationId unit, ConsortiumId consortium, Actor by, Instant at) {
        membership.apply(unit, consortium, by, at);
    }

    @Override
    public void takeUpForReview(OrganizationId unit, ConsortiumId consortium, Actor by, Instant at) {
        membership.takeUpForReview(unit, consortium, by, at);
    }

    @Override
    public void admit(
            OrganizationId unit, ConsortiumId consortium, LocalDate decidedOn, String basis, Actor by, Instant at) {
        membership.admit(unit, consortium, decidedOn, basis, by, at);
    }

    @Override
    public void decline(OrganizationId unit, ConsortiumId consortium, String reason, Actor by, Instant at) {
        membership.decline(unit, consortium, reason, by, at);
    }

    @Override
    public void exit(OrganizationId unit, ConsortiumId consortium, String reason, Actor by, Instant at) {
        membership.exit(unit, consortium, reason, by, at);
    }

    @Override
    public void stand(
            OrganizationId unit, ConsortiumId consortium, MemberStanding standing, String basis, Actor by, Instant at) {
        membership.stand(unit, consortium, standing, basis, by, at);
    }
}
