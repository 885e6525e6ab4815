package org.qiao.consortium.platform.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether it has to be written. What is kept in it must be set anew when it changes. */
final class QuietSession<S extends Session> implements Session {

    private final S stored;
    private boolean touched;

    private QuietSession(S stored, boolean touched) {
        this.stored = stored;
        this.touched = touched;
    }

    static <S extends Session> QuietSession<S> of(S stored) {
        return new QuietSession<>(stored, false);
    }

    static <S extends Session> QuietSession<S> ofNew(S stored) {
        return new QuietSession<>(stored, true);
    }

    S stored() {
        return stored;
    }

    boolean isTouched() {
        return touched;
    }

    void saved() {
        touched = false;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        touched = true;
        return stored.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return stored.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        touched = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        if (stored.getAttributeNames().contains(name)) {
            touched = true;
            stored.removeAttribute(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        if (!time.isBefore(stored.getLastAccessedTime().plus(QuietSessions.EXACTNESS))) {
            touched = true;
            stored.setLastAccessedTime(time);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        if (!interval.equals(stored.getMaxInactiveInterval())) {
            touched = true;
            stored.setMaxInactiveInterval(interval);
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
