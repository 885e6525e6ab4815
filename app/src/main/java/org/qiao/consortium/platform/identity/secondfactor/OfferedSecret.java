package org.qiao.consortium.platform.identity.secondfactor;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.qiao.consortium.platform.secrets.Secrets;
import org.springframework.stereotype.Component;

/** The secret that an enrolment page shows, sealed in the session until a code confirms it: a reload shows the same. */
@Component
class OfferedSecret {

    private static final String ATTRIBUTE = OfferedSecret.class.getName();

    private final Secrets secrets;

    OfferedSecret(Secrets secrets) {
        this.secrets = secrets;
    }

    byte[] offer(HttpSession session) {
        return find(session).orElseGet(() -> {
            var secret = Totp.newSecret();
            session.setAttribute(ATTRIBUTE, secrets.sealBytes(secret));
            return secret;
        });
    }

    Optional<byte[]> find(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof byte[] sealed
                ? Optional.of(secrets.openBytes(sealed))
                : Optional.empty();
    }

    void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }
}
