package org.qiao.consortium.platform.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.qiao.consortium.shared.OrganizationId;

/** Names of units, answered by the module that keeps their register. Names are no secret and never filtered by scope. */
public interface OrganizationNames {

    /** The unit's name, or an empty text when there is none of this id. */
    String nameOf(OrganizationId organization);

    Map<OrganizationId, String> namesOf(Collection<OrganizationId> organizations);

    /** The name as a column, for statements that read it along; empty text when there is none of this id. */
    Field<String> nameField(Field<UUID> organization);

    /** The unit of a number as people write it, {@code DW-2026-000123}. */
    default Optional<OrganizationId> ofNumber(String number) {
        return Optional.empty();
    }

    /** The numbers of units, for those who write them. */
    default Map<OrganizationId, String> numbersOf(Collection<OrganizationId> organizations) {
        return Map.of();
    }
}
