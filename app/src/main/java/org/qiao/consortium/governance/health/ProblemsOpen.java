package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.PROBLEM;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 没有销号的问题, by age: from the day on which they were raised, the oldest first. */
@Component
class ProblemsOpen implements HealthCheck {

    private static final int MONTH = 30;
    private static final int QUARTER = 90;

    private final DSLContext sql;
    private final Texts texts;

    ProblemsOpen(DSLContext sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    @Override
    public String code() {
        return "problems";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Kind kind() {
        return Kind.SOON;
    }

    private static Condition open(Viewer viewer) {
        return PROBLEM.CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(PROBLEM.STATUS.in("RAISED", "ANSWERED", "SETTLED"));
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return sql.fetchCount(PROBLEM, open(viewer));
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        var all = viewer.is(Role.SECRETARIAT, Role.DEPARTMENT);
        return sql.select(PROBLEM.NUMBER, PROBLEM.TITLE, PROBLEM.RAISED_AT, ORGANIZATION.NAME)
                .from(PROBLEM)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(PROBLEM.RAISED_BY))
                .where(open(viewer))
                .orderBy(PROBLEM.RAISED_AT, PROBLEM.NUMBER)
                .limit(limit)
                .fetch(it -> {
                    var raised = BusinessTime.dateOf(it.value3());
                    var age = ChronoUnit.DAYS.between(raised, today);
                    return new HealthRow(
                            it.value2(),
                            all ? "/problems/" + it.value1() : "",
                            texts.of("governance.health.open-problem", it.value4(), age),
                            texts.of("governance.health.age." + band(age)),
                            Optional.of(raised));
                });
    }

    private static String band(long days) {
        return days <= MONTH ? "month" : days <= QUARTER ? "quarter" : "longer";
    }
}
