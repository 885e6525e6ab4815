package org.qiao.consortium.platform.identity;

import java.util.Optional;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Who somebody is as a viewer, also when no request is there to ask: work in the background sees what its asker may see now. */
@Component
public class Viewers {

    private final Grants grants;
    private final OrganizationNames organizations;

    Viewers(Grants grants, OrganizationNames organizations) {
        this.grants = grants;
        this.organizations = organizations;
    }

    /** The person in this role of this unit in this consortium; empty when the account is closed or the role was taken back. */
    public Optional<Viewer> of(PersonId person, Role role, OrganizationId organization, ConsortiumId consortium) {
        return grants.of(person).stream()
                .filter(it -> it.role() == role
                        && it.organization().equals(organization)
                        && it.consortium().equals(consortium))
                .findFirst()
                .map(this::of);
    }

    private Viewer of(Grants.Grant grant) {
        return of(grant, organizations.nameOf(grant.organization()));
    }

    static Viewer of(Grants.Grant grant, String unit) {
        return new Viewer(
                Optional.of(grant.role()),
                grant.person(),
                grant.personName(),
                grant.organization(),
                unit,
                grant.consortium());
    }
}
