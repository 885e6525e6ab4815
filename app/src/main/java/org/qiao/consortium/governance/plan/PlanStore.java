package org.qiao.consortium.governance.plan;

import static org.qiao.consortium.governance.db.Tables.PLAN;

import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Loads and saves annual plans; the only writer of {@code governance.plan}. */
@Component
class PlanStore {

    private final DSLContext sql;

    PlanStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return false when the consortium has a plan of that year */
    boolean insert(Plan it) {
        return sql.insertInto(PLAN)
                        .set(PLAN.ID, it.id())
                        .set(PLAN.NUMBER, it.number())
                        .set(PLAN.CONSORTIUM_ID, it.consortium().value())
                        .set(PLAN.YEAR, it.year())
                        .set(PLAN.TITLE, it.title())
                        .set(PLAN.GOALS, it.goals())
                        .set(PLAN.BASIS, it.basis())
                        .set(PLAN.STATUS, it.status().name())
                        .onConflict(PLAN.CONSORTIUM_ID, PLAN.YEAR)
                        .doNothing()
                        .execute()
                == 1;
    }

    void save(Plan it, int version) {
        var written = sql.update(PLAN)
                .set(PLAN.TITLE, it.title())
                .set(PLAN.GOALS, it.goals())
                .set(PLAN.BASIS, it.basis())
                .set(PLAN.STATUS, it.status().name())
                .set(PLAN.ISSUED_ON, it.issuedOn().orElse(null))
                .set(PLAN.VERSION, version + 1)
                .where(PLAN.ID.eq(it.id()), PLAN.VERSION.eq(version))
                .execute();
        if (written == 0) {
            throw new Stale(Plan.KIND, it.number());
        }
    }

    Optional<Plan> find(ConsortiumId consortium, String number) {
        return one(PLAN.CONSORTIUM_ID.eq(consortium.value()).and(PLAN.NUMBER.eq(number)));
    }

    Optional<Plan> ofYear(ConsortiumId consortium, int year) {
        return one(PLAN.CONSORTIUM_ID.eq(consortium.value()).and(PLAN.YEAR.eq(year)));
    }

    Optional<Plan> ofTask(Task task) {
        return one(PLAN.ID.eq(task.plan()));
    }

    private Optional<Plan> one(Condition wanted) {
        return sql.select(PLAN.fields()).from(PLAN).where(wanted).fetchOptional(PlanStore::read);
    }

    static Plan read(Record it) {
        LocalDate issued = it.get(PLAN.ISSUED_ON);
        return new Plan(
                it.get(PLAN.ID),
                it.get(PLAN.NUMBER),
                new ConsortiumId(it.get(PLAN.CONSORTIUM_ID)),
                it.get(PLAN.YEAR),
                it.get(PLAN.TITLE),
                it.get(PLAN.GOALS),
                it.get(PLAN.BASIS),
                PlanStatus.valueOf(it.get(PLAN.STATUS)),
                Optional.ofNullable(issued),
                it.get(PLAN.VERSION));
    }
}
