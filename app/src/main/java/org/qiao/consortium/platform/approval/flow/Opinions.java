package org.qiao.consortium.platform.approval.flow;

import static org.qiao.consortium.platform.db.Tables.APPROVAL_OPINION;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_STEP;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;

/** Keeps opinions; nothing is ever erased, what does not count any more is marked. */
@Component
public class Opinions {

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
