package org.qiao.consortium.platform.database;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Gives work to the scheduler within the caller's transaction: no work for what did not happen, and none is forgotten. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    @Bean
    @Primary
    SchedulerClient workInTransaction(DataSource database) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName("ops.scheduled_tasks")
                .build();
    }
}
