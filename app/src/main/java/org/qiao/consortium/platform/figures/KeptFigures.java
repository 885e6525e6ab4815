package org.qiao.consortium.platform.figures;

import static org.qiao.consortium.platform.db.Tables.FIGURE_VALUE;

import java.util.List;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.figures.FigureSource.Question;
import org.qiao.consortium.platform.figures.FigureSource.Value;
import org.springframework.stereotype.Component;

/** What figures were on the days that have passed; written once a day, the same day again in its place. */
@Component
class KeptFigures {

    private final DSLContext sql;

    KeptFigures(DSLContext sql) {
        this.sql = sql;
    }

    void keep(Figure figure, Question question, List<Value> values) {
        var place = FIGURE_VALUE
                .CONSORTIUM_ID
                .eq(question.consortium().value())
                .and(FIGURE_VALUE.DAY.eq(question.to()))
                .and(FIGURE_VALUE.FIGURE.eq(figure.code()))
                .and(FIGURE_VALUE.DIMENSION.eq(question.by().name()));
        sql.deleteFrom(FIGURE_VALUE).where(place).execute();
        values.forEach(it -> sql.insertInto(FIGURE_VALUE)
                .set(FIGURE_VALUE.CONSORTIUM_ID, question.consortium().value())
                .set(FIGURE_VALUE.DAY, question.to())
                .set(FIGURE_VALUE.FIGURE, figure.code())
                .set(FIGURE_VALUE.DIMENSION, question.by().name())
                .set(FIGURE_VALUE.KEY, it.key())
                .set(FIGURE_VALUE.LABEL, it.label())
                .set(FIGURE_VALUE.VALUE, it.value())
                .execute());
    }

    /** The last that was kept within the days asked; empty when nothing was. */
    OptionalLong on(Figure figure, Question question) {
        return sql.select(FIGURE_VALUE.VALUE)
                .from(FIGURE_VALUE)
                .where(
                        FIGURE_VALUE.CONSORTIUM_ID.eq(question.consortium().value()),
                        FIGURE_VALUE.FIGURE.eq(figure.code()),
                        FIGURE_VALUE.DIMENSION.eq(Dimension.TOTAL.name()),
                        FIGURE_VALUE.DAY.between(question.from(), question.to()))
                .orderBy(FIGURE_VALUE.DAY.desc())
                .limit(1)
                .fetchOptional(it -> OptionalLong.of(it.value1()))
                .orElseGet(OptionalLong::empty);
    }
}
