package org.qiao.consortium.platform.search.lucene;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes changes that every node had an hour to follow; one instance does it. A node that was away longer makes its index
 * anew.
 */
@Component
class CleanChanges {

    private final DSLContext sql;

    CleanChanges(DSLContext sql) {
        this.sql = sql;
    }

    /** What could be followed at the last turn goes; what can be followed now goes at the next. @return how many went */
    @Transactional
    public int clean() {
        sql.execute("update ops.search_origin set cleaned_below = cleaned_next,"
                + " cleaned_next = pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
        return sql.execute("delete from ops.change where xid < (select cleaned_below from ops.search_origin)");
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> cleaningOfChanges(CleanChanges changes) {
            return Tasks.recurring("search.clean-changes", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> changes.clean());
        }
    }
}
