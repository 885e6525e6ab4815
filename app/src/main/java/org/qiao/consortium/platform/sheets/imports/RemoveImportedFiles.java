package org.qiao.consortium.platform.sheets.imports;

import java.time.Duration;
import java.time.InstantSource;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Removes uploaded files some days after their batch was closed, or after they were left lying. */
@Component
class RemoveImportedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RemoveImportedFiles.class);

    private final ImportSettings settings;
    private final ImportStore store;
    private final InstantSource clock;

    RemoveImportedFiles(ImportSettings settings, ImportStore store, InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        var now = clock.instant();
        var removed = store.forget(now.minus(Duration.ofDays(settings.keepDays())), now);
        if (removed > 0) {
            LOG.info("removed the files of {} imports, as of {}", removed, day.date());
        }
    }
}
