package org.qiao.consortium.governance.recognition;

import static org.jooq.impl.DSL.noCondition;
import static org.qiao.consortium.governance.db.Tables.CASE_SCORE;
import static org.qiao.consortium.governance.db.Tables.GOOD_CASE;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases: 秘书处 and 主管部门 all, a unit its own and those that were awarded. */
@Component
@Transactional(readOnly = true)
class CaseQueries {

    private final DSLContext sql;
    private final Parameters settings = Parameters.load("governance/recognition");

    CaseQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** What is looked for. */
    record Wanted(String words, Optional<CaseStatus> status) {

        static Wanted of(PageUrl url) {
            return new Wanted(url.value("words"), Typed.chosen(CaseStatus.class, url.value("status")));
        }

        private Condition condition() {
            return (words.isEmpty() ? noCondition() : GOOD_CASE.TITLE.containsIgnoreCase(words))
                    .and(status.map(it -> GOOD_CASE.STATUS.eq(it.name())).orElse(noCondition()));
        }
    }

    record Row(GoodCase it, String unit, Scores scores) {}

    Map<CaseCriterion, Integer> weights(LocalDate today) {
        var weights = new EnumMap<CaseCriterion, Integer>(CaseCriterion.class);
        for (var criterion : CaseCriterion.values()) {
            weights.put(criterion, settings.on(criterion.parameter(), today).asInt());
        }
        return weights;
    }

    int leastJudges(LocalDate today) {
        return settings.on("least-judges", today).asInt();
    }

    Row get(Viewer viewer, String number, LocalDate today) {
        return rows(visibleTo(viewer).and(GOOD_CASE.NUMBER.eq(number)), 1, 0, today).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound(GoodCase.KIND, number));
    }

    Paged<Row> find(Viewer viewer, Wanted wanted, Paging paging, LocalDate today) {
        var condition = visibleTo(viewer).and(wanted.condition());
        var total =
                sql.fetchCount(DSL.selectOne().from(GOOD_CASE).where(condition).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(rows(condition, paging.size(), paging.offset(), today), paging, total);
    }

    List<Row> all(Viewer viewer, Wanted wanted, LocalDate today) {
        return rows(visibleTo(viewer).and(wanted.condition()), Integer.MAX_VALUE, 0, today);
    }

    private List<Row> rows(Condition condition, int limit, int offset, LocalDate today) {
        var found = sql.select(GOOD_CASE.asterisk(), ORGANIZATION.NAME.as("unit_name"))
                .from(GOOD_CASE)
                .join(ORGANIZATION)
                .on(ORGANIZATION.ID.eq(GOOD_CASE.ORGANIZATION_ID))
                .where(condition)
                .orderBy(GOOD_CASE.YEAR.desc(), GOOD_CASE.SUBMITTED_AT.desc(), GOOD_CASE.ID)
                .limit(limit)
                .offset(offset)
                .fetch();
        var points = points(found.getValues(GOOD_CASE.ID));
        var weights = weights(today);
        return found.map(it -> new Row(
                CaseStore.read(it),
                it.get("unit_name", String.class),
                Scores.of(points.getOrDefault(it.get(GOOD_CASE.ID), Map.of()), weights)));
    }

    private Map<UUID, Map<String, Map<CaseCriterion, BigDecimal>>> points(List<UUID> cases) {
        var points = new HashMap<UUID, Map<String, Map<CaseCriterion, BigDecimal>>>();
        sql.selectFrom(CASE_SCORE)
                .where(CASE_SCORE.CASE_ID.in(cases))
                .forEach(it -> points.computeIfAbsent(it.get(CASE_SCORE.CASE_ID), id -> new HashMap<>())
                        .computeIfAbsent(it.get(CASE_SCORE.JUDGE), judge -> new EnumMap<>(CaseCriterion.class))
                        .put(CaseCriterion.valueOf(it.get(CASE_SCORE.CRITERION)), it.get(CASE_SCORE.POINTS)));
        return points;
    }

    private static Condition visibleTo(Viewer viewer) {
        var within = GOOD_CASE.CONSORTIUM_ID.eq(viewer.consortium().value());
        return viewer.is(Role.SECRETARIAT, Role.DEPARTMENT)
                ? within
                : within.and(GOOD_CASE
                        .ORGANIZATION_ID
                        .eq(viewer.organization().value())
                        .or(GOOD_CASE.STATUS.eq(CaseStatus.AWARDED.name())));
    }
}
