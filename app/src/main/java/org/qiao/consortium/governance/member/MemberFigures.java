package org.qiao.consortium.governance.member;

import static org.qiao.consortium.governance.db.Tables.MEMBERSHIP;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;
import static org.qiao.consortium.governance.db.Tables.VERIFICATION;
import static org.qiao.consortium.platform.figures.Dimension.DISTRICT;
import static org.qiao.consortium.platform.figures.Dimension.KIND;
import static org.qiao.consortium.platform.figures.Dimension.TOTAL;
import static org.qiao.consortium.platform.figures.Figure.Span.ON_DAY;

import java.util.EnumSet;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.platform.codes.Regions;
import org.qiao.consortium.platform.figures.Dimension;
import org.qiao.consortium.platform.figures.Figure;
import org.qiao.consortium.platform.figures.FigureSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Members and verified employers, on any day. They are public: a unit sees the same as everybody. */
@Component
@Order(10)
class MemberFigures implements FigureSource {

    private static final Figure MEMBERS =
            new Figure("governance.member.active", "家", ON_DAY, false, true, EnumSet.of(TOTAL, KIND, DISTRICT));
    private static final Figure VERIFIED = new Figure(
            "governance.member.verified-employers", "家", ON_DAY, false, true, EnumSet.of(TOTAL, KIND, DISTRICT));

    private static final int COUNTY = 6;

    private final DSLContext sql;
    private final Regions regions;

    MemberFigures(DSLContext sql, Regions regions) {
        this.sql = sql;
        this.regions = regions;
    }

    @Override
    public List<Figure> figures() {
        return List.of(MEMBERS, VERIFIED);
    }

    @Override
    public List<Value> values(Figure figure, Question question) {
        var key = key(question.by());
        return sql.select(key, DSL.count())
                .from(ORGANIZATION)
                .where(figure.equals(MEMBERS) ? member(question) : verified(question))
                .groupBy(key)
                .fetch(it -> new Value(it.value1(), label(question.by(), it.value1()), it.value2()));
    }

    private static Field<String> key(Dimension by) {
        return switch (by) {
            case KIND -> ORGANIZATION.KIND;
            case DISTRICT -> DSL.left(ORGANIZATION.REGION_CODE, DSL.inline(COUNTY));
            default -> DSL.inline("").cast(String.class);
        };
    }

    private String label(Dimension by, String key) {
        return switch (by) {
            case KIND -> OrganizationKind.valueOf(key).label();
            case DISTRICT -> regions.nameOf(key);
            default -> "";
        };
    }

    private static Condition member(Question asked) {
        return DSL.exists(DSL.selectOne()
                .from(MEMBERSHIP)
                .where(
                        MEMBERSHIP.ORGANIZATION_ID.eq(ORGANIZATION.ID),
                        MEMBERSHIP.CONSORTIUM_ID.eq(asked.consortium().value()),
                        MEMBERSHIP.JOINED_ON.le(asked.to()),
                        MEMBERSHIP.LEFT_ON.isNull().or(MEMBERSHIP.LEFT_ON.gt(asked.to()))));
    }

    /** By the conclusion that held at the end of the day, not by today's. */
    private static Condition verified(Question asked) {
        return DSL.exists(DSL.selectOne()
                .from(VERIFICATION)
                .where(
                        VERIFICATION.ORGANIZATION_ID.eq(ORGANIZATION.ID),
                        VERIFICATION.STATUS.eq("VERIFIED"),
                        VERIFICATION.DECIDED_AT.lt(asked.end()),
                        VERIFICATION.SUPERSEDED_AT.isNull().or(VERIFICATION.SUPERSEDED_AT.ge(asked.end())),
                        VERIFICATION.VALID_UNTIL.ge(asked.to())));
    }
}
