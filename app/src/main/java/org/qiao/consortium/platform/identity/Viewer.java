package org.qiao.consortium.platform.identity;

import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Forbidden;

/**
 * Who is asking, and as what. The first argument of every reader: what the viewer may not see is not in the answer.
 *
 * <p>A visitor without sign-in has no role; person and organization are then a key that no row has, so that conditions can
 * compare with them without asking first.
 *
 * @param role empty for a visitor
 */
public record Viewer(
        Optional<Role> role,
        PersonId person,
        String name,
        OrganizationId organization,
        String organizationName,
        ConsortiumId consortium) {

    private static final UUID NOBODY = new UUID(0, 0);

    public static Viewer visitor(ConsortiumId consortium) {
        return new Viewer(Optional.empty(), new PersonId(NOBODY), "", new OrganizationId(NOBODY), "", consortium);
    }

    public boolean isSignedIn() {
        return role.isPresent();
    }

    public boolean is(Role... any) {
        for (var one : any) {
            if (role.filter(it -> it == one).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The viewer as the doer of a deed. @throws Forbidden for a visitor */
    public Actor actor() {
        return new Actor(person, name, role.orElseThrow(() -> new Forbidden("visitor")), organization);
    }
}
