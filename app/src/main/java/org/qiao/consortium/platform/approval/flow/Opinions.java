package org.qiao.consortium.platform.approval.flow;

import static org.qiao.consortium.platform.db.Tables.APPROVAL_ITEM;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_OPINION;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_STEP;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;

/** Keeps opinions; nothing is ever erased, what does not count any more is marked. */
@Component
public class Opinions {

    private static final String WAITING = "WAITING";

    /** Whose turn was used: the one who delegated, when somebody spoke for them. */
    static final Field<UUID> CANDIDATE = DSL.coalesce(APPROVAL_OPINION.BEHALF_OF, APPROVAL_OPINION.PERSON_ID);

    private final DSLContext sql;

    Opinions(DSLContext sql) {
        this.sql = sql;
    }

    public void add(Collection<Opinion> said) {
        var rows = new ArrayList<Query>();
        for (var it : said) {
            rows.add(sql.insertInto(APPROVAL_OPINION)
                    .set(APPROVAL_OPINION.ID, Uuid7.at(it.at()))
                    .set(APPROVAL_OPINION.ITEM_ID, it.item())
                    .set(APPROVAL_OPINION.STEP_ID, it.step())
                    .set(APPROVAL_OPINION.VERDICT, it.verdict().name())
                    .set(APPROVAL_OPINION.OPINION, it.text())
                    .set(APPROVAL_OPINION.PERSON_ID, it.person().value())
                    .set(APPROVAL_OPINION.PERSON_NAME, it.name())
                    .set(APPROVAL_OPINION.ORGANIZATION_ID, it.organization().value())
                    .set(
                            APPROVAL_OPINION.BEHALF_OF,
                            it.behalfOf().map(PersonId::value).orElse(null))
                    .set(APPROVAL_OPINION.BEHALF_NAME, it.behalfName())
                    .set(APPROVAL_OPINION.AT, it.at()));
        }
        Batches.execute(sql, rows);
    }

    /** Items that wait at the step and on which not all of these candidates have spoken. */
    public Set<UUID> missing(UUID approval, Step step, Collection<PersonId> candidates) {
        var people = candidates.stream().map(PersonId::value).toList();
        var spoken = DSL.field(DSL.select(DSL.countDistinct(CANDIDATE))
                .from(APPROVAL_OPINION)
                .where(
                        APPROVAL_OPINION.ITEM_ID.eq(APPROVAL_ITEM.ID),
                        APPROVAL_OPINION.STEP_ID.eq(step.id()),
                        APPROVAL_OPINION.SUPERSEDED.isFalse(),
                        CANDIDATE.in(people)));
        return sql.select(APPROVAL_ITEM.ID)
                .from(APPROVAL_ITEM)
                .where(
                        APPROVAL_ITEM.APPROVAL_ID.eq(approval),
                        APPROVAL_ITEM.STATE.eq(WAITING),
                        APPROVAL_ITEM.STEP.eq(step.position()),
                        spoken.lt(people.size()))
                .fetchSet(it -> it.value1());
    }

    /** Whether the person has said something on a waiting item that still counts. */
    public boolean hasSpoken(UUID approval, PersonId person) {
        return sql.fetchExists(sql.selectOne()
                .from(APPROVAL_OPINION)
                .join(APPROVAL_ITEM)
                .on(APPROVAL_ITEM.ID.eq(APPROVAL_OPINION.ITEM_ID))
                .where(
                        APPROVAL_ITEM.APPROVAL_ID.eq(approval),
                        APPROVAL_ITEM.STATE.eq(WAITING),
                        APPROVAL_OPINION.PERSON_ID.eq(person.value()),
                        APPROVAL_OPINION.SUPERSEDED.isFalse()));
    }

    /** On these items, the earliest first, also what counts no more. */
    public List<Opinion> on(Collection<UUID> items) {
        return items.isEmpty()
                ? List.of()
                : sql.selectFrom(APPROVAL_OPINION)
                        .where(APPROVAL_OPINION.ITEM_ID.in(items))
                        .orderBy(APPROVAL_OPINION.AT, APPROVAL_OPINION.ID)
                        .fetch(it -> new Opinion(
                                it.get(APPROVAL_OPINION.ITEM_ID),
                                it.get(APPROVAL_OPINION.STEP_ID),
                                Opinion.Verdict.valueOf(it.get(APPROVAL_OPINION.VERDICT)),
                                it.get(APPROVAL_OPINION.OPINION),
                                new PersonId(it.get(APPROVAL_OPINION.PERSON_ID)),
                                it.get(APPROVAL_OPINION.PERSON_NAME),
                                new OrganizationId(it.get(APPROVAL_OPINION.ORGANIZATION_ID)),
                                Optional.ofNullable(it.get(APPROVAL_OPINION.BEHALF_OF))
                                        .map(PersonId::new),
                                it.get(APPROVAL_OPINION.BEHALF_NAME),
                                it.get(APPROVAL_OPINION.AT),
                                it.get(APPROVAL_OPINION.SUPERSEDED)));
    }

    /** What was said on these items from this step on counts no more. */
    public void supersede(Collection<UUID> items, UUID approval, int fromPosition) {
        sql.update(APPROVAL_OPINION)
                .set(APPROVAL_OPINION.SUPERSEDED, true)
                .where(
                        APPROVAL_OPINION.ITEM_ID.in(items),
                        APPROVAL_OPINION.STEP_ID.in(sql.select(APPROVAL_STEP.ID)
                                .from(APPROVAL_STEP)
                                .where(
                                        APPROVAL_STEP.APPROVAL_ID.eq(approval),
                                        APPROVAL_STEP.POSITION.ge(fromPosition))))
                .execute();
    }

    /** The person's own word on these items at this step counts no more. */
    public void takeBack(Collection<UUID> items, UUID step, PersonId person) {
        sql.update(APPROVAL_OPINION)
                .set(APPROVAL_OPINION.SUPERSEDED, true)
                .where(
                        APPROVAL_OPINION.ITEM_ID.in(items),
                        APPROVAL_OPINION.STEP_ID.eq(step),
                        APPROVAL_OPINION.PERSON_ID.eq(person.value()))
                .execute();
    }
}
