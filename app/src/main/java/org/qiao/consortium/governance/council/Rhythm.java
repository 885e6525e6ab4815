package org.qiao.consortium.governance.council;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.MEETING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.ConsortiumId;
import org.springframework.stereotype.Component;

/** 例会周期 — which bodies have not met for longer than their charter allows. */
@Component
public class Rhythm {

    /**
     * A body that should have met.
     *
     * @param months between two meetings at most
     * @param since when it last met, or was founded when it never has
     */
    public record Late(String number, String name, int months, LocalDate since, boolean never) {

        public LocalDate due() {
            return since.plusMonths(months);
        }
    }

    private final DSLContext sql;

    Rhythm(DSLContext sql) {
        this.sql = sql;
    }

    /** Those whose day has passed; the day itself is still in time. */
    public List<Late> late(ConsortiumId consortium, LocalDate today) {
        var last = field(select(max(MEETING.STARTS_AT))
                        .from(MEETING)
                        .where(MEETING.BODY_ID.eq(BODY.ID), MEETING.STATUS.in("OPEN", "CLOSED")))
                .as("last_met");
        return sql
                .select(BODY.NUMBER, BODY.NAME, BODY.INTERVAL_MONTHS, BODY.FOUNDED_ON, last)
                .from(BODY)
                .where(BODY.CONSORTIUM_ID.eq(consortium.value()), BODY.ENDED_ON.isNull(), BODY.INTERVAL_MONTHS.gt(0))
                .orderBy(BODY.NUMBER)
                .fetch(it -> new Late(
                        it.value1(),
                        it.value2(),
                        it.value3(),
                        Optional.ofNullable(it.value5())
                                .map(BusinessTime::dateOf)
                                .orElse(it.value4()),
                        it.value5() == null))
                .stream()
                .filter(it -> it.due().isBefore(today))
                .toList();
    }
}
