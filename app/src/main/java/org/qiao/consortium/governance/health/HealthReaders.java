package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.SEAT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.Forbidden;
import org.springframework.stereotype.Component;

/** Who looks at the health of the consortium: 秘书处, the office of the leading group, 主管部门, and whoever has a seat in the leading group or the council. */
@Component
class HealthReaders {

    private final DSLContext sql;

    HealthReaders(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws Forbidden for everybody else */
    void admit(Viewer viewer) {
        if (!viewer.is(Role.SECRETARIAT, Role.LEADING_OFFICE, Role.DEPARTMENT) && !hasSeat(viewer)) {
            throw new Forbidden("governance.health");
        }
    }

    private boolean hasSeat(Viewer viewer) {
        return sql.fetchExists(DSL.selectOne()
                .from(SEAT)
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY_ID))
                .where(
                        BODY.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        BODY.KIND.in("LEADING_GROUP", "COUNCIL"),
                        BODY.ENDED_ON.isNull(),
                        SEAT.ENDED_ON.isNull(),
                        SEAT.PERSON_ID
                                .eq(viewer.person().value())
                                .or(SEAT.ALTERNATE_ID.eq(viewer.person().value()))));
    }
}
