package org.qiao.consortium.platform.sheets.downloads;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.InstantSource;
import java.util.UUID;
import org.qiao.consortium.platform.calendar.DayHasPassed;
import org.qiao.consortium.shared.BusinessTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Makes the files that were asked for, one instance each; removes them when their time is over. */
@Configuration(proxyBeanMethods = false)
class DownloadJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DownloadJobs.class);

    @Bean
    OneTimeTask<Void> makeFiles(MakeFile files) {
        return Tasks.oneTime(MakeFile.TASK)
                .onDeadExecutionRevive()
                .execute((instance, context) -> files.make(UUID.fromString(instance.getId())));
    }

    @Component
    static class RemoveExpired {

        private final DownloadStore store;
        private final InstantSource clock;

        RemoveExpired(DownloadStore store, InstantSource clock) {
            this.store = store;
            this.clock = clock;
        }

        @ApplicationModuleListener
        void on(DayHasPassed day) {
            var removed = store.expire(BusinessTime.dateOf(clock.instant()));
            if (removed > 0) {
                LOG.info("removed {} downloads, as of {}", removed, day.date());
            }
        }
    }
}
