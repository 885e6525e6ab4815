package org.qiao.consortium.platform.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.search.IndexState;
import org.qiao.consortium.platform.search.SearchIndex;
import org.qiao.consortium.platform.search.SearchSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The index of this node for as long as the platform runs: follows every second, keeps every minute and at the end. */
@Component
class NodeIndex implements SearchIndex, IndexState, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeIndex.class);
    private static final long FOLLOW_MILLIS = 1_000;
    private static final int KEEP_EVERY = 60;

    /** After a failure, as while the database is away or the disk is full. */
    private static final int PAUSE = 10;

    private final ChangeLog changes;
    private final ObjectProvider<SearchSource> sources;
    private final Path folder;
    private final boolean wanted;

    private volatile @Nullable FollowChanges following;
    private volatile @Nullable ScheduledExecutorService clock;
    private int turns;
    private int pause;

    NodeIndex(
            ChangeLog changes,
            ObjectProvider<SearchSource> sources,
            @Value("${qiao.data}") Path data,
            @Value("${qiao.search.follow:true}") boolean wanted) {
        this.changes = changes;
        this.sources = sources;
        this.folder = data.resolve("index").toAbsolutePath();
        this.wanted = wanted;
    }

    @Override
    public Optional<Candidates> containing(Sought sought) {
        var now = following;
        return now == null ? Optional.empty() : new Answers(now, changes).containing(sought);
    }

    @Override
    public Optional<Candidates> best(Sought sought) {
        var now = following;
        return now == null ? Optional.empty() : new Answers(now, changes).best(sought);
    }

    @Override
    public Optional<Integer> documents() {
        return Optional.ofNullable(following).flatMap(FollowChanges::current).map(Generation::size);
    }

    @Override
    public void start() {
        if (wanted) {
            following = new FollowChanges(changes, sources.stream().toList(), IndexFolder.claim(folder));
            var executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("search-index").factory());
            executor.scheduleWithFixedDelay(this::turn, 0, FOLLOW_MILLIS, TimeUnit.MILLISECONDS);
            clock = executor;
        }
    }

    private void turn() {
        var now = following;
        if (now == null || pause-- > 0) {
            return;
        }
        pause = 0;
        try {
            now.follow();
            if (++turns % KEEP_EVERY == 0) {
                now.keep();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the search index could not follow, trying again in {} s: {}", PAUSE, e.toString());
            pause = PAUSE;
        }
    }

    @Override
    public void stop() {
        var executor = clock;
        var now = following;
        clock = null;
        following = null;
        if (executor == null || now == null) {
            return;
        }
        executor.shutdown();
        try {
            if (executor.awaitTermination(10, TimeUnit.SECONDS)) {
                now.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the search index was not kept and will follow from before: {}", e.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
