package org.qiao.consortium.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.secondfactor.HalfOpen;
import org.qiao.consortium.platform.identity.secondfactor.SecondFactor;
import org.qiao.consortium.platform.identity.secondfactor.SecondFactorPolicy;
import org.qiao.consortium.platform.identity.session.SessionOrigin;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.rule.Forbidden;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/**
 * Begins the session of somebody who has shown who they are: a new session id, a new CSRF token, the role to act in. Every
 * way in ends here, so that none goes round the second factor.
 */
@Component
public class SignInSession {

    private static final String WORKBENCH = "/workbench";

    private final Grants grants;
    private final SecondFactor secondFactor;
    private final SecondFactorPolicy policy;
    private final Deeds deeds;
    private final CsrfTokenRepository tokens;
    private final InstantSource clock;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    SignInSession(
            Grants grants,
            SecondFactor secondFactor,
            SecondFactorPolicy policy,
            Deeds deeds,
            CsrfTokenRepository tokens,
            InstantSource clock) {
        this.grants = grants;
        this.secondFactor = secondFactor;
        this.policy = policy;
        this.deeds = deeds;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Signs the person in, in the role they last used, or asks for the second factor first.
     *
     * @return where to go on: to the code page, to what the person wanted to open, else to the workbench
     * @throws Forbidden when the person has no role
     */
    public String begin(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        return switch (secondFactor.demandOf(person)) {
            case NOTHING -> signIn(person, false, request, response);
            case CODE -> half(person, "/sign-in/code", request, response);
            case ENROLMENT -> half(person, "/sign-in/enrolment", request, response);
        };
    }

    /** Signs in somebody whose second factor was right. @return where to go on */
    public String complete(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        return signIn(person, true, request, response);
    }

    private String signIn(PersonId person, boolean verified, HttpServletRequest request, HttpServletResponse response) {
        var grant = grants.resumed(person).orElseThrow(() -> new Forbidden("no role"));
        var next = open(new SignedIn(person.value(), grant.id(), verified), request, response);
        SessionOrigin.note(request, clock.instant());
        var deed = Deed.of("platform.identity.signed-in", Accounts.subjectOf(person), "");
        deeds.recordOf(person, grant.personName(), deed, clock.instant());
        return next;
    }

    private String half(PersonId person, String page, HttpServletRequest request, HttpServletResponse response) {
        renew(SecurityContextHolder.createEmptyContext(), request, response);
        HalfOpen.begin(request.getSession(), person, clock.instant());
        SessionOrigin.note(request, clock.instant());
        return page;
    }

    /** Goes on in another of the own roles. @return where to */
    public String change(Grants.Grant own, HttpServletRequest request, HttpServletResponse response) {
        var verified = CurrentViewer.signedIn().filter(SignedIn::verified).isPresent();
        if (!verified && policy.isRequiredOf(own.role())) {
            return begin(own.person(), request, response);
        }
        open(new SignedIn(own.person().value(), own.id(), verified), request, response);
        return WORKBENCH;
    }

    /** The session at hand goes on as one in which the second factor was shown. */
    public void verified(HttpServletRequest request, HttpServletResponse response) {
        CurrentViewer.signedIn().ifPresent(it -> open(new SignedIn(it.person(), it.grant(), true), request, response));
    }

    private String open(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        var saved = wanted.getRequest(request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        HalfOpen.end(request.getSession(false));
        renew(context, request, response);
        wanted.removeRequest(request, response);
        return saved == null ? WORKBENCH : saved.getRedirectUrl();
    }

    private void renew(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var nobody = UsernamePasswordAuthenticationToken.unauthenticated("", "");
        new SessionFixationProtectionStrategy().onAuthentication(nobody, request, response);
        tokens.saveToken(null, request, response);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
