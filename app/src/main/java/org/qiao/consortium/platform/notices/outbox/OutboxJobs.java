package org.qiao.consortium.platform.notices.outbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries out what is due and tells digests; one instance at a time. */
@Configuration(proxyBeanMethods = false)
class OutboxJobs {

    @Bean
    RecurringTask<Void> sendDueDispatches(SendDispatches sending) {
        return Tasks.recurring("notices.send", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> sending.sendDue());
    }

    @Bean
    RecurringTask<Void> tellDueDigests(TellDigests digests, InstantSource clock) {
        return Tasks.recurring("notices.digest", FixedDelay.ofMinutes(5))
                .execute((instance, context) -> digests.tell(clock.instant()));
    }
}
