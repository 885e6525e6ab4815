package org.qiao.consortium.platform.calendar;

import static org.qiao.consortium.platform.db.Tables.SETTING;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jooq.DSLContext;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The daily job, shortly after midnight of the consortium's zone; one instance runs it. */
@Configuration(proxyBeanMethods = false)
class TellThatDayHasPassed {

    private static final String LAST_DAY = "calendar.last-day";

    @Bean
    RecurringTask<Void> daily(
            DSLContext sql, ApplicationEventPublisher events, TransactionTemplate transaction, InstantSource clock) {
        return Tasks.recurring("calendar.daily", Schedules.daily(BusinessTime.ZONE, LocalTime.of(0, 5)))
                .execute((instance, context) -> {
                    var yesterday = BusinessTime.dateOf(clock.instant()).minusDays(1);
                    for (var day = nextDay(sql, yesterday); !day.isAfter(yesterday); day = day.plusDays(1)) {
                        var passed = day;
                        transaction.executeWithoutResult(status -> tell(sql, events, passed));
                    }
                });
    }

    private static LocalDate nextDay(DSLContext sql, LocalDate yesterday) {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(LAST_DAY))
                .fetchOptional(it -> LocalDate.parse(it.value1()).plusDays(1))
                .orElse(yesterday);
    }

    private static void tell(DSLContext sql, ApplicationEventPublisher events, LocalDate day) {
        sql.insertInto(SETTING)
                .set(SETTING.NAME, LAST_DAY)
                .set(SETTING.VALUE, day.toString())
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, day.toString())
                .execute();
        events.publishEvent(new DayHasPassed(day));
    }
}
