package org.qiao.consortium.platform.search.lucene;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.search.SearchSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of this node as the tables are: opens the one that was kept, follows the changes from there, and makes a
 * new one when there is none, when it is damaged, too far behind, or of another origin. Meanwhile questions go to the one
 * before.
 *
 * <p>Called by one thread; questions come from any.
 */
final class FollowChanges {

    private static final Logger LOG = LoggerFactory.getLogger(FollowChanges.class);
    private static final int BATCH = 1_000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final ChangeLog changes;
    private final List<SearchSource> sources;
    private final IndexFolder folder;

    private volatile @Nullable Generation current;
    private volatile @Nullable Generation distrusted;
    private boolean opened;

    FollowChanges(ChangeLog changes, List<SearchSource> sources, IndexFolder folder) {
        this.changes = changes;
        this.sources = List.copyOf(sources);
        this.folder = folder;
    }

    Optional<Generation> current() {
        return Optional.ofNullable(current);
    }

    /** Brings the index to where the changes are. */
    void follow() throws IOException {
        var state = changes.state();
        if (!opened) {
            // One of another database, or of before a backup was restored, must not answer meanwhile.
            current = folder.open(it -> state.continues(it.cursor())).orElse(null);
            opened = true;
        }
        var trusted = current;
        if (trusted != null && trusted == distrusted) {
            discard(trusted);
            trusted = null;
        }
        if (trusted != null && state.continues(trusted.cursor())) {
            catchUp(trusted, state);
        } else {
            changes.forgetForeign();
            var now = changes.state();
            catchUp(rebuild(now), now);
        }
    }

    private void catchUp(Generation generation, ChangeLog.State state) throws IOException {
        try {
            followOn(generation, state);
        } catch (IOException | RuntimeException e) {
            if (!generation.isUsable()) {
                discard(generation);
            }
            throw e;
        }
    }

    private void followOn(Generation generation, ChangeLog.State state) throws IOException {
        var cursor = generation.cursor();
        List<ChangeLog.Change> batch;
        do {
            batch = changes.after(cursor, state.xmin(), BATCH);
            if (changes.state().cleanedBelow() > cursor.xid()) {
                throw new IllegalStateException("changes were cleaned before they were followed");
            }
            if (!batch.isEmpty()) {
                put(generation, batch);
                var last = batch.getLast();
                cursor = new Cursor(cursor.origin(), last.xid(), last.kind(), last.subject());
            }
            if (batch.size() < BATCH) {
                cursor = Cursor.before(cursor.origin(), state.xmin());
            }
            generation.show(cursor);
        } while (batch.size() == BATCH);
    }

    private void put(Generation generation, List<ChangeLog.Change> batch) throws IOException {
        var byKind = batch.stream().collect(groupingBy(ChangeLog.Change::kind, mapping(it -> it.subject(), toList())));
        for (var source : sources) {
            var ids = byKind.getOrDefault(source.kind(), List.of()).stream()
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                generation.put(source.kind(), ids, source.read(ids));
            }
        }
    }

    /** What is changed while the tables are read is read again afterwards: the cursor stands before the first of it. */
    private Generation rebuild(ChangeLog.State state) throws IOException {
        var start = System.nanoTime();
        var cursor = Cursor.before(state.origin(), state.xmin());
        var place = folder.next();
        var generation = Generation.create(place, cursor);
        try {
            for (var source : sources) {
                readAll(generation, source);
            }
            generation.show(cursor);
            generation.keep();
        } catch (IOException | RuntimeException e) {
            generation.close();
            folder.remove(place);
            throw e;
        }
        var before = current;
        current = generation;
        if (before != null) {
            before.close();
            folder.remove(before.folder());
        }
        LOG.info(
                "search index made anew: {} documents in {} ms",
                generation.size(),
                (System.nanoTime() - start) / 1_000_000);
        return generation;
    }

    private static void readAll(Generation generation, SearchSource source) throws IOException {
        var last = BEFORE_ALL;
        for (var next = source.after(last, BATCH); !next.isEmpty(); next = source.after(last, BATCH)) {
            generation.add(source.kind(), next);
            last = next.getLast().id();
        }
    }

    /** What was put survives the process from now on. */
    void keep() throws IOException {
        var generation = current;
        if (generation != null) {
            generation.keep();
        }
    }

    /** A question found it damaged: the next {@link #follow} makes it anew. */
    void distrust(Generation generation) {
        distrusted = generation;
    }

    private void discard(Generation generation) throws IOException {
        current = null;
        try {
            generation.close();
        } finally {
            folder.remove(generation.folder());
        }
    }

    void close() throws IOException {
        var generation = current;
        current = null;
        try {
            if (generation != null) {
                generation.keep();
                generation.close();
            }
        } finally {
            folder.release();
        }
    }
}
