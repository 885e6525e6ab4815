package org.qiao.consortium.platform.approval;

import static org.qiao.consortium.platform.db.Tables.APPROVAL;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_ITEM;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
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
        for (var grant : grants.of(person).reversed()) {
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
        var asked = APPROVAL.CONSORTIUM_ID
                .eq(grant.consortium().value())
                .and(APPROVAL.DECIDED_BY.eq(grant.role().name()))
                .and(APPROVAL.SUBMITTED_BY.ne(grant.person().value()))
                .and(waiting());
        var ofUnit = isLast(people.holding(grant.role(), grant.organization()), grant)
                ? APPROVAL.DECIDED_IN.eq(grant.organization().value())
                : DSL.falseCondition();
        var ofAny = isLast(people.holding(grant.role(), grant.consortium()), grant)
                ? APPROVAL.DECIDED_IN.isNull()
                : DSL.falseCondition();
        return asked.and(ofUnit.or(ofAny));
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
    }
}
