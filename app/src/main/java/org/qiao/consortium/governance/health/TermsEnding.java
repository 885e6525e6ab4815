package org.qiao.consortium.governance.health;

import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.SEAT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** 席位任期: over, or over soon; and seats that nobody holds. */
@Component
class TermsEnding implements HealthCheck {

    private final DSLContext sql;
    private final Composition composition;
    private final Texts texts;

    TermsEnding(DSLContext sql, Composition composition, Texts texts) {
        this.sql = sql;
        this.composition = composition;
        this.texts = texts;
    }

    @Override
    public String code() {
        return "terms";
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public Kind kind() {
        return Kind.SOON;
    }

    private Condition ending(Viewer viewer, LocalDate today) {
        return BODY.CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(BODY.ENDED_ON.isNull())
                .and(SEAT.ENDED_ON.isNull())
                .and(SEAT.HOLDER.eq("").or(SEAT.UNTIL.le(today.plusDays(composition.warningDays(today)))));
    }

    @Override
    public int count(Viewer viewer, LocalDate today) {
        return sql.fetchCount(DSL.selectOne()
                .from(SEAT)
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY_ID))
                .where(ending(viewer, today)));
    }

    @Override
    public List<HealthRow> rows(Viewer viewer, LocalDate today, int limit) {
        return sql.select(BODY.NUMBER, BODY.NAME, SEAT.HOLDER, SEAT.TITLE, SEAT.UNTIL, ORGANIZATION.NAME)
                .from(SEAT)
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY_ID))
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(SEAT.ORGANIZATION_ID))
                .where(ending(viewer, today))
                .orderBy(SEAT.UNTIL.asc().nullsFirst(), BODY.NAME, SEAT.PLACE)
                .limit(limit)
                .fetch(it -> new HealthRow(
                        it.value3().isEmpty() ? texts.of("governance.health.vacant", it.value4()) : it.value3(),
                        "/bodies/" + it.value1(),
                        it.value6(),
                        it.value2(),
                        Optional.ofNullable(it.value5())));
    }
}
