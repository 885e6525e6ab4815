package org.qiao.consortium.platform.search.lucene;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.search.TableCopies;
import org.springframework.stereotype.Component;

/** Copies that follow the same changes as the index, but only when they are asked. */
@Component
class MemoryCopies implements TableCopies {

    /** With more changes than these, as after an import, everything is read anew. */
    private static final int MOST_CHANGES = 2_000;

    private final ChangeLog changes;

    MemoryCopies(ChangeLog changes) {
        this.changes = changes;
    }

    @Override
    public Copy of(String kind, Rows rows) {
        return new Following(kind, rows);
    }

    private final class Following implements Copy {

        private final String kind;
        private final Rows rows;
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        private volatile @Nullable Cursor reached;

        Following(String kind, Rows rows) {
            this.kind = kind;
            this.rows = rows;
        }

        @Override
        public <R> R ask(Supplier<R> question) {
            while (true) {
                catchUp();
                lock.readLock().lock();
                try {
                    if (reached != null) { // else another thread was reading everything, and broke off
                        return question.get();
                    }
                } finally {
                    lock.readLock().unlock();
                }
            }
        }

        private void catchUp() {
            var from = reached;
            // Read before the changes are: what commits in between is read again the next time.
            var state = changes.state();
            var changed = since(from, state);
            if (changed.filter(Collection::isEmpty).isPresent()) {
                lock.readLock().lock();
                try {
                    advance(state);
                } finally {
                    lock.readLock().unlock();
                }
            } else {
                lock.writeLock().lock();
                try {
                    read();
                } finally {
                    lock.writeLock().unlock();
                }
            }
        }

        /** Nothing when it cannot be told. @param from read before the state was: never beyond it */
        private Optional<Set<UUID>> since(@Nullable Cursor from, ChangeLog.State state) {
            return from == null || !state.continues(from) ? Optional.empty() : changes.unseen(from, kind, MOST_CHANGES);
        }

        /** Asked again: another thread may have read it while this one waited. */
        private void read() {
            var from = reached;
            var state = changes.state();
            var changed = since(from, state);
            if (changed.isPresent()) {
                if (!changed.get().isEmpty()) {
                    rows.readAgain(changed.get());
                }
                advance(state);
            } else {
                reached = null; // if reading breaks off, the next question begins anew
                rows.readAll();
                reached = Cursor.before(state.origin(), state.xmin());
            }
        }

        /** Going back is harmless: then some is read twice. */
        private void advance(ChangeLog.State state) {
            var from = reached;
            if (from != null && from.xid() < state.xmin()) {
                reached = Cursor.before(state.origin(), state.xmin());
            }
        }
    }
}
