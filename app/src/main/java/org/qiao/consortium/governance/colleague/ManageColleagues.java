package org.qiao.consortium.governance.colleague;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.GovernanceError;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.member.Care;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Accounts;
import org.qiao.consortium.platform.identity.Colleagues;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.People.NewPerson;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds colleagues to a unit and takes roles back. Each is a deed in the unit's trail. */
@Component
@Transactional
class ManageColleagues {

    private final People people;
    private final Care care;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final Grants grants;
    private final Deeds deeds;
    private final InstantSource clock;

    ManageColleagues(
            People people,
            Care care,
            Colleagues colleagues,
            Accounts accounts,
            Grants grants,
            Deeds deeds,
            InstantSource clock) {
        this.people = people;
        this.care = care;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.grants = grants;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * Adds a person, or, for the administrator, gives a role to one who is there already.
     *
     * @return the code with which a new colleague sets a password, to be shown once; empty for one who has a password
     */
    String add(OrganizationView unit, ColleagueForm form, Viewer viewer) {
        var now = clock.instant();
        var known = viewer.is(Role.PLATFORM_ADMIN)
                ? colleagues.byUserName(ColleagueForm.text(form.userName()))
                : Optional.<PersonId>empty();
        if (known.isPresent()) {
            var refusals = roleRefusals(unit, form, viewer);
            Refused.ifAny(refusals);
            give(
                    unit,
                    known.get(),
                    ColleagueForm.text(form.name()),
                    form.wantedRole().orElseThrow(),
                    viewer,
                    now);
            return "";
        }
        var typedPhone = ColleagueForm.text(form.phone());
        var phone = PhoneNumber.isValid(typedPhone)
                ? Optional.of(new PhoneNumber(typedPhone))
                : Optional.<PhoneNumber>empty();
        var person = new NewPerson(
                ColleagueForm.text(form.userName()), ColleagueForm.text(form.name()), phone, Optional.empty());
        var refusals = new ArrayList<>(people.refusalsOf(person));
        if (phone.isEmpty() && !typedPhone.isEmpty()) {
            refusals.add(Refusal.of(IdentityError.PHONE_SHAPE, "phone"));
        }
        refusals.addAll(roleRefusals(unit, form, viewer));
        Refused.ifAny(refusals);
        var id = people.create(person, now);
        give(unit, id, person.name(), form.wantedRole().orElseThrow(), viewer, now);
        return accounts.newCode(id, viewer.actor(), now);
    }

    private static List<Refusal> roleRefusals(OrganizationView unit, ColleagueForm form, Viewer viewer) {
        return form.wantedRole()
                .map(role -> RolesOfKind.givenBy(viewer, unit.kind()).contains(role)
                        ? List.<Refusal>of()
                        : List.of(Refusal.of(GovernanceError.ROLE_OTHER_KIND, "role", role.label())))
                .orElse(List.of(Refusal.of(GovernanceError.ROLE_MISSING, "role")));
    }

    private void give(OrganizationView unit, PersonId id, String name, Role role, Viewer viewer, Instant now) {
        people.grant(id, role, unit.id(), viewer.consortium(), now);
        if (MemberClerks.ROLES.contains(role)) {
            care.memberOf(unit.id()).forEach(it -> people.grant(id, role, unit.id(), it, now));
        }
        deeds.record(
                Deed.of("governance.colleague.added", subject(unit), unit.number())
                        .because(name + "：" + role.label()),
                viewer.actor(),
                now);
    }

    /**
     * A code for who has lost the first one or forgotten the password.
     *
     * <p>Easy to get wrong: whoever holds the code can sign in as that person, in every role. So all of the person's roles must
     * be ones that the viewer could give, in this unit.
     */
    String newCode(OrganizationView unit, PersonId person, Viewer viewer) {
        of(unit, person, viewer);
        var given = RolesOfKind.givenBy(viewer, unit.kind());
        var elsewhere = grants.of(person).stream()
                .anyMatch(it -> !it.organization().equals(unit.id())
                        || !it.consortium().equals(viewer.consortium())
                        || !given.contains(it.role()));
        if (elsewhere && !viewer.is(Role.PLATFORM_ADMIN)) {
            throw new Refused(List.of(Refusal.of(GovernanceError.ROLES_ELSEWHERE, "")));
        }
        return accounts.newCode(person, viewer.actor(), clock.instant());
    }

    /** @param reason stays in the unit's trail */
    void revoke(OrganizationView unit, PersonId person, Role role, String reason, Viewer viewer) {
        var colleague = holding(unit, person, role, viewer);
        if (person.equals(viewer.person())) {
            throw new Refused(List.of(Refusal.of(GovernanceError.NOT_ONESELF, "")));
        }
        if (!RolesOfKind.givenBy(viewer, unit.kind()).contains(role)) {
            throw new Refused(List.of(Refusal.of(GovernanceError.ROLE_OTHER_KIND, "", role.label())));
        }
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(GovernanceError.REASON_MISSING, "reason")));
        }
        var now = clock.instant();
        people.revoke(person, role, unit.id(), viewer.consortium(), now);
        deeds.record(
                Deed.of("governance.colleague.revoked", subject(unit), unit.number())
                        .because(colleague.name() + "：" + role.label() + "；" + reason.strip()),
                viewer.actor(),
                now);
    }

    /** @throws NotFound when the person does not have the role in this unit */
    Colleagues.Colleague holding(OrganizationView unit, PersonId person, Role role, Viewer viewer) {
        return of(unit, person, viewer).stream()
                .filter(it -> it.role() == role)
                .findFirst()
                .orElseThrow(() -> new NotFound("platform.person", person));
    }

    /** The roles that the person has in this unit. @throws NotFound for a person of another unit */
    private List<Colleagues.Colleague> of(OrganizationView unit, PersonId person, Viewer viewer) {
        var held = colleagues.of(unit.id(), viewer.consortium()).stream()
                .filter(it -> it.person().equals(person))
                .toList();
        if (held.isEmpty()) {
            throw new NotFound("platform.person", person);
        }
        return held;
    }

    private static SubjectRef subject(OrganizationView unit) {
        return new SubjectRef("governance.organization", unit.id().value());
    }
}
