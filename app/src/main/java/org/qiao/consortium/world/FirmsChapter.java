package org.qiao.consortium.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.EmployerVerification;
import org.qiao.consortium.governance.EmployerVerification.CallResult;
import org.qiao.consortium.governance.EmployerVerification.CreditStanding;
import org.qiao.consortium.governance.EmployerVerification.Findings;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.world.plan.Chance;
import org.qiao.consortium.world.plan.Firm;
import org.qiao.consortium.world.plan.Firm.Membership;
import org.qiao.consortium.world.plan.Firm.Verification;
import org.qiao.consortium.world.plan.NamedPerson;
import org.springframework.stereotype.Component;

/** 60 invented employers: they register themselves, are verified, and most of them join. */
@Component
class FirmsChapter implements Chapter {

    private final OrganizationRegister register;
    private final EmployerVerification verification;
    private final PeopleFile passwords;
    private final Ledger ledger;
    private final Cast cast;
    private final Texts texts;

    FirmsChapter(
            OrganizationRegister register,
            EmployerVerification verification,
            PeopleFile passwords,
            Ledger ledger,
            Cast cast,
            Texts texts) {
        this.register = register;
        this.verification = verification;
        this.passwords = passwords;
        this.ledger = ledger;
        this.cast = cast;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "firms";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        return Firm.all().stream()
                .map(it -> new Piece("registration/" + it.key(), () -> register(it, today)))
                .toList();
    }

    private void register(Firm firm, LocalDate today) {
        var chance = Chance.of("registration " + firm.key());
        var day = registeredOn(firm, today, chance);
        var at = WorkingHours.on(day, chance);
        var made = register.registerItself(particulars(firm), clerk(firm), cast.consortium(), at);
        ledger.enter(Cast.unitKey(firm.key()), made.organization().value(), at);
        ledger.enter(Cast.personKey(firm.key()), made.clerk().value(), at);
        verify(firm, made.organization(), day.plusDays(1), chance);
        join(firm, made.organization(), day.plusDays(2), chance);
    }

    /** Before its first post; those who still wait came lately. */
    private static LocalDate registeredOn(Firm firm, LocalDate today, Chance chance) {
        return firm.verification() == Verification.VERIFIED
                ? today.minusDays(chance.between(265, UnitsChapter.AGE - 2))
                : today.minusDays(chance.between(15, 20));
    }

    private static Particulars particulars(Firm firm) {
        return new Particulars(
                firm.name(),
                firm.shortName(),
                OrganizationKind.ENTERPRISE,
                Optional.of(firm.creditCode()),
                firm.regionCode(),
                firm.industryCode(),
                firm.staff(),
                firm.address(),
                firm.intro(),
                false,
                "",
                firm.contact(),
                Optional.of(firm.phone()),
                true);
    }

    /** One of the dozen with a password, or the contact, who will activate by code. */
    private NewPerson clerk(Firm firm) {
        var named = NamedPerson.all().stream()
                .filter(it -> it.organization().equals(firm.key()))
                .findFirst();
        return new NewPerson(
                named.map(NamedPerson::user).orElse(firm.phone().full()),
                firm.contact(),
                Optional.of(firm.phone()),
                named.map(it -> passwords.passwords().get(it.user())));
    }

    private void verify(Firm firm, OrganizationId unit, LocalDate day, Chance chance) {
        var by = cast.named(Cast.SECRETARIAT).actor();
        var at = WorkingHours.on(day, chance);
        switch (firm.verification()) {
            case VERIFIED -> verification.verify(unit, findings(firm, day), by, at);
            case REFUSED -> verification.refuse(unit, texts.of("world.verification-refused"), by, at);
            case ASKED -> {}
        }
    }

    private Findings findings(Firm firm, LocalDate day) {
        return new Findings(
                firm.creditCode().value(),
                day,
                CreditStanding.CLEAR,
                day,
                texts.of("world.credit-source"),
                day,
                firm.contact(),
                CallResult.CONFIRMED);
    }

    private void join(Firm firm, OrganizationId unit, LocalDate day, Chance chance) {
        var by = cast.named(Cast.SECRETARIAT).actor();
        var consortium = cast.consortium();
        var at = WorkingHours.on(day, chance);
        if (firm.membership().reached(Membership.APPLIED)) {
            register.apply(unit, consortium, cast.clerkOf(firm).actor(), at);
        }
        if (firm.membership().reached(Membership.REVIEW)) {
            register.takeUpForReview(unit, consortium, by, at.plusSeconds(3600));
        }
        if (firm.membership().reached(Membership.ACTIVE)) {
            var decidedOn = day.plusDays(10);
            Instant admitted = WorkingHours.on(decidedOn, chance);
            register.admit(unit, consortium, decidedOn, texts.of("world.firm-admission-basis"), by, admitted);
            if (firm.membership() == Membership.LEAD) {
                var basis = texts.of("world.lead-basis");
                register.stand(unit, consortium, MemberStanding.LEAD_ENTERPRISE, basis, by, admitted.plusSeconds(600));
            }
        }
    }
}
