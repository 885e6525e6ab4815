package org.qiao.consortium.platform.identity.outside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.util.function.SingletonSupplier;

/**
 * OpenID Connect: authorization code with PKCE, state and nonce; the id token is checked by Spring Security (signature, issuer,
 * audience, times). Only the subject is asked for: no address, no telephone.
 */
final class OidcProvider implements OutsideProvider {

    static final String KEY = "oidc";
    private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);

    private final String issuer;
    private final String name;
    private final SingletonSupplier<ClientRegistration> registration;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    OidcProvider(String issuer, String clientId, String clientSecret, String name) {
        this.issuer = issuer;
        this.name = name;
        this.registration = SingletonSupplier.of(() -> ClientRegistrations.fromOidcIssuerLocation(issuer)
                .registrationId(KEY)
                .clientId(clientId)
                .clientSecret(clientSecret)
                .scope("openid")
                .redirectUri("{baseUrl}/sign-in/outside/{registrationId}/callback")
                .build());
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name() {
        return name;
    }

    /** Asks the provider for its addresses the first time, and again next time when it did not answer. */
    private ClientRegistration registration() {
        try {
            return registration.obtain();
        } catch (RuntimeException e) {
            LOG.warn("the identity provider {} does not answer: {}", issuer, e.getMessage());
            throw refused(IdentityError.OUTSIDE_UNREACHABLE);
        }
    }

    private Refused refused(IdentityError error) {
        return new Refused(List.of(Refusal.of(error, "", name)));
    }

    @Override
    public String begin(HttpServletRequest request, HttpServletResponse response) {
        var known = registration();
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> known);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var question = Objects.requireNonNull(resolver.resolve(request, KEY));
        asked.saveAuthorizationRequest(question, request, response);
        return question.getAuthorizationRequestUri();
    }

    @Override
    public OutsideIdentity finish(HttpServletRequest request, HttpServletResponse response) {
        var question = asked.removeAuthorizationRequest(request, response);
        var code = request.getParameter("code");
        if (question == null || code == null) {
            throw refused(IdentityError.OUTSIDE_FAILED);
        }
        var exchange = new OAuth2AuthorizationExchange(question, answer(question, code, request));
        try {
            var done = (OAuth2LoginAuthenticationToken) Objects.requireNonNull(
                    checking().authenticate(new OAuth2LoginAuthenticationToken(registration(), exchange)));
            return new OutsideIdentity(
                    KEY, issuer, Objects.requireNonNull(done.getPrincipal()).getName());
        } catch (AuthenticationException e) {
            LOG.info("the identity provider {} does not vouch: {}", issuer, e.getMessage());
            throw refused(IdentityError.OUTSIDE_FAILED);
        }
    }

    private static OAuth2AuthorizationResponse answer(
            OAuth2AuthorizationRequest question, String code, HttpServletRequest request) {
        return OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(question.getRedirectUri()))
                .state(request.getParameter("state"))
                .build();
    }

    private static OidcAuthorizationCodeAuthenticationProvider checking() {
        return new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(),
                asking -> new DefaultOidcUser(List.of(), asking.getIdToken()));
    }
}
