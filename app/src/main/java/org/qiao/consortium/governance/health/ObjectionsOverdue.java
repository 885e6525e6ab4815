package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.ANNOUNCEMENT;
import static org.qiao.consortium.governance.db.Tables.OBJECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 逾期未答复的异议. */
@Component
class ObjectionsOverdue implements HealthCheck {

    private final DSLContext sql;

    ObjectionsOverdue(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "objections";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Kind kind() {
        return Kind.FAULT;
    }

    private static Condition overdue(Viewer viewer, LocalDate today) {
        return ANNOUNCEMENT
                .CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(OBJECTION.OUTCOME.eq(""))
                .and(OBJECTION.ANSWER_BY.lt(today));
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return sql.fetchCount(DSL.selectOne()
                .from(OBJECTION)
                .join(ANNOUNCEMENT)
                .on(ANNOUNCEMENT.ID.eq(OBJECTION.ANNOUNCEMENT_ID))
                .where(overdue(viewer, today)));
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        return sql.select(OBJECTION.NUMBER, ANNOUNCEMENT.TITLE, ANNOUNCEMENT.NUMBER, OBJECTION.ANSWER_BY)
                .from(OBJECTION)
                .join(ANNOUNCEMENT)
                .on(ANNOUNCEMENT.ID.eq(OBJECTION.ANNOUNCEMENT_ID))
                .where(overdue(viewer, today))
                .orderBy(OBJECTION.ANSWER_BY)
                .limit(limit)
                .fetch(it -> new HealthRow(
                        it.value2(),
                        viewer.is(Role.SECRETARIAT)
                                ? "/governance/objections/" + it.value1()
                                : "/announcements/" + it.value3(),
                        it.value1(),
                        "",
                        Optional.of(it.value4())));
    }
}
