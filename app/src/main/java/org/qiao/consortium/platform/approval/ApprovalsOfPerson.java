package org.qiao.consortium.platform.approval;

import static org.qiao.consortium.platform.db.Tables.APPROVAL;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_ASSIGNEE;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_ITEM;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_STEP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.Grants.Grant;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.handover.OpenWork;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;

/**
 * What a person has asked for and nobody has decided, and what nobody else could decide.
 *
 * <p>Easy to get wrong: the successor becomes the one who asked, so that a returned item finds somebody; from then on the
 * successor cannot decide it.
 */
@Component
class ApprovalsOfPerson implements OpenWork {

    private final DSLContext sql;
    private final Grants grants;
    private final People people;
    private final Deeds deeds;
    private final Texts texts;

    ApprovalsOfPerson(DSLContext sql, Grants grants, People people, Deeds deeds, Texts texts) {
        this.sql = sql;
        this.grants = grants;
        this.people = people;
        this.deeds = deeds;
        this.texts = texts;
    }

    @Override
    public List<Item> of(PersonId person) {
        var items = new ArrayList<Item>();
        var units = new HashSet<OrganizationId>();
        // The least role of a unit first: what was asked for there needs no administrator to go on with.
        var offices = grants.of(person).reversed();
        offices.stream()
                .findFirst()
                .ifPresent(it -> add(
                        items,
                        "platform.handover.named",
                        sql.fetchCount(APPROVAL, namedIn(person)),
                        new Office(it.role(), it.organization())));
        for (var grant : offices) {
            var office = new Office(grant.role(), grant.organization());
            if (units.add(grant.organization())) {
                add(items, "platform.handover.submitted", sql.fetchCount(APPROVAL, submittedBy(grant)), office);
            }
            add(items, "platform.handover.waiting", sql.fetchCount(APPROVAL, onlyDecidedBy(grant)), office);
        }
        return items;
    }

    private void add(List<Item> items, String label, int count, Office office) {
        if (count > 0) {
            items.add(new Item(texts.of(label), count, office));
        }
    }

    private static Condition waiting() {
        return DSL.exists(DSL.selectOne()
                .from(APPROVAL_ITEM)
                .where(APPROVAL_ITEM.APPROVAL_ID.eq(APPROVAL.ID))
                .and(APPROVAL_ITEM.STATE.eq(ItemState.WAITING.name())));
    }

    private static Condition submittedBy(Grant grant) {
        return APPROVAL.SUBMITTED_BY
                .eq(grant.person().value())
                .and(APPROVAL.ORGANIZATION_ID.eq(grant.organization().value()))
                .and(waiting());
    }

    /** Approvals of the role, when no other open account holds it where it counts. */
    private Condition onlyDecidedBy(Grant grant) {
        var ofUnit = isLast(people.holding(grant.role(), grant.organization()), grant)
                ? APPROVAL_STEP.ORGANIZATION_ID.eq(grant.organization().value())
                : DSL.falseCondition();
        var ofAny = isLast(people.holding(grant.role(), grant.consortium()), grant)
                ? APPROVAL_STEP.ORGANIZATION_ID.isNull()
                : DSL.falseCondition();
        return APPROVAL.CONSORTIUM_ID
                .eq(grant.consortium().value())
                .and(APPROVAL.SUBMITTED_BY.ne(grant.person().value()))
                .and(APPROVAL.ID.in(ahead(
                        APPROVAL_STEP.ROLE.eq(grant.role().name()),
                        DSL.notExists(named(DSL.noCondition())),
                        ofUnit.or(ofAny))));
    }

    /** Approvals in which the person was named and has to speak yet. */
    private static Condition namedIn(PersonId person) {
        return APPROVAL.ID.in(ahead(DSL.exists(named(APPROVAL_ASSIGNEE.PERSON_ID.eq(person.value())))));
    }

    /** Approvals with such a step at which something waits, or to which something may come. */
    private static Select<Record1<UUID>> ahead(Condition... step) {
        return DSL.select(APPROVAL_ITEM.APPROVAL_ID)
                .from(APPROVAL_ITEM)
                .join(APPROVAL_STEP)
                .on(
                        APPROVAL_STEP.APPROVAL_ID.eq(APPROVAL_ITEM.APPROVAL_ID),
                        APPROVAL_STEP.POSITION.ge(APPROVAL_ITEM.STEP))
                .where(APPROVAL_ITEM.STATE.eq(ItemState.WAITING.name()), DSL.and(step));
    }

    private static Select<?> named(Condition who) {
        return DSL.selectOne().from(APPROVAL_ASSIGNEE).where(APPROVAL_ASSIGNEE.STEP_ID.eq(APPROVAL_STEP.ID), who);
    }

    private static boolean isLast(List<PersonId> holders, Grant grant) {
        return holders.stream().allMatch(grant.person()::equals);
    }

    @Override
    public void handOver(PersonId from, PersonId to, Actor by, Instant at) {
        var name = grants.nameOf(to);
        var moved = sql.update(APPROVAL)
                .set(APPROVAL.SUBMITTED_BY, to.value())
                .set(APPROVAL.SUBMITTED_BY_NAME, name)
                .where(APPROVAL.SUBMITTED_BY.eq(from.value()), waiting())
                .returningResult(APPROVAL.ID, APPROVAL.NUMBER)
                .fetch(it -> Deed.of(
                                "platform.approval.submitter-changed",
                                new SubjectRef("platform.approval", it.value1()),
                                it.value2())
                        .because(name));
        deeds.recordAll(moved, by, at);
        deeds.recordAll(rename(from, to, name), by, at);
    }

    /** The successor stands where the person was named; where both were, once. */
    private List<Deed> rename(PersonId from, PersonId to, String name) {
        var approvals = sql.select(APPROVAL.ID, APPROVAL.NUMBER)
                .from(APPROVAL)
                .where(namedIn(from))
                .fetch();
        var steps = DSL.select(APPROVAL_STEP.ID)
                .from(APPROVAL_STEP)
                .where(APPROVAL_STEP.APPROVAL_ID.in(approvals.getValues(APPROVAL.ID)));
        sql.insertInto(
                        APPROVAL_ASSIGNEE,
                        APPROVAL_ASSIGNEE.STEP_ID,
                        APPROVAL_ASSIGNEE.PERSON_ID,
                        APPROVAL_ASSIGNEE.PERSON_NAME,
                        APPROVAL_ASSIGNEE.INSTEAD_OF)
                .select(DSL.select(
                                APPROVAL_ASSIGNEE.STEP_ID,
                                DSL.val(to.value()),
                                DSL.val(name),
                                APPROVAL_ASSIGNEE.PERSON_NAME)
                        .from(APPROVAL_ASSIGNEE)
                        .where(APPROVAL_ASSIGNEE.PERSON_ID.eq(from.value()), APPROVAL_ASSIGNEE.STEP_ID.in(steps)))
                .onConflictDoNothing()
                .execute();
        sql.deleteFrom(APPROVAL_ASSIGNEE)
                .where(APPROVAL_ASSIGNEE.PERSON_ID.eq(from.value()), APPROVAL_ASSIGNEE.STEP_ID.in(steps))
                .execute();
        return approvals.map(it -> Deed.of(
                        "platform.approval.handed-over", new SubjectRef("platform.approval", it.value1()), it.value2())
                .because(name));
    }
}
