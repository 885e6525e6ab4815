package org.qiao.consortium.platform.identity;

import java.util.List;
import java.util.UUID;
import org.qiao.consortium.shared.PersonId;

/**
 * 在场 — what every page shows of the person who looks at it: their roles, where they hold them, what they have not read.
 * One statement for each request.
 *
 * @param unread messages, at most 100
 */
public record Presence(PersonId person, List<Held> roles, int unread) {

    public Presence {
        roles = List.copyOf(roles);
    }

    /** A role in which the person may act, with the names of its unit and consortium. */
    public record Held(Grants.Grant grant, String unit, String consortium) {

        UUID id() {
            return grant.id();
        }
    }
}
