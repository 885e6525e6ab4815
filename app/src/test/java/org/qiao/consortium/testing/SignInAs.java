package org.qiao.consortium.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.qiao.consortium.platform.identity.SignedInForTests;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request as a person in one of their roles: {@code mvc.get().uri("/…").with(as(context, person, SECRETARIAT))}. */
public final class SignInAs {

    private SignInAs() {}

    public static RequestPostProcessor as(ApplicationContext context, PersonId person, Role role) {
        return authentication(SignedInForTests.of(context, person, role));
    }
}
