package org.qiao.consortium.exchange.offer;

import static org.qiao.consortium.exchange.db.Tables.OFFER;
import static org.qiao.consortium.exchange.db.Tables.OFFER_OCCUPATION;
import static org.qiao.consortium.platform.figures.Dimension.OCCUPATION;
import static org.qiao.consortium.platform.figures.Dimension.TOTAL;
import static org.qiao.consortium.platform.figures.Figure.Span.ON_DAY;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.platform.figures.Figure;
import org.qiao.consortium.platform.figures.FigureSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * People who look for work, by what they want first. How an offer stood long ago is not kept with it: the platform keeps the
 * figure of each day. A unit has none of its own: wishes are directed at nobody.
 */
@Component
@Order(30)
class OfferFigures implements FigureSource {

    private static final Figure OPEN =
            new Figure("exchange.offer.open", "人", ON_DAY, true, false, EnumSet.of(TOTAL, OCCUPATION));

    private final DSLContext sql;
    private final Occupations occupations;

    OfferFigures(DSLContext sql, Occupations occupations) {
        this.sql = sql;
        this.occupations = occupations;
    }

    @Override
    public List<Figure> figures() {
        return List.of(OPEN);
    }

    @Override
    public List<Value> values(Figure figure, Question question) {
        var key = question.by() == OCCUPATION
                ? DSL.coalesce(OFFER_OCCUPATION.OCCUPATION_CODE, DSL.inline(""))
                : DSL.inline("").cast(String.class);
        return sql.select(key, DSL.count())
                .from(OFFER)
                .leftJoin(OFFER_OCCUPATION)
                .on(OFFER_OCCUPATION.OFFER_ID.eq(OFFER.ID), OFFER_OCCUPATION.POSITION.eq(0))
                .where(OFFER.CONSORTIUM_ID.eq(question.consortium().value()), OFFER.STATUS.eq(OfferStatus.OPEN.name()))
                .groupBy(key)
                .fetch(it -> new Value(it.value1(), nameOf(it.value1()), it.value2()));
    }

    private String nameOf(String code) {
        return Optional.of(code)
                .filter(OccupationCode::isValid)
                .flatMap(it -> occupations.find(new OccupationCode(it)))
                .map(Occupations.OccupationView::name)
                .orElse(code);
    }
}
