package org.qiao.consortium.world;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.ConsortiumFounding;
import org.qiao.consortium.governance.ConsortiumFounding.Foundation;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationRegister.Particulars;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.world.plan.NamedPerson;
import org.qiao.consortium.world.plan.Unit;
import org.springframework.stereotype.Component;

/** The consortium, its secretariat, the units that the policy texts name, and who signs in for them. */
@Component
class UnitsChapter implements Chapter {

    /** So many days ago the consortium was set up: less than the year for which a verification holds. */
    static final int AGE = 300;

    private static final String REGION = "620702";
    private static final String ADMINISTRATOR = "administrator";

    private final ConsortiumFounding founding;
    private final OrganizationRegister register;
    private final People people;
    private final PeopleFile passwords;
    private final Ledger ledger;
    private final Cast cast;
    private final Texts texts;

    UnitsChapter(
            ConsortiumFounding founding,
            OrganizationRegister register,
            People people,
            PeopleFile passwords,
            Ledger ledger,
            Cast cast,
            Texts texts) {
        this.founding = founding;
        this.register = register;
        this.people = people;
        this.passwords = passwords;
        this.ledger = ledger;
        this.cast = cast;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public List<Piece> pieces(LocalDate today) {
        var day = today.minusDays(AGE);
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece("founding", () -> found(WorkingHours.at(day, 0))));
        for (var unit : Unit.all()) {
            var minute = 30 + pieces.size();
            pieces.add(new Piece("entry/" + unit.key(), () -> enter(unit, day, WorkingHours.at(day, minute))));
        }
        NamedPerson.all().stream()
                .filter(it -> !it.user().equals(ADMINISTRATOR) && it.role() != Role.ENTERPRISE_CLERK)
                .map(it -> new Piece("account/" + it.user(), () -> welcome(it, WorkingHours.at(day, 90))))
                .forEach(pieces::add);
        return pieces;
    }

    private void found(Instant at) {
        var secretariat = new Particulars(
                texts.of("world.secretariat"),
                texts.of("world.secretariat-short"),
                OrganizationKind.GOVERNMENT,
                Optional.empty(),
                REGION,
                "",
                0,
                "",
                texts.of("world.secretariat-intro"),
                false,
                "",
                "",
                Optional.empty(),
                true);
        var founded = founding.found(
                new Foundation(
                        texts.of("world.consortium"),
                        REGION,
                        texts.of("world.feature-industry"),
                        secretariat,
                        newPerson(person(ADMINISTRATOR))),
                at);
        ledger.enter(Cast.CONSORTIUM, founded.consortium().value(), at);
        ledger.enter(
                Cast.unitKey(NamedPerson.SECRETARIAT), founded.secretariat().value(), at);
        ledger.enter(Cast.personKey(ADMINISTRATOR), founded.administrator().value(), at);
    }

    private static NamedPerson person(String user) {
        return NamedPerson.all().stream()
                .filter(it -> it.user().equals(user))
                .findFirst()
                .orElseThrow();
    }

    private NewPerson newPerson(NamedPerson person) {
        return new NewPerson(
                person.user(),
                person.name(),
                Optional.empty(),
                Optional.ofNullable(passwords.passwords().get(person.user())));
    }

    private void enter(Unit unit, LocalDate day, Instant at) {
        var by = cast.named(ADMINISTRATOR).actor();
        var particulars = new Particulars(
                unit.name(),
                unit.shortName(),
                OrganizationKind.valueOf(unit.kind().name()),
                unit.creditCode(),
                unit.regionCode(),
                "",
                0,
                "",
                unit.basis(),
                false,
                "",
                "",
                Optional.empty(),
                unit.isExample());
        var id = register.register(particulars, by, at);
        ledger.enter(Cast.unitKey(unit.key()), id.value(), at);
        if (unit.isMember()) {
            admit(unit, id, day, at);
        }
    }

    private void admit(Unit unit, OrganizationId id, LocalDate day, Instant at) {
        var by = cast.named(ADMINISTRATOR).actor();
        var consortium = cast.consortium();
        register.apply(id, consortium, by, at);
        register.takeUpForReview(id, consortium, by, at);
        register.admit(id, consortium, day, texts.of("world.admission-basis"), by, at);
        standing(unit).ifPresent(it -> register.stand(id, consortium, it, unit.basis(), by, at));
    }

    private static Optional<MemberStanding> standing(Unit unit) {
        return switch (unit.key()) {
            case "park" -> Optional.of(MemberStanding.CARRIER_PARK);
            case "vocational-centre" -> Optional.of(MemberStanding.LEAD_SCHOOL);
            default -> Optional.empty();
        };
    }

    private void welcome(NamedPerson person, Instant at) {
        var id = people.create(newPerson(person), at);
        people.grant(id, person.role(), cast.organization(person.organization()), cast.consortium(), at);
        ledger.enter(Cast.personKey(person.user()), id.value(), at);
    }
}
