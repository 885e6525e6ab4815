package org.qiao.consortium.governance.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Concludes whether a unit is verified as an employer, and says so to the unit. */
@Component
@Transactional
class VerifyEmployer implements EmployerVerification {

    static final String VALID_MONTHS = "valid-months";
    static final String CREDIT_CHECK_DAYS = "credit-check-days";

    private final VerificationStore verifications;
    private final Organizations organizations;
    private final Deeds deeds;
    private final Notices notices;
    private final People people;
    private final Texts texts;
    private final Parameters settings = Parameters.load("governance/verification");

    VerifyEmployer(
            VerificationStore verifications,
            Organizations organizations,
            Deeds deeds,
            Notices notices,
            People people,
            Texts texts) {
        this.verifications = verifications;
        this.organizations = organizations;
        this.deeds = deeds;
        this.notices = notices;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public void ask(OrganizationId unit, Actor by, Instant at) {
        var asking = unit(unit, at);
        if (!verifications.ask(unit, at)) {
            throw new Refused(List.of(Refusal.of(GovernanceError.ALREADY_ASKED, "")));
        }
        deeds.record(Deed.of("governance.verification.asked", subject(unit), asking.number()), by, at);
    }

    @Override
    public LocalDate verify(OrganizationId id, Findings findings, Actor by, Instant at) {
        var unit = unit(id, at);
        var today = BusinessTime.dateOf(at);
        var checkDays = settings.on(CREDIT_CHECK_DAYS, today).asInt();
        Refused.ifAny(Rule.refusals(
                VerificationRules.VERIFICATION,
                new VerificationRules.Case(unit, findings, checkDays, by.organization(), today)));
        var until = today.plusMonths(term(today).asInt());
        verifications.conclude(new Verification(
                Uuid7.at(at), id, VerificationStatus.VERIFIED, Optional.of(findings), "", at, Optional.of(until)));
        var deed = Deed.of("governance.verification.verified", subject(id), unit.number())
                .with("until", until.toString());
        deeds.record(deed, by, at);
        tell("verified", unit, until.toString(), at);
        return until;
    }

    @Override
    public void refuse(OrganizationId id, String reason, Actor by, Instant at) {
        Refused.ifAny(Rule.refusals(VerificationRules.REFUSAL, reason));
        var unit = unit(id, at);
        verifications.conclude(new Verification(
                Uuid7.at(at), id, VerificationStatus.REFUSED, Optional.empty(), reason.strip(), at, Optional.empty()));
        var deed = Deed.of("governance.verification.refused", subject(id), unit.number());
        deeds.record(deed.because(reason.strip()), by, at);
        tell("refused", unit, reason.strip(), at);
    }

    @Override
    public void withdraw(OrganizationId id, String reason, Actor by, Instant at) {
        var unit = unit(id, at);
        var current = verifications.current(id);
        Refused.ifAny(Rule.refusals(
                VerificationRules.WITHDRAWAL, new VerificationRules.Taking(current.map(Verification::status), reason)));
        verifications.withdraw(current.orElseThrow(), reason.strip());
        var deed = Deed.of("governance.verification.withdrawn", subject(id), unit.number());
        deeds.record(deed.because(reason.strip()), by, at);
        tell("withdrawn", unit, reason.strip(), at);
    }

    /** For how many months a verification of this day holds. */
    Parameters.Dated term(LocalDate day) {
        return settings.on(VALID_MONTHS, day);
    }

    private OrganizationView unit(OrganizationId unit, Instant at) {
        return organizations
                .find(unit, BusinessTime.dateOf(at))
                .orElseThrow(() -> new NotFound("governance.organization", unit));
    }

    private static SubjectRef subject(OrganizationId unit) {
        return new SubjectRef("governance.organization", unit.value());
    }

    private void tell(String conclusion, OrganizationView unit, String more, Instant at) {
        var key = "governance.notice.verification." + conclusion;
        notices.tell(
                people.holding(Role.ENTERPRISE_CLERK, unit.id()),
                new Notices.Notice(
                        "governance.verification." + conclusion,
                        texts.of(key + ".title"),
                        texts.of(key + ".text", unit.name(), more),
                        "/members/" + unit.number()),
                at);
    }
}
