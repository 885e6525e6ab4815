package org.qiao.consortium.governance.council.selection;

import static org.qiao.consortium.governance.db.Tables.SELECTION;
import static org.qiao.consortium.governance.db.Tables.SELECTION_CANDIDATE;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** What became of the chosen candidates in their public notice. */
@Component
class CandidateOutcomes {

    private final DSLContext sql;

    CandidateOutcomes(DSLContext sql) {
        this.sql = sql;
    }

    /** What a candidate's public notice needs to know. @param by who entered the decision */
    record Decided(UUID selection, String number, OrganizationId unit, Actor by) {}

    Optional<Decided> decided(UUID candidate) {
        return sql.select(
                        SELECTION.ID,
                        SELECTION.NUMBER,
                        SELECTION_CANDIDATE.ORGANIZATION_ID,
                        SELECTION.DECIDED_BY,
                        SELECTION.DECIDED_NAME,
                        SELECTION.DECIDED_UNIT)
                .from(SELECTION_CANDIDATE)
                .join(SELECTION)
                .on(SELECTION.ID.eq(SELECTION_CANDIDATE.SELECTION_ID))
                .where(SELECTION_CANDIDATE.ID.eq(candidate), SELECTION_CANDIDATE.OUTCOME.eq(""))
                .fetchOptional(it -> new Decided(
                        it.value1(),
                        it.value2(),
                        new OrganizationId(it.value3()),
                        new Actor(
                                new PersonId(it.value4()),
                                it.value5(),
                                Role.SECRETARIAT,
                                new OrganizationId(it.value6()))));
    }

    /** Once every chosen candidate has its outcome, the selection has ended. */
    void settle(UUID candidate, UUID selection, boolean effective) {
        sql.update(SELECTION_CANDIDATE)
                .set(SELECTION_CANDIDATE.OUTCOME, effective ? "EFFECTIVE" : "STRUCK")
                .where(SELECTION_CANDIDATE.ID.eq(candidate))
                .execute();
        var open = sql.fetchExists(
                SELECTION_CANDIDATE,
                SELECTION_CANDIDATE.SELECTION_ID.eq(selection),
                SELECTION_CANDIDATE.CHOSEN.isTrue(),
                SELECTION_CANDIDATE.OUTCOME.eq(""));
        if (!open) {
            sql.update(SELECTION)
                    .set(SELECTION.STATUS, SelectionStatus.ENDED.name())
                    .set(SELECTION.VERSION, SELECTION.VERSION.plus(1))
                    .where(SELECTION.ID.eq(selection))
                    .execute();
        }
    }
}
