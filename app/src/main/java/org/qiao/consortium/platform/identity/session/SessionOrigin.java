package org.qiao.consortium.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.session.Session;

/** Where a session was begun: kept with the session, in words that a person recognises, and gone with it. */
public record SessionOrigin(String device, String address, Instant since) implements Serializable {

    private static final String ATTRIBUTE = SessionOrigin.class.getName();

    /** Notes it in the session at hand. */
    public static void note(HttpServletRequest request, Instant at) {
        var agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        request.getSession()
                .setAttribute(
                        ATTRIBUTE, new SessionOrigin(Device.of(agent), MaskedAddress.of(request.getRemoteAddr()), at));
    }

    static Optional<SessionOrigin> of(Session session) {
        return session.getAttribute(ATTRIBUTE) instanceof SessionOrigin origin ? Optional.of(origin) : Optional.empty();
    }
}
