package org.qiao.consortium.platform.sheets.downloads;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.database.WakeScheduler;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.sheets.export.Export;
import org.qiao.consortium.platform.sheets.export.ExportError;
import org.qiao.consortium.platform.sheets.export.ExportFormat;
import org.qiao.consortium.platform.sheets.export.ListExport;
import org.qiao.consortium.platform.sheets.export.ListSource;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a list as a file: a short one is answered, a long one is made in the background. */
@Component
class AskForFile {

    private static final String NUMBERED = "XZ";
    private static final int WAITING_AT_MOST = 5;

    private final ListExport exports;
    private final DownloadStore store;
    private final Numbers numbers;
    private final SchedulerClient scheduler;
    private final WakeScheduler wake;
    private final InstantSource clock;

    AskForFile(
            ListExport exports,
            DownloadStore store,
            Numbers numbers,
            SchedulerClient scheduler,
            WakeScheduler wake,
            InstantSource clock) {
        this.exports = exports;
        this.store = store;
        this.numbers = numbers;
        this.scheduler = scheduler;
        this.wake = wake;
        this.clock = clock;
    }

    /**
     * @param asked the list's address with its filters
     * @return the file, or nothing when it is being made
     * @throws Refused when the viewer waits for several already
     */
    @Transactional
    public Optional<ResponseEntity<byte[]>> ask(ListSource source, PageUrl asked, ExportFormat format, Viewer viewer) {
        var list = source.open(asked, viewer);
        var answer = source.isLongerThan(ListExport.AT_ONCE, asked, viewer)
                ? notAtOnce(list)
                : exports.atOnce(list, format, viewer);
        if (answer.isEmpty()) {
            var wanted = wanted(source, asked, format, list, viewer, clock.instant());
            store.add(wanted);
            scheduler.scheduleIfNotExists(
                    MakeFile.TASK.instance(wanted.id().toString()).build(), wanted.askedAt());
            wake.afterCommit();
        }
        return answer;
    }

    private static Optional<ResponseEntity<byte[]>> notAtOnce(Export<?> list) {
        list.rows().close();
        return Optional.empty();
    }

    private Wanted wanted(
            ListSource source, PageUrl asked, ExportFormat format, Export<?> list, Viewer viewer, Instant at) {
        if (store.open(viewer) >= WAITING_AT_MOST) {
            throw new Refused(List.of(Refusal.of(ExportError.TOO_MANY_WAITING, "", WAITING_AT_MOST)));
        }
        return new Wanted(
                Uuid7.at(at),
                numbers.next(NUMBERED, BusinessTime.dateOf(at).getYear()),
                source.kind(),
                asked.toString(),
                format,
                list.title(),
                list.told(),
                exports.fileName(list, format, viewer),
                viewer.person(),
                viewer.actor().role(),
                viewer.organization(),
                viewer.consortium(),
                DownloadStatus.WAITING,
                0,
                0,
                at,
                Optional.empty());
    }
}
