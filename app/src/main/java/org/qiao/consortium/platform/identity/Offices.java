package org.qiao.consortium.platform.identity;

import java.util.List;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;

/** The roles of a person with the names of the units, as pages show them. */
@Component
class Offices {

    private final Grants grants;
    private final OrganizationNames names;

    Offices(Grants grants, OrganizationNames names) {
        this.grants = grants;
        this.names = names;
    }

    List<AccountPage.Office> of(PersonId person, Viewer viewer) {
        var all = grants.of(person);
        var units = names.namesOf(all.stream().map(Grants.Grant::organization).toList());
        return all.stream()
                .map(it -> new AccountPage.Office(
                        it.role().label(),
                        units.getOrDefault(it.organization(), ""),
                        person.equals(viewer.person())
                                && viewer.is(it.role())
                                && viewer.organization().equals(it.organization()),
                        "/role-switch/" + it.id()))
                .toList();
    }
}
