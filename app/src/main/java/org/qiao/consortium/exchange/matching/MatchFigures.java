package org.qiao.consortium.exchange.matching;

import static org.qiao.consortium.exchange.db.Tables.MATCH;
import static org.qiao.consortium.exchange.db.Tables.SIGNING;
import static org.qiao.consortium.platform.figures.Dimension.EMPLOYER;
import static org.qiao.consortium.platform.figures.Dimension.SCHOOL;
import static org.qiao.consortium.platform.figures.Dimension.TOTAL;
import static org.qiao.consortium.platform.figures.Figure.Span.OVER_DAYS;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.figures.Dimension;
import org.qiao.consortium.platform.figures.Figure;
import org.qiao.consortium.platform.figures.FigureSource;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far students and employers came: agreed, signed, arrived; by employer it is what each firm was given. */
@Component
@Order(40)
class MatchFigures implements FigureSource {

    private static final EnumSet<Dimension> PARTS = EnumSet.of(TOTAL, EMPLOYER, SCHOOL);

    private static final Figure AGREED = new Figure("exchange.match.agreed", "人次", OVER_DAYS, true, true, PARTS);
    private static final Figure SIGNED = new Figure("exchange.match.signed", "人", OVER_DAYS, true, true, PARTS);
    private static final Figure ARRIVED = new Figure("exchange.match.arrived", "人", OVER_DAYS, true, true, PARTS);

    private final DSLContext sql;
    private final OrganizationNames names;

    MatchFigures(DSLContext sql, OrganizationNames names) {
        this.sql = sql;
        this.names = names;
    }

    @Override
    public List<Figure> figures() {
        return List.of(AGREED, SIGNED, ARRIVED);
    }

    @Override
    public List<Value> values(Figure figure, Question question) {
        var key = key(question.by());
        var on = day(figure);
        // A person who signs twice is one person; an agreed match is counted each time.
        var count = figure.equals(AGREED) ? DSL.count() : DSL.countDistinct(MATCH.STUDENT_ID);
        return sql.select(key, count)
                .from(MATCH)
                .leftJoin(SIGNING)
                .on(SIGNING.MATCH_ID.eq(MATCH.ID))
                .where(
                        MATCH.CONSORTIUM_ID.eq(question.consortium().value()),
                        on.between(question.from(), question.to()),
                        mine(question))
                .groupBy(key)
                .fetch(it -> new Value(it.value1(), label(question.by(), it.value1()), it.value2()));
    }

    private static Field<java.time.LocalDate> day(Figure figure) {
        return switch (figure.code()) {
            case "exchange.match.agreed" -> MATCH.AGREED_ON;
            case "exchange.match.signed" -> SIGNING.SIGNED_ON;
            default -> SIGNING.ARRIVED_ON;
        };
    }

    private static Condition mine(Question question) {
        return question.unit()
                .map(it -> MATCH.EMPLOYER_ID.eq(it.value()).or(MATCH.SCHOOL_ID.eq(it.value())))
                .orElseGet(DSL::noCondition);
    }

    private static Field<String> key(Dimension by) {
        return switch (by) {
            case EMPLOYER -> MATCH.EMPLOYER_ID.cast(String.class);
            case SCHOOL -> MATCH.SCHOOL_ID.cast(String.class);
            default -> DSL.inline("").cast(String.class);
        };
    }

    private String label(Dimension by, String key) {
        return by == TOTAL ? "" : names.nameOf(new OrganizationId(UUID.fromString(key)));
    }
}
