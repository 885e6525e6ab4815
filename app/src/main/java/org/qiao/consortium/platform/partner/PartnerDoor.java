package org.qiao.consortium.platform.partner;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.qiao.consortium.platform.identity.Consortiums;
import org.qiao.consortium.platform.limits.Limit;
import org.qiao.consortium.platform.limits.Limits;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets partners in by token and counts them. Every wrong token counts against the address it came from, so that tokens
 * cannot be guessed; a good one counts against itself, wherever it is used.
 */
@Component
class PartnerDoor implements HandlerInterceptor {

    private static final String BEARER = "Bearer ";
    private static final Duration HOUR = Duration.ofHours(1);

    private final PartnerTokens tokens;
    private final IssueToken issue;
    private final Limits limits;
    private final Consortiums consortiums;
    private final InstantSource clock;
    private final Parameters settings = Parameters.load("platform/partner");

    PartnerDoor(PartnerTokens tokens, IssueToken issue, Limits limits, Consortiums consortiums, InstantSource clock) {
        this.tokens = tokens;
        this.issue = issue;
        this.limits = limits;
        this.consortiums = consortiums;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getMethodAnnotation(OpenToPartners.class) instanceof OpenToPartners door) {
            var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (shown != null) {
                enter(shown, door, request);
            } else if (door.alsoPublic()) {
                count("api.address", perHour("public-per-hour"), request.getRemoteAddr());
            } else {
                throw new TokenRefused(TokenRefused.Cause.MISSING);
            }
        }
        return true;
    }

    private void enter(String shown, OpenToPartners door, HttpServletRequest request) {
        var token = Optional.of(shown)
                .filter(it -> it.startsWith(BEARER))
                .map(it -> it.substring(BEARER.length()).strip())
                .flatMap(it -> tokens.ofDigest(issue.digestOf(it)))
                .filter(it -> consortiums.home().filter(it.consortium()::equals).isPresent());
        if (token.isEmpty()) {
            count("api.wrong-token", perHour("wrong-tokens-per-hour"), request.getRemoteAddr());
            throw new TokenRefused(TokenRefused.Cause.UNKNOWN);
        }
        var known = token.get();
        var now = clock.instant();
        if (known.revokedAt().isPresent()) {
            throw new TokenRefused(TokenRefused.Cause.REVOKED);
        } else if (!known.isGood(BusinessTime.dateOf(now))) {
            throw new TokenRefused(TokenRefused.Cause.EXPIRED);
        } else if (!known.scopes().contains(door.value())) {
            throw new TokenRefused(TokenRefused.Cause.SCOPE);
        }
        count("api.token", known.perHour(), known.id().toString());
        tokens.used(known, now);
    }

    private int perHour(String name) {
        return settings.on(name, BusinessTime.dateOf(clock.instant())).asInt();
    }

    private void count(String kind, int allowed, String key) {
        limits.take(new Limit(kind, allowed, HOUR), key, clock.instant());
    }
}
