package org.qiao.consortium.platform.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals deeds a little after they were done; one instance does it. */
@Configuration(proxyBeanMethods = false)
class SealingJob {

    private static final Duration PAUSE = Duration.ofSeconds(15);

    @Bean
    RecurringTask<Void> sealing(SealDeeds deeds) {
        return Tasks.recurring("audit.seal", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            while (deeds.sealNext() > 0) {
                // Until all are sealed.
            }
        });
    }
}
