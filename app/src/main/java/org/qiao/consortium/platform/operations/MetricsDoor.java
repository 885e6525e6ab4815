package org.qiao.consortium.platform.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Metrics are for whoever shows the token {@code QIAO_METRICS_TOKEN}; without that setting, for nobody. */
@Component
public class MetricsDoor implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String BEARER = "Bearer ";

    private final byte[] token;

    MetricsDoor(@Value("${qiao.metrics-token}") String token) {
        this.token = token.strip().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> signedIn, RequestAuthorizationContext context) {
        var shown = Optional.ofNullable(context.getRequest().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(it -> it.startsWith(BEARER))
                .map(it -> it.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
        return new AuthorizationDecision(token.length > 0
                && shown.filter(it -> MessageDigest.isEqual(it, token)).isPresent());
    }
}
