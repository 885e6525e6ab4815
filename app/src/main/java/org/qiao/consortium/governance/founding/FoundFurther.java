package org.qiao.consortium.governance.founding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.ConsortiumFounding.Foundation;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.member.FormCodes;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Accounts;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 建立市级、区县级联合体 — 平台管理员 founds a further consortium, puts it under another and gives its 秘书处 accounts. */
@Component
@Transactional
class FoundFurther {

    /** @param code with which the first secretary sets a password; shown once */
    record Opened(ConsortiumId consortium, String code) {}

    private final FoundConsortium founding;
    private final ConsortiumStore store;
    private final OrganizationRegister register;
    private final Organizations organizations;
    private final People people;
    private final Accounts accounts;
    private final Deeds deeds;
    private final FormCodes codes;

    FoundFurther(
            FoundConsortium founding,
            ConsortiumStore store,
            OrganizationRegister register,
            Organizations organizations,
            People people,
            Accounts accounts,
            Deeds deeds,
            FormCodes codes) {
        this.founding = founding;
        this.store = store;
        this.register = register;
        this.organizations = organizations;
        this.people = people;
        this.accounts = accounts;
        this.deeds = deeds;
        this.codes = codes;
    }

    Opened found(FurtherForm form, Viewer by, Instant at) {
        store.oneAtATime();
        var foundation = form.read(codes.regions());
        var parent = chosen(form.parent(), by);
        var park = park(Typed.text(form.park()), at);
        Refused.ifAny(refusals(form, foundation, parent, park));
        var id = new ConsortiumId(Uuid7.at(at));
        store.add(id, foundation, form.chosenLevel().orElseThrow(), parent.map(ConsortiumRow::id), at);
        var unit = secretariat(foundation, by.actor(), at);
        store.seatSecretariat(id, unit);
        // Before anybody is 秘书处 there: nobody is asked to review what the founding document has settled.
        park.ifPresent(it -> carry(it.id(), id, Typed.text(form.basis()), by.actor(), at));
        var row = store.find(by, id.value()).orElseThrow();
        record("governance.consortium.founded", row, Typed.text(form.basis()), by, at);
        return new Opened(id, welcome(row, unit, foundation.administrator(), by, at));
    }

    private List<Refusal> refusals(
            FurtherForm form, Foundation foundation, Optional<ConsortiumRow> parent, Optional<OrganizationView> park) {
        var refusals = new ArrayList<>(founding.particulars(foundation));
        refusals.addAll(Rule.refusals(
                ConsortiumRules.PLACE, new ConsortiumRules.Place(form.chosenLevel(), foundation.regionCode(), parent)));
        refusals.addAll(Rule.refusals(
                ConsortiumRules.NAMING,
                new ConsortiumRules.Naming(
                        foundation.name(),
                        store.isNamed(foundation.name()),
                        park.isPresent() || Typed.text(form.park()).isEmpty(),
                        Typed.text(form.unit()),
                        Typed.text(form.basis()))));
        return refusals;
    }

    private Optional<ConsortiumRow> chosen(@Nullable String typed, Viewer by) {
        return store.all(by).stream()
                .filter(it -> it.id().value().toString().equals(Typed.text(typed)))
                .findFirst();
    }

    private Optional<OrganizationView> park(String number, Instant at) {
        return organizations.byNumber(number, BusinessTime.dateOf(at)).filter(it -> it.kind() == OrganizationKind.PARK);
    }

    /** A unit of that name which is in the register already, else a new one. */
    private OrganizationId secretariat(Foundation foundation, Actor by, Instant at) {
        var kinds = EnumSet.of(OrganizationKind.GOVERNMENT, OrganizationKind.PARK, OrganizationKind.SCHOOL);
        var wanted = foundation.secretariat().name();
        return organizations.alike(wanted, kinds, 1, BusinessTime.dateOf(at)).stream()
                .filter(it -> it.name().equals(wanted))
                .map(OrganizationView::id)
                .findFirst()
                .orElseGet(() -> register.register(foundation.secretariat(), by, at));
    }

    private void carry(OrganizationId park, ConsortiumId consortium, String basis, Actor by, Instant at) {
        register.apply(park, consortium, by, at);
        register.takeUpForReview(park, consortium, by, at.plusMillis(1));
        register.admit(park, consortium, BusinessTime.dateOf(at), basis, by, at.plusMillis(2));
        register.stand(park, consortium, MemberStanding.CARRIER_PARK, basis, by, at.plusMillis(3));
    }

    /** A further account for the 秘书处 of this consortium. @return the code, shown once */
    String addSecretary(UUID consortium, NewPerson person, Viewer by, Instant at) {
        var row = get(consortium, by);
        Refused.ifAny(people.refusalsOf(person));
        return welcome(row, row.secretariatId().orElseThrow(), person, by, at);
    }

    private String welcome(ConsortiumRow row, OrganizationId unit, NewPerson person, Viewer by, Instant at) {
        var id = people.create(person, at);
        people.grant(id, Role.SECRETARIAT, unit, row.id(), at);
        record("governance.consortium.secretary-added", row, person.name(), by, at.plusMillis(1));
        return accounts.newCode(id, by.actor(), at.plusMillis(2));
    }

    /** @param parent empty to stand alone */
    void placeUnder(UUID consortium, String parent, Viewer by, Instant at) {
        store.oneAtATime();
        var row = get(consortium, by);
        var above = chosen(parent, by);
        Refused.ifAny(Rule.refusals(
                ConsortiumRules.PLACE, new ConsortiumRules.Place(Optional.of(row.level()), row.regionCode(), above)));
        store.placeUnder(row.id(), above.map(ConsortiumRow::id));
        record(
                "governance.consortium.placed",
                row,
                above.map(ConsortiumRow::name).orElse(""),
                by,
                at);
    }

    ConsortiumRow get(UUID consortium, Viewer viewer) {
        return store.find(viewer, consortium).orElseThrow(() -> new NotFound("governance.consortium", consortium));
    }

    private void record(String what, ConsortiumRow row, String reason, Viewer by, Instant at) {
        deeds.record(Deed.of(what, row.subject(), row.name()).because(reason), by.actor(), at);
    }
}
