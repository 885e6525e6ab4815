package org.qiao.consortium.exchange.need;

import static org.qiao.consortium.exchange.db.Tables.NEED;
import static org.qiao.consortium.exchange.db.Tables.NEED_CLOSING;
import static org.qiao.consortium.exchange.db.Tables.NEED_FILLING;
import static org.qiao.consortium.platform.figures.Dimension.CAUSE;
import static org.qiao.consortium.platform.figures.Dimension.DISTRICT;
import static org.qiao.consortium.platform.figures.Dimension.EMPLOYER;
import static org.qiao.consortium.platform.figures.Dimension.OCCUPATION;
import static org.qiao.consortium.platform.figures.Dimension.TOTAL;
import static org.qiao.consortium.platform.figures.Figure.Span.ON_DAY;
import static org.qiao.consortium.platform.figures.Figure.Span.OVER_DAYS;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.figures.Dimension;
import org.qiao.consortium.platform.figures.Figure;
import org.qiao.consortium.platform.figures.FigureSource;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Posts on any day: from publishing, filling and closing, which all have their moment. */
@Component
@Order(20)
class NeedFigures implements FigureSource {

    private static final EnumSet<Dimension> PARTS = EnumSet.of(TOTAL, DISTRICT, OCCUPATION, EMPLOYER);

    private static final Figure POSTS = new Figure("exchange.need.open-posts", "个", ON_DAY, false, true, PARTS);
    private static final Figure HEADS = new Figure("exchange.need.open-heads", "人", ON_DAY, false, true, PARTS);
    private static final Figure PUBLISHED = new Figure("exchange.need.published", "个", OVER_DAYS, false, true, PARTS);
    private static final Figure UNMET = new Figure(
            "exchange.need.unmet",
            "人",
            OVER_DAYS,
            false,
            true,
            EnumSet.of(TOTAL, DISTRICT, OCCUPATION, EMPLOYER, CAUSE));

    private static final int COUNTY = 6;

    private final DSLContext sql;
    private final Regions regions;
    private final Occupations occupations;
    private final OrganizationNames names;

    NeedFigures(DSLContext sql, Regions regions, Occupations occupations, OrganizationNames names) {
        this.sql = sql;
        this.regions = regions;
        this.occupations = occupations;
        this.names = names;
    }

    @Override
    public List<Figure> figures() {
        return List.of(POSTS, HEADS, PUBLISHED, UNMET);
    }

    @Override
    public List<Value> values(Figure figure, Question question) {
        var key = key(question.by());
        return sql.select(key, DSL.coalesce(value(figure, question), BigDecimal.ZERO))
                .from(NEED)
                .leftJoin(NEED_CLOSING)
                .on(NEED_CLOSING.NEED_ID.eq(NEED.ID))
                .where(
                        NEED.CONSORTIUM_ID.eq(question.consortium().value()),
                        NEED.PUBLISHED_AT.isNotNull(),
                        question.unit()
                                .map(it -> NEED.ORGANIZATION_ID.eq(it.value()))
                                .orElseGet(DSL::noCondition),
                        counted(figure, question))
                .groupBy(key)
                .fetch(it -> new Value(
                        it.value1(),
                        label(question.by(), it.value1()),
                        it.value2().longValue()));
    }

    private static Condition counted(Figure figure, Question asked) {
        return switch (figure.code()) {
            case "exchange.need.published" ->
                NEED.PUBLISHED_AT.ge(asked.begin()).and(NEED.PUBLISHED_AT.lt(asked.end()));
            case "exchange.need.unmet" ->
                NEED_CLOSING
                        .AT
                        .ge(asked.begin())
                        .and(NEED_CLOSING.AT.lt(asked.end()))
                        .and(NEED_CLOSING.REASON.in(CloseReason.UNSUPPLIED.name(), CloseReason.EXPIRED.name()));
            default ->
                NEED.PUBLISHED_AT
                        .lt(asked.end())
                        .and(NEED_CLOSING.AT.isNull().or(NEED_CLOSING.AT.ge(asked.end())))
                        .and(NEED.UNTIL_ON.isNull().or(NEED.UNTIL_ON.ge(asked.to())));
        };
    }

    private static Field<BigDecimal> value(Figure figure, Question asked) {
        return switch (figure.code()) {
            case "exchange.need.open-heads" -> DSL.sum(DSL.greatest(NEED.HEADS.minus(filled(asked)), DSL.inline(0)));
            case "exchange.need.unmet" -> DSL.sum(NEED_CLOSING.UNMET);
            default -> DSL.count().cast(BigDecimal.class);
        };
    }

    /** Up to the day asked: today's count is of today. */
    private static Field<Integer> filled(Question asked) {
        return DSL.coalesce(
                DSL.field(DSL.select(DSL.sum(NEED_FILLING.HEADS).cast(Integer.class))
                        .from(NEED_FILLING)
                        .where(NEED_FILLING.NEED_ID.eq(NEED.ID), NEED_FILLING.AT.lt(asked.end()))),
                0);
    }

    private static Field<String> key(Dimension by) {
        return switch (by) {
            case DISTRICT -> DSL.left(NEED.REGION_CODE, DSL.inline(COUNTY));
            case OCCUPATION -> DSL.coalesce(NEED.OCCUPATION_CODE, DSL.inline(""));
            case EMPLOYER -> NEED.ORGANIZATION_ID.cast(String.class);
            case CAUSE -> DSL.coalesce(NEED_CLOSING.CAUSE, DSL.inline(""));
            default -> DSL.inline("").cast(String.class);
        };
    }

    private String label(Dimension by, String key) {
        return switch (by) {
            case DISTRICT -> regions.nameOf(key);
            case OCCUPATION ->
                Optional.of(key)
                        .filter(OccupationCode::isValid)
                        .flatMap(it -> occupations.find(new OccupationCode(it)))
                        .map(Occupations.OccupationView::name)
                        .orElse(key);
            case EMPLOYER -> names.nameOf(new OrganizationId(UUID.fromString(key)));
            case CAUSE ->
                key.isEmpty()
                        ? CloseReason.EXPIRED.label()
                        : CloseReason.Cause.valueOf(key).label();
            default -> "";
        };
    }
}
