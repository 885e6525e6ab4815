package org.qiao.consortium.platform.identity;

import java.util.List;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Makes the authentication that a real sign-in would have left in the session. */
public final class SignedInForTests {

    private SignedInForTests() {}

    public static Authentication of(ApplicationContext context, PersonId person, Role role) {
        return of(context, person, role, true);
    }

    /** Without the second factor: for most roles that is enough. */
    public static Authentication byPasswordOnly(ApplicationContext context, PersonId person, Role role) {
        return of(context, person, role, false);
    }

    private static Authentication of(ApplicationContext context, PersonId person, Role role, boolean verified) {
        var grant = context.getBean(Grants.class).of(person).stream()
                .filter(it -> it.role() == role)
                .findFirst()
                .orElseThrow();
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(person.value(), grant.id(), verified), null, List.of());
    }
}
