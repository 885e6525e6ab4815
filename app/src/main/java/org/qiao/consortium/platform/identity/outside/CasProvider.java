package org.qiao.consortium.platform.identity.outside;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * CAS 3.0: a ticket that comes with the browser is shown to the provider, which answers whose it is. The protocol is one
 * request; the usual library brings servlet filters and a second Jackson for it.
 *
 * <p>CAS has no state of its own, so one is kept in the session and goes along in the service's address: without it a foreign
 * ticket could be planted into somebody's browser.
 */
final class CasProvider implements OutsideProvider {

    static final String KEY = "cas";
    private static final Logger LOG = LoggerFactory.getLogger(CasProvider.class);
    private static final String STATE = CasProvider.class.getName();
    private static final String NAMESPACE = "http://www.yale.edu/tp/cas";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String url;
    private final String name;
    private final SecureRandom random = new SecureRandom();

    CasProvider(String url, String name) {
        this.url = url.strip().replaceFirst("/+$", "");
        this.name = name;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String begin(HttpServletRequest request, HttpServletResponse response) {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        var state = HexFormat.of().formatHex(bytes);
        request.getSession().setAttribute(STATE, state);
        return url + "/login?service=" + encoded(service(state));
    }

    private static String service(String state) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/sign-in/outside/" + KEY + "/callback")
                .queryParam("state", state)
                .toUriString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public OutsideIdentity finish(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession();
        var ticket = request.getParameter("ticket");
        var kept = session.getAttribute(STATE) instanceof String state ? Optional.of(state) : Optional.<String>empty();
        session.removeAttribute(STATE);
        if (ticket == null
                || kept.filter(it -> it.equals(request.getParameter("state"))).isEmpty()) {
            throw refused(IdentityError.OUTSIDE_FAILED);
        }
        var subject = userIn(validated(service(kept.get()), ticket));
        return new OutsideIdentity(KEY, url, subject.orElseThrow(() -> refused(IdentityError.OUTSIDE_FAILED)));
    }

    private Refused refused(IdentityError error) {
        return new Refused(List.of(Refusal.of(error, "", name)));
    }

    private String validated(String service, String ticket) {
        var address = url + "/p3/serviceValidate?service=" + encoded(service) + "&ticket=" + encoded(ticket);
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var question = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            return client.send(question, BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            LOG.warn("the identity provider {} does not answer: {}", url, e.getMessage());
            throw refused(IdentityError.OUTSIDE_UNREACHABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(IdentityError.OUTSIDE_UNREACHABLE);
        }
    }

    /** The user of a success; nothing for a failure or anything else. */
    static Optional<String> userIn(String answer) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var success = builder.parse(new InputSource(new StringReader(answer)))
                    .getElementsByTagNameNS(NAMESPACE, "authenticationSuccess");
            if (success.getLength() != 1) {
                return Optional.empty();
            }
            var users = ((org.w3c.dom.Element) success.item(0)).getElementsByTagNameNS(NAMESPACE, "user");
            return users.getLength() == 1
                    ? Optional.of(users.item(0).getTextContent().strip()).filter(it -> !it.isEmpty())
                    : Optional.empty();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            LOG.info("not an answer of CAS: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
