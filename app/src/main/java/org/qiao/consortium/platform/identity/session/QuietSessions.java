package org.qiao.consortium.platform.identity.session;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 会话的保存 — reads a session once for each request and writes it only when something in it changed, or when it was last
 * written a minute ago. Without this every page, however small, would write to the disk and read its session twice.
 *
 * <p>Easy to get wrong: the memory of one request must not outlive it, or somebody who was signed out elsewhere would stay.
 * It is opened and closed by {@link OneRequest}; outside of a request nothing is remembered.
 */
final class QuietSessions<S extends Session> implements FindByIndexNameSessionRepository<QuietSession<S>> {

    /** How exactly it is known when somebody was last here. */
    static final Duration EXACTNESS = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    private final TransactionOperations apart;
    private final OneRequest request;

    /** @param apart a transaction of its own: a session is kept even when the deed at hand is not */
    QuietSessions(FindByIndexNameSessionRepository<S> stored, TransactionOperations apart, OneRequest request) {
        this.stored = stored;
        this.apart = apart;
        this.request = request;
    }

    @Override
    public QuietSession<S> createSession() {
        return QuietSession.ofNew(stored.createSession());
    }

    @Override
    public void save(QuietSession<S> session) {
        if (session.isTouched()) {
            apart.executeWithoutResult(transaction -> stored.save(session.stored()));
            session.saved();
        }
        request.remember(session);
    }

    @Override
    @SuppressWarnings("unchecked") // whoever remembers sessions remembers those of this repository
    public @Nullable QuietSession<S> findById(String id) {
        var known = (QuietSession<S>) request.known(id);
        if (known != null) {
            return known;
        }
        var found = stored.findById(id);
        if (found == null) {
            return null;
        }
        var session = QuietSession.of(found);
        request.remember(session);
        return session;
    }

    @Override
    public void deleteById(String id) {
        request.forget(id);
        apart.executeWithoutResult(transaction -> stored.deleteById(id));
    }

    @Override
    public Map<String, QuietSession<S>> findByIndexNameAndIndexValue(String indexName, String indexValue) {
        return stored.findByIndexNameAndIndexValue(indexName, indexValue).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> QuietSession.of(it.getValue())));
    }
}
