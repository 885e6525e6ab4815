package org.qiao.consortium.platform.approval.flow;

import static org.qiao.consortium.platform.db.Tables.APPROVAL_ASSIGNEE;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_ITEM;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_STEP;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Keeps the steps of approvals; the only writer of them. */
@Component
public class Steps {

    private final DSLContext sql;

    Steps(DSLContext sql) {
        this.sql = sql;
    }

    /** In order. */
    public List<Step> of(UUID approval) {
        var people = DSL.multiset(sql.select(
                                APPROVAL_ASSIGNEE.PERSON_ID,
                                APPROVAL_ASSIGNEE.PERSON_NAME,
                                APPROVAL_ASSIGNEE.INSTEAD_OF)
                        .from(APPROVAL_ASSIGNEE)
                        .where(APPROVAL_ASSIGNEE.STEP_ID.eq(APPROVAL_STEP.ID))
                        .orderBy(APPROVAL_ASSIGNEE.PERSON_NAME, APPROVAL_ASSIGNEE.PERSON_ID))
                .convertFrom(
                        rows -> rows.map(it -> new Step.Assignee(new PersonId(it.value1()), it.value2(), it.value3())));
        return sql.select(
                        APPROVAL_STEP.ID,
                        APPROVAL_STEP.POSITION,
                        APPROVAL_STEP.ROLE,
                        APPROVAL_STEP.ORGANIZATION_ID,
                        APPROVAL_STEP.EVERYONE,
                        people,
                        APPROVAL_STEP.ADDED_BY)
                .from(APPROVAL_STEP)
                .where(APPROVAL_STEP.APPROVAL_ID.eq(approval))
                .orderBy(APPROVAL_STEP.POSITION)
                .fetch(it -> new Step(
                        it.value1(),
                        it.value2(),
                        Optional.ofNullable(it.value3()).map(Role::valueOf),
                        Optional.ofNullable(it.value4()).map(OrganizationId::new),
                        it.value5(),
                        it.value6(),
                        it.value7()));
    }

    public void add(UUID approval, List<Step> planned) {
        var rows = new ArrayList<Query>();
        planned.forEach(it -> rows.add(insert(approval, it)));
        Batches.execute(sql, rows);
        planned.forEach(it -> name(it.id(), it.assignees()));
    }

    /** Puts a step in at its position; it and all behind it move back by one, with the items that have come so far. */
    public void insertAt(UUID approval, Step added, boolean itemsGoThere) {
        var behind = added.position();
        sql.update(APPROVAL_STEP)
                .set(APPROVAL_STEP.POSITION, APPROVAL_STEP.POSITION.plus(1))
                .where(APPROVAL_STEP.APPROVAL_ID.eq(approval), APPROVAL_STEP.POSITION.ge(behind))
                .execute();
        var waiting = APPROVAL_ITEM.STATE.eq("WAITING");
        var stay = itemsGoThere ? waiting.and(APPROVAL_ITEM.STEP.eq(behind)) : DSL.falseCondition();
        sql.update(APPROVAL_ITEM)
                .set(APPROVAL_ITEM.STEP, APPROVAL_ITEM.STEP.plus(1))
                .where(APPROVAL_ITEM.APPROVAL_ID.eq(approval), APPROVAL_ITEM.STEP.ge(behind), DSL.not(stay))
                .execute();
        add(approval, List.of(added));
    }

    /** From now on these decide the step, and nobody else. */
    public void reassign(UUID step, List<Step.Assignee> assignees) {
        sql.deleteFrom(APPROVAL_ASSIGNEE)
                .where(APPROVAL_ASSIGNEE.STEP_ID.eq(step))
                .execute();
        name(step, assignees);
    }

    private Query insert(UUID approval, Step it) {
        return sql.insertInto(APPROVAL_STEP)
                .set(APPROVAL_STEP.ID, it.id())
                .set(APPROVAL_STEP.APPROVAL_ID, approval)
                .set(APPROVAL_STEP.POSITION, it.position())
                .set(APPROVAL_STEP.ROLE, it.role().map(Role::name).orElse(null))
                .set(
                        APPROVAL_STEP.ORGANIZATION_ID,
                        it.organization().map(OrganizationId::value).orElse(null))
                .set(APPROVAL_STEP.EVERYONE, it.everyone())
                .set(APPROVAL_STEP.ADDED_BY, it.addedBy());
    }

    private void name(UUID step, List<Step.Assignee> assignees) {
        var rows = new ArrayList<Query>();
        for (var it : assignees) {
            rows.add(sql.insertInto(APPROVAL_ASSIGNEE)
                    .set(APPROVAL_ASSIGNEE.STEP_ID, step)
                    .set(APPROVAL_ASSIGNEE.PERSON_ID, it.person().value())
                    .set(APPROVAL_ASSIGNEE.PERSON_NAME, it.name())
                    .set(APPROVAL_ASSIGNEE.INSTEAD_OF, it.insteadOf()));
        }
        Batches.execute(sql, rows);
    }
}
