package org.qiao.consortium.platform.identity;

import java.util.Collection;
import java.util.Map;
import org.qiao.consortium.shared.OrganizationId;

/** Names of units, answered by the module that keeps their register. Names are no secret and never filtered by scope. */
public interface OrganizationNames {

    /** The unit's name, or an empty text when there is none of this id. */
    String nameOf(OrganizationId organization);

    Map<OrganizationId, String> namesOf(Collection<OrganizationId> organizations);
}
