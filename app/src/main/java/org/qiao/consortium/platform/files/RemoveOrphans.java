package org.qiao.consortium.platform.files;

import java.time.Duration;
import java.time.InstantSource;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Throws away content that no thing has had for some days. An upload is whole or not there, so that there are no others. */
@Component
class RemoveOrphans {

    private static final Logger LOG = LoggerFactory.getLogger(RemoveOrphans.class);

    private final FileSettings settings;
    private final FileStore store;
    private final InstantSource clock;

    RemoveOrphans(FileSettings settings, FileStore store, InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(DayHasPassed day) {
        var removed = store.forget(clock.instant().minus(Duration.ofDays(settings.keepDays())));
        if (removed > 0) {
            LOG.info("removed {} files that nothing points to, as of {}", removed, day.date());
        }
    }
}
