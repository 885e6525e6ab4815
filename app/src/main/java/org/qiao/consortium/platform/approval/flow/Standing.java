package org.qiao.consortium.platform.approval.flow;

import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;

/**
 * As whom somebody may act: as themselves in the role of the moment, or for a person who delegated to them.
 *
 * @param person who is a candidate; the delegating one when delegated
 * @param delegated whether somebody else acts for this person
 */
public record Standing(PersonId person, String name, Role role, OrganizationId organization, boolean delegated) {}
