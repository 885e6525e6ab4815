package org.qiao.consortium.atlas.classification;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.qiao.consortium.atlas.db.Tables.LEARNED_TITLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.occupation.LearnedAlias;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Keeps what people chose for a title, under the suggester's key of it. Read at each question, so that all instances know the
 * same.
 */
@Component
class LearnedTitles {

    private static final int MOST = 10;

    private final DSLContext sql;

    LearnedTitles(DSLContext sql) {
        this.sql = sql;
    }

    /** What was chosen for the title, the asking organisation's first, then the latest. */
    List<LearnedAlias> of(String title, OrganizationId asking) {
        return of(List.of(title), asking).getOrDefault(title, List.of());
    }

    /** The same for many titles at once; nothing for a title that nobody has chosen for. */
    Map<String, List<LearnedAlias>> of(Collection<String> titles, OrganizationId asking) {
        var mine = LEARNED_TITLE.ORGANIZATION_ID.eq(asking.value());
        var here = sum(when(mine, LEARNED_TITLE.TIMES).otherwise(0));
        var elsewhere = sum(when(mine, 0).otherwise(LEARNED_TITLE.TIMES));
        var byTitle = new HashMap<String, List<LearnedAlias>>();
        sql.select(LEARNED_TITLE.TITLE, LEARNED_TITLE.OCCUPATION_CODE, here, elsewhere)
                .from(LEARNED_TITLE)
                .where(LEARNED_TITLE.TITLE.eq(any(titles.toArray(String[]::new))))
                .groupBy(LEARNED_TITLE.TITLE, LEARNED_TITLE.OCCUPATION_CODE)
                .orderBy(
                        max(when(mine, LEARNED_TITLE.LAST_AT)).desc().nullsLast(),
                        max(LEARNED_TITLE.LAST_AT).desc())
                .forEach(it -> byTitle.computeIfAbsent(it.value1(), title -> new ArrayList<>())
                        .add(new LearnedAlias(
                                it.value1(),
                                new OccupationCode(it.value2()),
                                it.value3().intValue(),
                                it.value4().intValue())));
        byTitle.replaceAll((title, chosen) -> chosen.subList(0, Math.min(MOST, chosen.size())));
        return byTitle;
    }

    void remember(String title, OccupationCode chosen, Actor by, Instant at) {
        sql.insertInto(LEARNED_TITLE)
                .set(LEARNED_TITLE.TITLE, title)
                .set(LEARNED_TITLE.OCCUPATION_CODE, chosen.value())
                .set(LEARNED_TITLE.ORGANIZATION_ID, by.organization().value())
                .set(LEARNED_TITLE.TIMES, 1)
                .set(LEARNED_TITLE.LAST_AT, at)
                .set(LEARNED_TITLE.LAST_BY, by.person().value())
                .onConflict(LEARNED_TITLE.TITLE, LEARNED_TITLE.OCCUPATION_CODE, LEARNED_TITLE.ORGANIZATION_ID)
                .doUpdate()
                .set(LEARNED_TITLE.TIMES, LEARNED_TITLE.TIMES.plus(1))
                .set(LEARNED_TITLE.LAST_AT, at)
                .set(LEARNED_TITLE.LAST_BY, by.person().value())
                .execute();
    }
}
