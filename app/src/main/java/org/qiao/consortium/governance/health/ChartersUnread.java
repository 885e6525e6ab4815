package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.CHARTER;
import static org.qiao.consortium.governance.db.Tables.CHARTER_READING;
import static org.qiao.consortium.governance.db.Tables.CHARTER_VERSION;
import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** 没有确认阅读的制度: each version in force that is to be read, once for each full member of which nobody has confirmed. */
@Component
class ChartersUnread implements HealthCheck {

    private final DSLContext sql;

    ChartersUnread(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String code() {
        return "charters-unread";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public Kind kind() {
        return Kind.SOON;
    }

    private static Condition unread(Viewer viewer) {
        return CHARTER.CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(CHARTER.TO_BE_READ)
                .and(CHARTER_VERSION.STATUS.eq("IN_FORCE"))
                .and(MEMBERSHIP.STATUS.eq("ACTIVE"))
                .andNotExists(DSL.selectOne()
                        .from(CHARTER_READING)
                        .where(
                                CHARTER_READING.VERSION_ID.eq(CHARTER_VERSION.ID),
                                CHARTER_READING.ORGANIZATION_ID.eq(MEMBERSHIP.ORGANIZATION_ID)));
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return sql.fetchCount(DSL.selectOne()
                .from(CHARTER)
                .join(CHARTER_VERSION)
                .on(CHARTER_VERSION.CHARTER_ID.eq(CHARTER.ID))
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.CONSORTIUM_ID.eq(CHARTER.CONSORTIUM_ID))
                .where(unread(viewer)));
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        return sql.select(ORGANIZATION.NAME, CHARTER.NUMBER, CHARTER.TITLE, CHARTER_VERSION.EFFECTIVE_ON)
                .from(CHARTER)
                .join(CHARTER_VERSION)
                .on(CHARTER_VERSION.CHARTER_ID.eq(CHARTER.ID))
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.CONSORTIUM_ID.eq(CHARTER.CONSORTIUM_ID))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(MEMBERSHIP.ORGANIZATION_ID))
                .where(unread(viewer))
                .orderBy(CHARTER_VERSION.EFFECTIVE_ON, CHARTER.NUMBER, ORGANIZATION.NAME)
                .limit(limit)
                .fetch(it -> new HealthRow(
                        it.value3(),
                        "/charters/" + it.value2(),
                        it.value1(),
                        it.value3(),
                        Optional.ofNullable(it.value4())));
    }
}
