package org.qiao.consortium.governance.document.consultation;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;
import static org.qiao.consortium.governance.db.Tables.CONSULTATION;
import static org.qiao.consortium.governance.db.Tables.CONSULTATION_UNIT;
import static org.qiao.consortium.governance.db.Tables.OPINION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Saves consultations and opinions; the only writer of their tables. */
@Component
class ConsultationStore {

    private static final String OPEN = "OPEN";

    private final DSLContext sql;

    ConsultationStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(UUID id, String number, ConsortiumId consortium, AskForOpinions.Draft draft, Instant at) {
        sql.insertInto(CONSULTATION)
                .set(CONSULTATION.ID, id)
                .set(CONSULTATION.NUMBER, number)
                .set(CONSULTATION.CONSORTIUM_ID, consortium.value())
                .set(CONSULTATION.DOCUMENT_ID, draft.document().orElse(null))
                .set(CONSULTATION.TITLE, draft.title())
                .set(CONSULTATION.TEXT, draft.text())
                .set(CONSULTATION.DUE_ON, draft.dueOn().orElseThrow())
                .set(CONSULTATION.STATUS, OPEN)
                .set(CONSULTATION.OPENED_AT, at)
                .execute();
        sql.batch(draft.units().stream()
                        .map(it -> sql.insertInto(CONSULTATION_UNIT)
                                .set(CONSULTATION_UNIT.CONSULTATION_ID, id)
                                .set(CONSULTATION_UNIT.ORGANIZATION_ID, it.value()))
                        .toList())
                .execute();
    }

    void extend(Consultation it, LocalDate dueOn) {
        var written = sql.update(CONSULTATION)
                .set(CONSULTATION.DUE_ON, dueOn)
                .set(CONSULTATION.VERSION, it.version() + 1)
                .where(CONSULTATION.ID.eq(it.id()), CONSULTATION.VERSION.eq(it.version()), CONSULTATION.STATUS.eq(OPEN))
                .execute();
        current(written, it);
    }

    /** @return false when it has ended meanwhile */
    boolean give(Consultation to, OrganizationId unit, String place, String text, String by, Instant at) {
        if (!lockOpen(to.id())) {
            return false;
        }
        sql.insertInto(OPINION)
                .set(OPINION.ID, Uuid7.at(at))
                .set(OPINION.CONSULTATION_ID, to.id())
                .set(OPINION.ORGANIZATION_ID, unit.value())
                .set(OPINION.PLACE, place)
                .set(OPINION.TEXT, text)
                .set(OPINION.BY_NAME, by)
                .set(OPINION.GIVEN_AT, at)
                .execute();
        answered(to.id(), unit, "", at);
        return true;
    }

    /** @return false when it has ended meanwhile */
    boolean giveNone(Consultation to, OrganizationId unit, String by, Instant at) {
        if (!lockOpen(to.id())) {
            return false;
        }
        answered(to.id(), unit, by, at);
        return true;
    }

    /** Whoever ends it waits for whoever is giving an opinion, and the other way round. */
    private boolean lockOpen(UUID id) {
        return sql.select(CONSULTATION.STATUS)
                .from(CONSULTATION)
                .where(CONSULTATION.ID.eq(id), CONSULTATION.STATUS.eq(OPEN))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    private void answered(UUID id, OrganizationId unit, String noneBy, Instant at) {
        sql.update(CONSULTATION_UNIT)
                .set(
                        CONSULTATION_UNIT.ANSWERED_AT,
                        coalesce(CONSULTATION_UNIT.ANSWERED_AT, val(at, CONSULTATION_UNIT.ANSWERED_AT)))
                .set(CONSULTATION_UNIT.NONE_BY, noneBy)
                .where(CONSULTATION_UNIT.CONSULTATION_ID.eq(id), CONSULTATION_UNIT.ORGANIZATION_ID.eq(unit.value()))
                .execute();
    }

    /** @throws Stale when somebody else has settled it meanwhile, or the consultation has ended */
    void settle(Consultation of, UUID opinion, OpinionVerdict verdict, String reason, int version) {
        var written = !lockOpen(of.id())
                ? 0
                : sql.update(OPINION)
                        .set(OPINION.VERDICT, verdict.name())
                        .set(OPINION.REASON, reason)
                        .set(OPINION.VERSION, version + 1)
                        .where(OPINION.ID.eq(opinion), OPINION.CONSULTATION_ID.eq(of.id()), OPINION.VERSION.eq(version))
                        .execute();
        current(written, of);
    }

    /** An opinion that came after the page was read keeps it open. @throws Stale then, or when it has ended already */
    void close(Consultation it) {
        var unsettled = !lockOpen(it.id())
                || sql.fetchExists(OPINION, OPINION.CONSULTATION_ID.eq(it.id()).and(OPINION.VERDICT.eq("")));
        var written = unsettled
                ? 0
                : sql.update(CONSULTATION)
                        .set(CONSULTATION.STATUS, "CLOSED")
                        .set(CONSULTATION.VERSION, CONSULTATION.VERSION.plus(1))
                        .where(CONSULTATION.ID.eq(it.id()))
                        .execute();
        current(written, it);
    }

    private static void current(int written, Consultation it) {
        if (written == 0) {
            throw new Stale(Consultation.KIND, it.number());
        }
    }
}
