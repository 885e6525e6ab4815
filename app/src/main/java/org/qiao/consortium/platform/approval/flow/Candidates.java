package org.qiao.consortium.platform.approval.flow;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.platform.db.Tables.APPROVAL;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_ASSIGNEE;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_ITEM;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_OPINION;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_STEP;

import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The same questions as {@link Step#isFor}, asked of the database. */
public final class Candidates {

    private Candidates() {}

    /** Approvals in which it is the turn of one of them, and they have not spoken yet. */
    public static Condition inTurn(List<Standing> standings) {
        return APPROVAL.ID.in(select(APPROVAL_ITEM.APPROVAL_ID)
                .from(APPROVAL_ITEM)
                .join(APPROVAL_STEP)
                .on(
                        APPROVAL_STEP.APPROVAL_ID.eq(APPROVAL_ITEM.APPROVAL_ID),
                        APPROVAL_STEP.POSITION.eq(APPROVAL_ITEM.STEP))
                .where(
                        APPROVAL_ITEM.STATE.eq(DSL.inline("WAITING")),
                        any(standings, it -> isFor(it).and(notExists(spoken(it))))));
    }

    /** Approvals that are, were or will be for one of them to decide. */
    public static Condition atAnyStep(List<Standing> standings) {
        return exists(selectOne()
                .from(APPROVAL_STEP)
                .where(APPROVAL_STEP.APPROVAL_ID.eq(APPROVAL.ID), any(standings, Candidates::isFor)));
    }

    private static Condition any(List<Standing> standings, java.util.function.Function<Standing, Condition> each) {
        return standings.stream().map(each).reduce(DSL.falseCondition(), Condition::or);
    }

    private static Condition isFor(Standing it) {
        var named = selectOne().from(APPROVAL_ASSIGNEE).where(APPROVAL_ASSIGNEE.STEP_ID.eq(APPROVAL_STEP.ID));
        var roleHolder = APPROVAL_STEP
                .ROLE
                .eq(it.role().name())
                .and(APPROVAL_STEP
                        .ORGANIZATION_ID
                        .isNull()
                        .or(APPROVAL_STEP.ORGANIZATION_ID.eq(it.organization().value())));
        return exists(named.and(APPROVAL_ASSIGNEE.PERSON_ID.eq(it.person().value())))
                .or(roleHolder.and(notExists(
                        selectOne().from(APPROVAL_ASSIGNEE).where(APPROVAL_ASSIGNEE.STEP_ID.eq(APPROVAL_STEP.ID)))));
    }

    private static org.jooq.Select<?> spoken(Standing it) {
        return selectOne()
                .from(APPROVAL_OPINION)
                .where(
                        APPROVAL_OPINION.ITEM_ID.eq(APPROVAL_ITEM.ID),
                        APPROVAL_OPINION.STEP_ID.eq(APPROVAL_STEP.ID),
                        APPROVAL_OPINION.SUPERSEDED.isFalse(),
                        Opinions.CANDIDATE.eq(it.person().value()));
    }
}
