package org.qiao.consortium.platform.approval.flow;

import static org.qiao.consortium.platform.db.Tables.APPROVAL;
import static org.qiao.consortium.platform.db.Tables.APPROVAL_COPY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.platform.identity.Staff.Member;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;

/** 抄送 — who may read an approval without deciding. */
@Component
public class Copies {

    private final DSLContext sql;

    Copies(DSLContext sql) {
        this.sql = sql;
    }

    /** Approvals of which the person got a copy. */
    public static Condition of(PersonId person) {
        return DSL.exists(DSL.selectOne()
                .from(APPROVAL_COPY)
                .where(APPROVAL_COPY.APPROVAL_ID.eq(APPROVAL.ID), APPROVAL_COPY.PERSON_ID.eq(person.value())));
    }

    /** Somebody who has one already gets no second. */
    public void give(UUID approval, Collection<Member> people, String byName, Instant at) {
        var rows = new ArrayList<Query>();
        for (var it : people) {
            rows.add(sql.insertInto(APPROVAL_COPY)
                    .set(APPROVAL_COPY.APPROVAL_ID, approval)
                    .set(APPROVAL_COPY.PERSON_ID, it.person().value())
                    .set(APPROVAL_COPY.BY_NAME, byName)
                    .set(APPROVAL_COPY.AT, at)
                    .onConflictDoNothing());
        }
        Batches.execute(sql, rows);
    }

    /** Ids of those who have one. */
    public List<PersonId> holders(UUID approval) {
        return sql.select(APPROVAL_COPY.PERSON_ID)
                .from(APPROVAL_COPY)
                .where(APPROVAL_COPY.APPROVAL_ID.eq(approval))
                .fetch(it -> new PersonId(it.value1()));
    }
}
