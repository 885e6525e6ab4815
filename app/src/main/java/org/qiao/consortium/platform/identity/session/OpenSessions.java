package org.qiao.consortium.platform.identity.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.qiao.consortium.platform.identity.secondfactor.HalfOpen;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * 会话 — where a person is signed in, on whichever instance, and how that ends.
 *
 * <p>Easy to get wrong: sessions are found by what the principal is called, which therefore is the person's key and nothing
 * else. And a session's id opens it, so pages and addresses hold a digest of it.
 */
@Component
public class OpenSessions {

    private static final int KEY_BYTES = 12;

    /** @param half whether only the password was right so far */
    public record OpenSession(
            String key, String device, String address, Instant since, Instant lastSeen, boolean half, boolean here) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Secrets secrets;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions, Secrets secrets) {
        this.sessions = sessions;
        this.secrets = secrets;
    }

    /**
     * The one at hand first, then the latest used.
     *
     * @param here id of the session at hand
     */
    public List<OpenSession> of(PersonId person, String here) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .map(it -> view(it, here))
                .sorted(Comparator.comparing(OpenSession::here)
                        .thenComparing(OpenSession::lastSeen)
                        .reversed())
                .toList();
    }

    private OpenSession view(Session session, String here) {
        var origin =
                SessionOrigin.of(session).orElseGet(() -> new SessionOrigin("其他设备", "", session.getCreationTime()));
        return new OpenSession(
                keyOf(session.getId()),
                origin.device(),
                origin.address(),
                origin.since(),
                session.getLastAccessedTime(),
                HalfOpen.isIn(session),
                session.getId().equals(here));
    }

    private String keyOf(String id) {
        return HexFormat.of().formatHex(secrets.digest("session.key", id), 0, KEY_BYTES);
    }

    public void endAll(PersonId person) {
        endAllBut("", person);
    }

    /**
     * @param kept id of the session in which the person is at work
     * @return how many
     */
    public int endAllBut(String kept, PersonId person) {
        var others = sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(it -> !it.equals(kept))
                .toList();
        others.forEach(sessions::deleteById);
        return others.size();
    }

    /** @return whether the person had such a session */
    boolean end(PersonId person, String key) {
        var found = sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(it -> keyOf(it).equals(key))
                .findFirst();
        found.ifPresent(sessions::deleteById);
        return found.isPresent();
    }
}
