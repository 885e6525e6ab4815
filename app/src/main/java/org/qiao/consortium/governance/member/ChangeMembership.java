package org.qiao.consortium.governance.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.MemberAdmitted;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申请 → 审查 → 正式 → 退出: takes a unit through its membership, each step a deed and a word to those concerned. */
@Component
@Transactional
class ChangeMembership {

    private final OrganizationStore organizations;
    private final MembershipStore memberships;
    private final Deeds deeds;
    private final MembershipNotices notices;
    private final ApplicationEventPublisher events;

    ChangeMembership(
            OrganizationStore organizations,
            MembershipStore memberships,
            Deeds deeds,
            MembershipNotices notices,
            ApplicationEventPublisher events) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.deeds = deeds;
        this.notices = notices;
        this.events = events;
    }

    void apply(OrganizationId unit, ConsortiumId consortium, Actor by, Instant at) {
        var organization = organizations.get(unit);
        var today = BusinessTime.dateOf(at);
        var earlier = memberships.find(unit, consortium);
        if (earlier.isPresent()) {
            memberships.save(earlier.get().move(MembershipStatus.APPLIED, today));
        } else {
            memberships.add(Membership.applied(Uuid7.at(at), consortium, unit, today));
        }
        deeds.record(Deed.of("governance.membership.applied", organization.subject(), organization.number()), by, at);
        notices.tellSecretariat("applied", organization, consortium, at);
    }

    void takeUpForReview(OrganizationId unit, ConsortiumId consortium, Actor by, Instant at) {
        var organization = move(unit, consortium, MembershipStatus.UNDER_REVIEW, BusinessTime.dateOf(at));
        deeds.record(Deed.of("governance.membership.taken-up", organization.subject(), organization.number()), by, at);
    }

    void admit(OrganizationId unit, ConsortiumId consortium, LocalDate decidedOn, String basis, Actor by, Instant at) {
        var kind = organizations.get(unit).particulars().kind();
        Refused.ifAny(Rule.refusals(
                MemberRules.ADMISSION, new MemberRules.Admission(kind, decidedOn, basis, BusinessTime.dateOf(at))));
        var organization = move(unit, consortium, MembershipStatus.ACTIVE, decidedOn);
        var why = basis.strip() + "（" + Written.dateInText(decidedOn) + "）";
        deeds.record(
                Deed.of("governance.membership.admitted", organization.subject(), organization.number())
                        .because(why),
                by,
                at);
        notices.tellUnit("admitted", organization, "", at);
        events.publishEvent(new MemberAdmitted(unit, consortium, decidedOn));
    }

    void decline(OrganizationId unit, ConsortiumId consortium, String reason, Actor by, Instant at) {
        Refused.ifAny(Rule.refusals(MemberRules.REASON, reason));
        var organization = move(unit, consortium, MembershipStatus.DECLINED, BusinessTime.dateOf(at));
        deeds.record(
                Deed.of("governance.membership.declined", organization.subject(), organization.number())
                        .because(reason.strip()),
                by,
                at);
        notices.tellUnit("declined", organization, reason.strip(), at);
    }

    void exit(OrganizationId unit, ConsortiumId consortium, String reason, Actor by, Instant at) {
        Refused.ifAny(Rule.refusals(MemberRules.REASON, reason));
        var organization = move(unit, consortium, MembershipStatus.EXITED, BusinessTime.dateOf(at));
        deeds.record(
                Deed.of("governance.membership.exited", organization.subject(), organization.number())
                        .because(reason.strip()),
                by,
                at);
        notices.tellUnit("exited", organization, reason.strip(), at);
    }

    private Organization move(OrganizationId unit, ConsortiumId consortium, MembershipStatus to, LocalDate on) {
        memberships.save(membership(unit, consortium, to).move(to, on));
        return organizations.get(unit);
    }

    private Membership membership(OrganizationId unit, ConsortiumId consortium, MembershipStatus wanted) {
        return memberships
                .find(unit, consortium)
                .orElseThrow(() -> new Refused(List.of(Refusal.of(GovernanceError.NEVER_APPLIED, "", wanted.label()))));
    }

    void stand(
            OrganizationId unit, ConsortiumId consortium, MemberStanding standing, String basis, Actor by, Instant at) {
        memberships.oneAtATime(consortium);
        var organization = organizations.get(unit);
        var membership =
                memberships.find(unit, consortium).orElseThrow(() -> new NotFound("governance.membership", unit));
        var taken = memberships.isTaken(standing, consortium, unit);
        Refused.ifAny(Rule.refusals(
                MemberRules.STANDING,
                new MemberRules.Standing(
                        membership.status(),
                        organization.particulars().kind(),
                        membership.standing(),
                        standing,
                        taken,
                        basis)));
        memberships.save(membership.stand(standing));
        deeds.record(
                Deed.of("governance.membership.stood", organization.subject(), organization.number())
                        .moved(membership.standing(), standing)
                        .because(standing.label() + "：" + basis.strip()),
                by,
                at);
    }
}
