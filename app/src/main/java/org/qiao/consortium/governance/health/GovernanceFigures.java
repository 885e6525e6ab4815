package org.qiao.consortium.governance.health;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.governance.db.Tables.BODY;
import static org.qiao.consortium.governance.db.Tables.MEETING;
import static org.qiao.consortium.governance.db.Tables.RESOLUTION;
import static org.qiao.consortium.governance.db.Tables.SEAT;
import static org.qiao.consortium.governance.db.Tables.TASK;
import static org.qiao.consortium.platform.figures.Dimension.TOTAL;
import static org.qiao.consortium.platform.figures.Figure.Span.ON_DAY;
import static org.qiao.consortium.platform.figures.Figure.Span.OVER_DAYS;

import java.util.EnumSet;
import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.council.Composition;
import org.qiao.consortium.governance.council.Rhythm;
import org.qiao.consortium.platform.figures.Figure;
import org.qiao.consortium.platform.figures.FigureSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the bodies meet, and whether what they decide is taken up. Figures of the whole consortium only. */
@Component
@Order(15)
class GovernanceFigures implements FigureSource {

    private static final Figure HELD = whole("meetings-held", "次", OVER_DAYS, true);
    private static final Figure OVERDUE = whole("bodies-overdue", "个", ON_DAY, false);
    private static final Figure DECIDED = whole("resolutions", "项", OVER_DAYS, true);
    private static final Figure WITHOUT_TASK = whole("resolutions-without-task", "项", ON_DAY, false);
    private static final Figure TERMS = whole("terms-ending", "个", ON_DAY, false);

    private final DSLContext sql;
    private final Rhythm rhythm;
    private final Composition composition;

    GovernanceFigures(DSLContext sql, Rhythm rhythm, Composition composition) {
        this.sql = sql;
        this.rhythm = rhythm;
        this.composition = composition;
    }

    private static Figure whole(String word, String unit, Figure.Span span, boolean hindsight) {
        return new Figure("governance.health." + word, unit, span, false, hindsight, EnumSet.of(TOTAL));
    }

    @Override
    public List<Figure> figures() {
        return List.of(HELD, OVERDUE, DECIDED, WITHOUT_TASK, TERMS);
    }

    @Override
    public List<Value> values(Figure figure, Question asked) {
        return List.of(new Value("", "", count(figure, asked)));
    }

    private int count(Figure figure, Question asked) {
        if (figure.equals(HELD)) {
            return held(asked);
        } else if (figure.equals(OVERDUE)) {
            return rhythm.late(asked.consortium(), asked.to()).size();
        } else if (figure.equals(DECIDED)) {
            return decided(asked);
        } else {
            return figure.equals(TERMS) ? termsEnding(asked) : withoutTask(asked);
        }
    }

    private int held(Question asked) {
        return sql.fetchCount(
                MEETING,
                MEETING.CONSORTIUM_ID.eq(asked.consortium().value()),
                MEETING.STATUS.in("OPEN", "CLOSED"),
                MEETING.STARTS_AT.ge(asked.begin()),
                MEETING.STARTS_AT.lt(asked.end()));
    }

    /** A revoked one was decided all the same. */
    private int decided(Question asked) {
        return sql.fetchCount(
                RESOLUTION,
                RESOLUTION.CONSORTIUM_ID.eq(asked.consortium().value()),
                RESOLUTION.STATUS.ne("AWAITING_SIGNATURE"),
                RESOLUTION.DECIDED_ON.between(asked.from(), asked.to()));
    }

    private int withoutTask(Question asked) {
        return sql.fetchCount(
                RESOLUTION,
                RESOLUTION.CONSORTIUM_ID.eq(asked.consortium().value()),
                RESOLUTION.STATUS.eq("IN_FORCE"),
                RESOLUTION.NEEDS_TASK.isTrue(),
                notExists(selectOne()
                        .from(TASK)
                        .where(TASK.RESOLUTION_ID.eq(RESOLUTION.ID), TASK.STATUS.ne("CANCELLED"))));
    }

    /** Also those that are over already: nobody has been named anew. */
    private int termsEnding(Question asked) {
        var until = asked.to().plusDays(composition.warningDays(asked.to()));
        return sql.fetchCount(sql.selectOne()
                .from(SEAT)
                .join(BODY)
                .on(BODY.ID.eq(SEAT.BODY_ID))
                .where(
                        BODY.CONSORTIUM_ID.eq(asked.consortium().value()),
                        BODY.ENDED_ON.isNull(),
                        SEAT.ENDED_ON.isNull(),
                        SEAT.HOLDER.ne(""),
                        SEAT.UNTIL.le(until)));
    }
}
