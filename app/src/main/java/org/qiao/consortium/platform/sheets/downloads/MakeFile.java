package org.qiao.consortium.platform.sheets.downloads;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.identity.Viewers;
import org.qiao.consortium.platform.notices.Notices;
import org.qiao.consortium.platform.notices.Notices.Notice;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a file in the background: all of it in one transaction, or nothing. How far it has come is written beside that
 * transaction, so that it can be seen; what a dead instance left is begun anew.
 */
@Component
class MakeFile {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("sheets.download");

    private static final Logger LOG = LoggerFactory.getLogger(MakeFile.class);
    private static final int TOLD_EVERY = 2_000;

    private final DownloadStore store;
    private final DownloadSettings settings;
    private final ListSources sources;
    private final ListExport exports;
    private final Viewers viewers;
    private final Notices notices;
    private final Texts texts;
    private final InstantSource clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate beside;
    private final TransactionTemplate reading;

    MakeFile(
            DownloadStore store,
            DownloadSettings settings,
            ListSources sources,
            ListExport exports,
            Viewers viewers,
            Notices notices,
            Texts texts,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.settings = settings;
        this.sources = sources;
        this.exports = exports;
        this.viewers = viewers;
        this.notices = notices;
        this.texts = texts;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    void make(UUID id) {
        var begun = beside.execute(status -> store.begin(id));
        if (begun == null || begun.isEmpty()) {
            return;
        }
        var wanted = begun.get();
        try {
            whole.executeWithoutResult(status -> write(wanted));
        } catch (RuntimeException failed) {
            LOG.error("download {} was not made", wanted.number(), failed);
            beside.executeWithoutResult(status -> store.failed(id, clock.instant()));
        }
    }

    private void write(Wanted wanted) {
        var viewer = viewers.of(wanted.person(), wanted.role(), wanted.organization(), wanted.consortium())
                .orElseThrow(() -> new IllegalStateException("who asked for it has lost the role"));
        var parts = new Parts((position, content) -> store.part(wanted.id(), position, content));
        var rows = write(wanted, viewer, parts);
        parts.finish();
        var at = clock.instant();
        var until = BusinessTime.dateOf(at.plus(Duration.ofDays(settings.keepDays())));
        store.ready(wanted.id(), rows, parts.bytes(), at, until);
        var notice = new Notice(
                "platform.sheets.download-ready",
                texts.of("platform.sheets.download-ready-title", wanted.title()),
                texts.of("platform.sheets.download-ready-text", Written.number(rows), Written.date(until)),
                DownloadPages.PATH);
        notices.tell(List.of(wanted.person()), notice, at);
    }

    /** One thread reads the list in a transaction of its own, this one writes the file and keeps its parts. */
    private long write(Wanted wanted, Viewer viewer, Parts parts) {
        var source = sources.of(wanted.kind(), viewer);
        var opened = new CompletableFuture<Export<Object>>();
        try (var rows = new ReadAhead<Object>(put -> read(source, wanted, viewer, opened, put))) {
            var list = opened.join();
            var ahead = new Export<>(
                    list.title(),
                    list.conditions(),
                    list.asOf(),
                    list.columns(),
                    StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false));
            return exports.write(ahead, wanted.format(), viewer, parts, done -> tell(wanted, done));
        }
    }

    @SuppressWarnings("unchecked") // rows go to the columns with which they came
    private void read(
            ListSource source,
            Wanted wanted,
            Viewer viewer,
            CompletableFuture<Export<Object>> opened,
            Consumer<Object> put) {
        try {
            reading.executeWithoutResult(status -> {
                var list = (Export<Object>) source.open(PageUrl.parse(wanted.query()), viewer);
                opened.complete(list);
                try (var rows = list.rows()) {
                    rows.forEach(put);
                }
            });
        } catch (RuntimeException failed) {
            opened.completeExceptionally(failed);
            throw failed;
        }
    }

    private void tell(Wanted wanted, long done) {
        if (done % TOLD_EVERY == 0) {
            beside.executeWithoutResult(status -> store.progress(wanted.id(), done));
        }
    }
}
