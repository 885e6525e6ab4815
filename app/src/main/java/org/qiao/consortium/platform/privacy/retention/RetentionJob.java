package org.qiao.consortium.platform.privacy.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.InstantSource;
import java.time.LocalTime;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a night, when nobody works; one instance does it. */
@Configuration(proxyBeanMethods = false)
class RetentionJob {

    @Bean
    RecurringTask<Void> retention(RunRetention retention, InstantSource clock) {
        return Tasks.recurring("privacy.retention", Schedules.daily(BusinessTime.ZONE, LocalTime.of(2, 30)))
                .execute((instance, context) -> retention.run(clock.instant()));
    }
}
