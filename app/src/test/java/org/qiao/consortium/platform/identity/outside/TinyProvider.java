package org.qiao.consortium.platform.identity.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** An OpenID provider and a CAS server in one process, as strict as the real ones; what it says can be falsified. */
final class TinyProvider {

    static final String CLIENT = "qiao";
    static final String SECRET = "geheim-geheim-geheim";

    /** The checking library reads the machine's clock, so tokens are dated by it and not by the town's. */
    static final InstantSource CLOCK = InstantSource.system();

    private record Grant(String subject, String nonce, String challenge, String redirect) {}

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, String[]> tickets = new ConcurrentHashMap<>();
    private UnaryOperator<JWTClaimsSet.Builder> falsify = it -> it;
    private RSAKey signing;

    TinyProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
            signing = key;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/oidc/.well-known/openid-configuration", it -> json(it, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer())));
        server.createContext("/oidc/keys", it -> json(it, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/oidc/token", this::token);
        server.createContext("/cas/p3/serviceValidate", this::validate);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/oidc";
    }

    String cas() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/cas";
    }

    /** From now on id tokens say something else. */
    void says(UnaryOperator<JWTClaimsSet.Builder> otherwise) {
        falsify = otherwise;
    }

    void signsWithAnotherKey() throws JOSEException {
        signing = new RSAKeyGenerator(2048).keyID("k1").generate();
    }

    void isHonest() {
        falsify = it -> it;
        signing = key;
    }

    /** What the provider's page does when the person has signed in there. @return where the browser is sent back to */
    String authorize(String address, String subject) {
        var asked = UriComponentsBuilder.fromUri(URI.create(address)).build().getQueryParams();
        if (!"code".equals(value(asked, "response_type"))
                || !CLIENT.equals(value(asked, "client_id"))
                || !"S256".equals(value(asked, "code_challenge_method"))) {
            throw new IllegalArgumentException(address);
        }
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Grant(
                        subject, value(asked, "nonce"), value(asked, "code_challenge"), value(asked, "redirect_uri")));
        return value(asked, "redirect_uri") + "?code=" + code + "&state=" + asked.getFirst("state");
    }

    private static String value(MultiValueMap<String, String> parameters, String name) {
        var value = parameters.getFirst(name);
        return value == null ? "" : java.net.URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    /** The same for CAS. */
    String login(String address, String subject) {
        var service =
                value(UriComponentsBuilder.fromUri(URI.create(address)).build().getQueryParams(), "service");
        var ticket = "ST-" + UUID.randomUUID();
        tickets.put(ticket, new String[] {service, subject});
        return service + "&ticket=" + ticket;
    }

    private void token(HttpExchange exchange) {
        try {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var form = UriComponentsBuilder.newInstance().query(body).build().getQueryParams();
            var grant = codes.remove(value(form, "code"));
            var basic = "Basic "
                    + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
            if (grant == null
                    || !basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    || !grant.redirect().equals(value(form, "redirect_uri"))
                    || !grant.challenge().equals(challenge(value(form, "code_verifier")))) {
                answer(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
                return;
            }
            json(
                    exchange,
                    "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                            + idToken(grant) + "\"}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String idToken(Grant grant) {
        var now = CLOCK.instant();
        var claims = falsify.apply(new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(grant.subject())
                .claim("nonce", grant.nonce())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5)))));
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims.build());
            token.sign(new RSASSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void validate(HttpExchange exchange) {
        var asked =
                UriComponentsBuilder.fromUri(exchange.getRequestURI()).build().getQueryParams();
        var ticket = tickets.remove(value(asked, "ticket"));
        var right = ticket != null && ticket[0].equals(value(asked, "service"));
        var said = right
                ? "<cas:authenticationSuccess><cas:user>" + ticket[1] + "</cas:user></cas:authenticationSuccess>"
                : "<cas:authenticationFailure code=\"INVALID_TICKET\">?</cas:authenticationFailure>";
        answer(
                exchange,
                200,
                "application/xml",
                "<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\">" + said + "</cas:serviceResponse>");
    }

    private static void json(HttpExchange exchange, String text) {
        answer(exchange, 200, "application/json", text);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
