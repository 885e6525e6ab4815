package org.qiao.consortium.governance.recognition;

import static org.qiao.consortium.governance.db.Tables.CASE_SCORE;
import static org.qiao.consortium.governance.db.Tables.GOOD_CASE;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Loads and saves cases and their scores; their only writer. */
@Component
class CaseStore {

    private final DSLContext sql;

    CaseStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(GoodCase it) {
        sql.insertInto(GOOD_CASE)
                .set(GOOD_CASE.ID, it.id())
                .set(GOOD_CASE.NUMBER, it.number())
                .set(GOOD_CASE.CONSORTIUM_ID, it.consortium().value())
                .set(GOOD_CASE.YEAR, it.year())
                .set(GOOD_CASE.ORGANIZATION_ID, it.unit().value())
                .set(GOOD_CASE.TITLE, it.title())
                .set(GOOD_CASE.SUMMARY, it.summary())
                .set(GOOD_CASE.TEXT, it.text())
                .set(GOOD_CASE.STATUS, it.status().name())
                .set(GOOD_CASE.SUBMITTED_AT, it.submittedAt())
                .execute();
    }

    void save(GoodCase it) {
        var written = sql.update(GOOD_CASE)
                .set(GOOD_CASE.STATUS, it.status().name())
                .set(GOOD_CASE.AWARD, it.award())
                .set(GOOD_CASE.VERSION, it.version() + 1)
                .where(GOOD_CASE.ID.eq(it.id()), GOOD_CASE.VERSION.eq(it.version()))
                .execute();
        if (written == 0) {
            throw new Stale(GoodCase.KIND, it.number());
        }
    }

    /** A judge's points; given again they replace the earlier ones. */
    void score(GoodCase of, String judge, Map<CaseCriterion, BigDecimal> points, PersonId by, Instant at) {
        points.forEach((criterion, value) -> sql.insertInto(CASE_SCORE)
                .set(CASE_SCORE.CASE_ID, of.id())
                .set(CASE_SCORE.JUDGE, judge)
                .set(CASE_SCORE.CRITERION, criterion.name())
                .set(CASE_SCORE.POINTS, value)
                .set(CASE_SCORE.SCORED_BY, by.value())
                .set(CASE_SCORE.SCORED_AT, at)
                .onConflict(CASE_SCORE.CASE_ID, CASE_SCORE.JUDGE, CASE_SCORE.CRITERION)
                .doUpdate()
                .set(CASE_SCORE.POINTS, value)
                .set(CASE_SCORE.SCORED_BY, by.value())
                .set(CASE_SCORE.SCORED_AT, at)
                .execute());
    }

    GoodCase get(UUID id) {
        return sql.selectFrom(GOOD_CASE).where(GOOD_CASE.ID.eq(id)).fetchSingle(CaseStore::read);
    }

    static GoodCase read(Record it) {
        return new GoodCase(
                it.get(GOOD_CASE.ID),
                it.get(GOOD_CASE.NUMBER),
                new ConsortiumId(it.get(GOOD_CASE.CONSORTIUM_ID)),
                it.get(GOOD_CASE.YEAR),
                new OrganizationId(it.get(GOOD_CASE.ORGANIZATION_ID)),
                it.get(GOOD_CASE.TITLE),
                it.get(GOOD_CASE.SUMMARY),
                it.get(GOOD_CASE.TEXT),
                CaseStatus.valueOf(it.get(GOOD_CASE.STATUS)),
                it.get(GOOD_CASE.AWARD),
                it.get(GOOD_CASE.SUBMITTED_AT),
                it.get(GOOD_CASE.VERSION));
    }
}
