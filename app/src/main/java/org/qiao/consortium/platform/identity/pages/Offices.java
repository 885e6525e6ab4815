package org.qiao.consortium.platform.identity.pages;

import java.util.List;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;

/** The roles of a person with the names of the units, and of the consortiums when there are several, as pages show them. */
@Component
public class Offices {

    private final Grants grants;
    private final OrganizationNames names;
    private final Consortiums consortiums;

    Offices(Grants grants, OrganizationNames names, Consortiums consortiums) {
        this.grants = grants;
        this.names = names;
        this.consortiums = consortiums;
    }

    public List<AccountPage.Office> of(PersonId person, Viewer viewer) {
        var all = grants.of(person);
        var units = names.namesOf(all.stream().map(Grants.Grant::organization).toList());
        var several = all.stream().map(Grants.Grant::consortium).distinct().count() > 1;
        return all.stream()
                .map(it -> new AccountPage.Office(
                        it.role().label(),
                        units.getOrDefault(it.organization(), "")
                                + (several ? "（" + consortiums.nameOf(it.consortium()) + "）" : ""),
                        person.equals(viewer.person())
                                && viewer.is(it.role())
                                && viewer.organization().equals(it.organization())
                                && viewer.consortium().equals(it.consortium()),
                        "/role-switch/" + it.id()))
                .toList();
    }
}
