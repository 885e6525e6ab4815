package org.qiao.consortium.governance.registration;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.governance.member.ParticularsForm;
import org.qiao.consortium.governance.member.RegisterOrganization;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;

/** Takes what a visitor typed to a registered unit with a clerk, or says all that is wrong with it. */
@Component
class RegisterEnterprise {

    /** A town hall where clerks help a queue of owners is one address. */
    static final Limit BY_ADDRESS = new Limit("registration.address", 30, Duration.ofHours(1));

    private final OrganizationRegister register;
    private final RegisterOrganization registering;
    private final People people;
    private final Limits limits;
    private final FormCodes codes;
    private final InstantSource clock;

    RegisterEnterprise(
            OrganizationRegister register,
            RegisterOrganization registering,
            People people,
            Limits limits,
            FormCodes codes,
            InstantSource clock) {
        this.register = register;
        this.registering = registering;
        this.people = people;
        this.limits = limits;
        this.codes = codes;
        this.clock = clock;
    }

    /** The sign-in that the visitor wants. */
    record Credentials(String userName, String password, String passwordAgain) {}

    /** @return the new clerk */
    PersonId register(ParticularsForm form, Credentials wanted, ConsortiumId consortium, String address) {
        var now = clock.instant();
        limits.take(BY_ADDRESS, address, now);
        var reading = form.read(codes.regions(), codes.industries(), false);
        var unit = ofItsCode(reading.particulars());
        // The person has the contact's phone only in the unit's record: a phone is one person's sign-in, a switchboard
        // is not.
        var clerk = new NewPerson(
                wanted.userName().strip(), unit.contactName(), Optional.empty(), Optional.of(wanted.password()));
        var refusals = new ArrayList<>(reading.and(registering.refusalsOf(unit, true)));
        people.refusalsOf(clerk).stream()
                .filter(it -> !it.field().equals("name"))
                .forEach(refusals::add);
        if (!wanted.password().equals(wanted.passwordAgain())) {
            refusals.add(Refusal.of(GovernanceError.PASSWORDS_DIFFER, "passwordAgain"));
        }
        refusals.removeIf(it -> it.code() == GovernanceError.KIND_MISSING);
        Refused.ifAny(refusals);
        return register.registerItself(unit, clerk, consortium, now).clerk();
    }

    /** Nobody is asked for a kind: whom 市场监管 or 农业农村 registered is an enterprise here, others are outside units at first. */
    private static Particulars ofItsCode(Particulars typed) {
        var enterprise = typed.creditCode()
                .map(it -> it.value().charAt(0) == '9' || it.value().charAt(0) == 'N')
                .orElse(true);
        return new Particulars(
                typed.name(),
                typed.shortName(),
                enterprise ? OrganizationKind.ENTERPRISE : OrganizationKind.EXTERNAL,
                typed.creditCode(),
                typed.regionCode(),
                typed.industryCode(),
                typed.staff(),
                typed.address(),
                typed.intro(),
                typed.intermediary(),
                typed.agencyLicence(),
                typed.contactName(),
                typed.contactPhone(),
                false);
    }
}
