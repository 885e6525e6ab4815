package org.qiao.consortium.platform.identity;

import org.qiao.consortium.shared.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** 会话 — ends what a person has open elsewhere when the password is no longer the one they were opened with. */
@Component
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    public void endAll(PersonId person) {
        endAllBut("", person);
    }

    /**
     * Easy to get wrong: sessions are found by {@link SignedIn#toString()}, which therefore tells the person and nothing else.
     *
     * @param kept id of the session in which the person is at work
     */
    public void endAllBut(String kept, PersonId person) {
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(it -> !it.equals(kept))
                .forEach(sessions::deleteById);
    }
}
