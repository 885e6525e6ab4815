package org.qiao.consortium.platform.sheets.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Works on batches in the background: at once on the instance that took the file, and on any other when that one died.
 *
 * <p>Which batches wait is said by their status alone, and whoever works on one holds its row: when a process is killed, the
 * database lets the row go with all that was half done, and the next round of any instance begins anew.
 */
@Component
public class ImportWork implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int SMALL = 1 << 20;

    private final WorkStep step;
    private final ImportQueries queries;
    private final Map<UUID, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    /** A small file does not wait behind a long one; and no more than three are in memory. */
    private final ExecutorService forSmall = Executors.newFixedThreadPool(2, thread("import-small-"));

    private final ExecutorService forLong = Executors.newSingleThreadExecutor(thread("import-long-"));

    ImportWork(WorkStep step, ImportQueries queries) {
        this.step = step;
        this.queries = queries;
    }

    private static ThreadFactory thread(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
    }

    /** Starts the work on a batch and gives it a moment: most files are done by the time the next page is shown. */
    public void start(Batch batch) {
        var lane = lane(batch.bytes());
        // Easy to get wrong: the step before may be done for everybody to see while its thread has not yet returned.
        var done = Objects.requireNonNull(running.compute(
                batch.id(),
                (id, before) -> before == null || before.isDone()
                        ? CompletableFuture.runAsync(() -> work(id), lane)
                        : before.thenRunAsync(() -> work(id), lane)));
        forgetWhenDone(batch.id(), done);
        done.handle((nothing, failed) -> true)
                .completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Takes up what waits, also what another instance has left behind. */
    void takeUp() {
        queries.waiting().forEach((id, bytes) -> {
            var done = running.computeIfAbsent(id, it -> CompletableFuture.runAsync(() -> work(it), lane(bytes)));
            forgetWhenDone(id, done);
        });
    }

    private ExecutorService lane(int bytes) {
        return bytes <= SMALL ? forSmall : forLong;
    }

    private void forgetWhenDone(UUID batch, CompletableFuture<Void> done) {
        done.whenComplete((nothing, failed) -> running.remove(batch, done));
    }

    private void work(UUID batch) {
        try {
            while (step.work(batch)) {
                // What could not be committed is checked anew.
            }
        } catch (RuntimeException later) {
            LOG.warn("import {} is left as it was and will be begun again: {}", batch, later.toString());
        }
    }

    @Override
    public void destroy() {
        forSmall.shutdownNow();
        forLong.shutdownNow();
    }

    @Configuration(proxyBeanMethods = false)
    static class Rounds {

        @Bean
        RecurringTask<Void> importRounds(ImportWork work) {
            return Tasks.recurring("sheets.imports", FixedDelay.of(PAUSE))
                    .execute((instance, context) -> work.takeUp());
        }
    }
}
