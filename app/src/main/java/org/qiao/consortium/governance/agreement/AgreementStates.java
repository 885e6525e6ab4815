package org.qiao.consortium.governance.agreement;

import static org.qiao.consortium.governance.db.Tables.AGREEMENT;
import static org.qiao.consortium.governance.db.Tables.AGREEMENT_EDITION;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The states of agreements as conditions, the same as {@link Standing} tells of one. */
final class AgreementStates {

    private AgreementStates() {}

    static Condition is(AgreementState state, LocalDate today, int warnDays) {
        var ended = AGREEMENT.ENDED_ON.isNotNull().and(AGREEMENT.ENDED_ON.le(today));
        var end = end(today);
        var soon = today.plusDays(warnDays);
        return switch (state) {
            case ENDED -> ended;
            case DRAFT -> has(EditionStatus.DRAFT).andNot(has(EditionStatus.SIGNED));
            case SIGNING -> has(EditionStatus.SIGNING);
            case IN_FORCE -> DSL.not(ended).and(begun(today)).and(end.isNull().or(end.gt(soon)));
            case EXPIRING -> DSL.not(ended).and(end.between(today, soon));
            case EXPIRED -> DSL.not(ended).and(end.lt(today));
            case NOT_BEGUN -> DSL.not(ended).and(has(EditionStatus.SIGNED)).andNot(begun(today));
            case DROPPED -> has(EditionStatus.DROPPED).andNot(has(EditionStatus.SIGNED));
        };
    }

    private static Condition has(EditionStatus status) {
        return DSL.exists(DSL.selectOne()
                .from(AGREEMENT_EDITION)
                .where(AGREEMENT_EDITION.AGREEMENT_ID.eq(AGREEMENT.ID), AGREEMENT_EDITION.STATUS.eq(status.name())));
    }

    private static Condition begun(LocalDate today) {
        return DSL.exists(DSL.selectOne()
                .from(AGREEMENT_EDITION)
                .where(
                        AGREEMENT_EDITION.AGREEMENT_ID.eq(AGREEMENT.ID),
                        AGREEMENT_EDITION.STATUS.eq(EditionStatus.SIGNED.name()),
                        AGREEMENT_EDITION.BEGINS_ON.le(today)));
    }

    /** The end of what holds. */
    private static Field<LocalDate> end(LocalDate today) {
        return DSL.field(DSL.select(AGREEMENT_EDITION.ENDS_ON)
                .from(AGREEMENT_EDITION)
                .where(
                        AGREEMENT_EDITION.AGREEMENT_ID.eq(AGREEMENT.ID),
                        AGREEMENT_EDITION.STATUS.eq(EditionStatus.SIGNED.name()),
                        AGREEMENT_EDITION.BEGINS_ON.le(today))
                .orderBy(AGREEMENT_EDITION.EDITION.desc())
                .limit(1));
    }
}
