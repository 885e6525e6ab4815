package org.qiao.consortium.platform.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.transaction.support.TransactionOperations;

class QuietSessionsTests {

    /** Keeps copies, as a database does, and notes what it was asked. */
    private static final class Kept implements FindByIndexNameSessionRepository<MapSession> {

        private final Map<String, MapSession> rows = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {
            asked.add("save");
            rows.remove(session.getOriginalId());
            rows.put(session.getId(), new MapSession(session));
        }

        @Override
        public MapSession findById(String id) {
            asked.add("find");
            var row = rows.get(id);
            return row == null ? null : new MapSession(row);
        }

        @Override
        public void deleteById(String id) {
            asked.add("delete");
            rows.remove(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
            return Map.copyOf(rows);
        }
    }

    private final Kept kept = new Kept();
    private final OneRequest request = new OneRequest();
    private final QuietSessions<MapSession> sessions =
            new QuietSessions<>(kept, TransactionOperations.withoutTransaction(), request);

    private String stored() {
        var session = sessions.createSession();
        session.setAttribute("who", "周敏");
        sessions.save(session);
        kept.asked.clear();
        return session.getId();
    }

    private void inARequest(Runnable deeds) throws Exception {
        request.doFilterInternal(
                new MockHttpServletRequest(), new MockHttpServletResponse(), (asked, answer) -> deeds.run());
    }

    /** As the filter of sessions does it at the end of a request. */
    private void finish(QuietSession<MapSession> session, String requested) {
        sessions.save(session);
        sessions.findById(requested);
    }

    private QuietSession<MapSession> found(String id) {
        return Objects.requireNonNull(sessions.findById(id));
    }

    @Test
    void aRequestThatChangesNothingReadsOnceAndWritesNothing() throws Exception {
        var id = stored();
        inARequest(() -> {
            var session = found(id);
            session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(59));
            assertThat(session.<String>getAttribute("who")).isEqualTo("周敏");
            session.removeAttribute("never set");
            finish(session, id);
        });
        assertThat(kept.asked).containsExactly("find");
    }

    @Test
    void whenSomebodyWasHereIsKeptToTheMinute() throws Exception {
        var id = stored();
        var later = kept.rows.get(id).getLastAccessedTime().plus(Duration.ofMinutes(1));
        inARequest(() -> {
            var session = found(id);
            session.setLastAccessedTime(later);
            finish(session, id);
        });
        assertThat(kept.asked).containsExactly("find", "save");
        assertThat(kept.rows.get(id).getLastAccessedTime()).isEqualTo(later);
    }

    @Test
    void whatIsSetIsWrittenOnce() throws Exception {
        var id = stored();
        inARequest(() -> {
            var session = found(id);
            session.setAttribute("who", "李想");
            finish(session, id);
            finish(session, id);
        });
        assertThat(kept.asked).containsExactly("find", "save");
        assertThat(kept.rows.get(id).<String>getAttribute("who")).isEqualTo("李想");
    }

    @Test
    void theNextRequestReadsAnew() throws Exception {
        var id = stored();
        inARequest(() -> found(id));
        kept.rows.remove(id); // signed out elsewhere
        inARequest(() -> assertThat(sessions.findById(id)).isNull());
    }

    @Test
    void outsideOfARequestNothingIsRemembered() {
        var id = stored();
        sessions.findById(id);
        kept.rows.remove(id);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void afterItsIdChangedTheOldOneOpensNothing() throws Exception {
        var id = stored();
        inARequest(() -> {
            var session = found(id);
            session.changeSessionId();
            sessions.save(session);
            assertThat(sessions.findById(id)).isNull();
            assertThat(sessions.findById(session.getId())).isSameAs(session);
        });
    }

    @Test
    void whatWasEndedIsNotKnownAnyMore() throws Exception {
        var id = stored();
        inARequest(() -> {
            found(id);
            sessions.deleteById(id);
            assertThat(sessions.findById(id)).isNull();
        });
    }

    @Test
    void aNewSessionIsWritten() {
        var session = sessions.createSession();
        session.setLastAccessedTime(Instant.EPOCH);
        sessions.save(session);
        assertThat(kept.rows).containsKey(session.getId());
    }
}
