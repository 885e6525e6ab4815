package org.qiao.consortium.governance.agreement.ledger;

import static org.qiao.consortium.governance.db.Tables.CONTRIBUTION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.agreement.Agreement;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;

/** Writes and reads the ledger of an agreement; entries are added and never changed. */
@Component
public class ContributionStore {

    private final DSLContext sql;

    ContributionStore(DSLContext sql) {
        this.sql = sql;
    }

    void add(Agreement to, Contribution it, PersonId by, Instant at) {
        sql.insertInto(CONTRIBUTION)
                .set(CONTRIBUTION.ID, Uuid7.at(at))
                .set(CONTRIBUTION.AGREEMENT_ID, to.id())
                .set(CONTRIBUTION.GIVER_ID, it.giver().value())
                .set(
                        CONTRIBUTION.RECEIVER_ID,
                        it.receiver().map(OrganizationId::value).orElse(null))
                .set(CONTRIBUTION.KIND, it.kind().name())
                .set(CONTRIBUTION.WHAT, it.what())
                .set(CONTRIBUTION.AMOUNT, it.amount().orElse(null))
                .set(CONTRIBUTION.GIVEN_ON, it.on())
                .set(CONTRIBUTION.WRITTEN_BY, by.value())
                .set(CONTRIBUTION.WRITTEN_AT, at)
                .execute();
    }

    public List<Contribution> of(Agreement agreement) {
        return sql.selectFrom(CONTRIBUTION)
                .where(CONTRIBUTION.AGREEMENT_ID.eq(agreement.id()))
                .orderBy(CONTRIBUTION.GIVEN_ON.desc(), CONTRIBUTION.WRITTEN_AT.desc())
                .fetch(it -> new Contribution(
                        new OrganizationId(it.get(CONTRIBUTION.GIVER_ID)),
                        Optional.ofNullable(it.get(CONTRIBUTION.RECEIVER_ID)).map(OrganizationId::new),
                        ContributionKind.valueOf(it.get(CONTRIBUTION.KIND)),
                        it.get(CONTRIBUTION.WHAT),
                        Optional.ofNullable(it.get(CONTRIBUTION.AMOUNT)),
                        it.get(CONTRIBUTION.GIVEN_ON)));
    }
}
