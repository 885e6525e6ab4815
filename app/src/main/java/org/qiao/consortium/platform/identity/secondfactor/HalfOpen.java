package org.qiao.consortium.platform.identity.secondfactor;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.shared.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * 登录到一半 — what a session keeps between the password and the code: who it is that would sign in, and nothing that any
 * other page looks at. For them the person is a visitor.
 *
 * <p>The session is listed under the person nevertheless, so that a new password ends it like all others of theirs.
 */
public record HalfOpen(UUID person, Instant until) implements Serializable {

    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final String ATTRIBUTE = HalfOpen.class.getName();

    public static void begin(HttpSession session, PersonId person, Instant at) {
        session.setAttribute(ATTRIBUTE, new HalfOpen(person.value(), at.plus(LASTS)));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, person.toString());
    }

    /** Who is half signed in; nobody after ten minutes. */
    static Optional<PersonId> of(@Nullable HttpSession session, Instant at) {
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof HalfOpen half
                        && half.until().isAfter(at)
                ? Optional.of(new PersonId(half.person()))
                : Optional.empty();
    }

    public static boolean isIn(Session session) {
        return session.getAttribute(ATTRIBUTE) instanceof HalfOpen;
    }

    public static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
            session.removeAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
        }
    }
}
