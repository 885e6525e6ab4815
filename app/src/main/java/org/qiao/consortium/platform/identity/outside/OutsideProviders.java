package org.qiao.consortium.platform.identity.outside;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The providers that the settings name; usually none.
 *
 * <p>Easy to get wrong: bean definitions are made while building, so whether a provider exists is asked here at run time, and
 * what it needs of libraries is loaded by its first use: a start without one costs nothing.
 */
@Component
class OutsideProviders {

    private final List<OutsideProvider> all;

    OutsideProviders(
            @Value("${qiao.oidc.issuer:}") String issuer,
            @Value("${qiao.oidc.client-id:}") String clientId,
            @Value("${qiao.oidc.client-secret:}") String clientSecret,
            @Value("${qiao.oidc.name:}") String oidcName,
            @Value("${qiao.cas.url:}") String casUrl,
            @Value("${qiao.cas.name:}") String casName) {
        var oidc = issuer.isBlank()
                ? Optional.<OutsideProvider>empty()
                : Optional.<OutsideProvider>of(new OidcProvider(issuer, clientId, clientSecret, named(oidcName)));
        var cas = casUrl.isBlank()
                ? Optional.<OutsideProvider>empty()
                : Optional.<OutsideProvider>of(new CasProvider(casUrl, named(casName)));
        this.all = Stream.of(oidc, cas).flatMap(Optional::stream).toList();
    }

    private static String named(String name) {
        return name.isBlank() ? "统一身份认证" : name.strip();
    }

    List<OutsideProvider> all() {
        return all;
    }

    Optional<OutsideProvider> find(String key) {
        return all.stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
