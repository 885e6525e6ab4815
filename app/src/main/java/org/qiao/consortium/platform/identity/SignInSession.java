package org.qiao.consortium.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.rule.Forbidden;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Begins the session of somebody who has shown who they are: a new session id, a new CSRF token, the role to act in. */
@Component
public class SignInSession {

    private final Grants grants;
    private final CsrfTokenRepository tokens;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    SignInSession(Grants grants, CsrfTokenRepository tokens) {
        this.grants = grants;
        this.tokens = tokens;
    }

    /**
     * Signs the person in, in the role they last used.
     *
     * @return where to go on: what the person wanted to open, else the workbench
     * @throws Forbidden when the person has no role
     */
    public String begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var grant = grants.resumed(person).orElseThrow(() -> new Forbidden("no role"));
        return begin(new SignedIn(person.value(), grant.id()), request, response);
    }

    String begin(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of());
        new SessionFixationProtectionStrategy().onAuthentication(authentication, request, response);
        tokens.saveToken(null, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        wanted.removeRequest(request, response);
        return saved == null ? "/workbench" : saved.getRedirectUrl();
    }
}
