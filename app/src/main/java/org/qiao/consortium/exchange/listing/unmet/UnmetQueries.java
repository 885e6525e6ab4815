package org.qiao.consortium.exchange.listing.unmet;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.qiao.consortium.exchange.db.Tables.NEED;
import static org.qiao.consortium.exchange.db.Tables.NEED_CLOSING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.qiao.consortium.atlas.OccupationCode;
import org.qiao.consortium.atlas.Occupations;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Reads closed posts with heads that were not found, within the viewer's consortium. */
@Component
class UnmetQueries {

    /** @param reason and {@code cause} names; empty for any @param occupation a code or its beginning */
    record Filter(String reason, String cause, String occupation) {

        /** What cannot be understood is not asked. */
        static Filter of(PageUrl url) {
            var occupation = url.value("occupation");
            return new Filter(
                    among(CloseReason.values(), url.value("reason")),
                    among(CloseReason.Cause.values(), url.value("cause")),
                    occupation.matches("\\d(-\\d{2}){0,3}") ? occupation : "");
        }

        private static String among(Enum<?>[] values, String name) {
            return Arrays.stream(values).anyMatch(it -> it.name().equals(name)) ? name : "";
        }
    }

    /** @param key name of a cause, or code of an occupation */
    record Count(String key, int heads) {}

    private static final int MOST_OCCUPATIONS = 12;

    private final DSLContext sql;
    private final OrganizationNames names;
    private final Occupations occupations;

    UnmetQueries(DSLContext sql, OrganizationNames names, Occupations occupations) {
        this.sql = sql;
        this.names = names;
        this.occupations = occupations;
    }

    Paged<UnmetRow> page(Viewer viewer, Filter filter, Paging paging) {
        var condition = matching(viewer, filter);
        var total = sql.fetchCount(sql.selectOne()
                .from(NEED_CLOSING)
                .join(NEED)
                .on(NEED.ID.eq(NEED_CLOSING.NEED_ID))
                .where(condition)
                .limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(rows(condition, paging, paging.size(), paging.offset()), paging, total);
    }

    List<UnmetRow> all(Viewer viewer, Filter filter, Paging paging) {
        return rows(matching(viewer, filter), paging, Integer.MAX_VALUE, 0);
    }

    List<Count> byCause(Viewer viewer, Filter filter) {
        return counts(viewer, filter, NEED_CLOSING.CAUSE, CloseReason.Cause.values().length + 1);
    }

    List<Count> byOccupation(Viewer viewer, Filter filter) {
        return counts(viewer, filter, NEED.OCCUPATION_CODE, MOST_OCCUPATIONS);
    }

    private List<Count> counts(Viewer viewer, Filter filter, Field<String> by, int limit) {
        return sql.select(by, sum(NEED_CLOSING.UNMET))
                .from(NEED_CLOSING)
                .join(NEED)
                .on(NEED.ID.eq(NEED_CLOSING.NEED_ID))
                .where(matching(viewer, filter), by.isNotNull(), by.ne(""))
                .groupBy(by)
                .orderBy(sum(NEED_CLOSING.UNMET).desc(), by)
                .limit(limit)
                .fetch(it -> new Count(it.value1(), it.value2().intValue()));
    }

    private static Condition matching(Viewer viewer, Filter filter) {
        var all = new ArrayList<Condition>();
        all.add(NEED.CONSORTIUM_ID.eq(viewer.consortium().value()));
        all.add(NEED.PUBLISHED_AT.isNotNull());
        all.add(NEED_CLOSING.UNMET.gt(0));
        all.add(
                filter.reason().isEmpty()
                        ? NEED_CLOSING.REASON.in(CloseReason.UNSUPPLIED.name(), CloseReason.EXPIRED.name())
                        : NEED_CLOSING.REASON.eq(filter.reason()));
        if (!filter.cause().isEmpty()) {
            all.add(NEED_CLOSING.CAUSE.eq(filter.cause()));
        }
        if (!filter.occupation().isEmpty()) {
            all.add(NEED.OCCUPATION_CODE
                    .eq(filter.occupation())
                    .or(NEED.OCCUPATION_CODE.startsWith(filter.occupation() + "-")));
        }
        return all.stream().reduce(noCondition(), Condition::and);
    }

    private List<UnmetRow> rows(Condition condition, Paging paging, int limit, int offset) {
        var found = sql.select(
                        NEED.NUMBER,
                        NEED.TITLE,
                        NEED.ORGANIZATION_ID,
                        NEED.OCCUPATION_CODE,
                        NEED.HEADS,
                        NEED_CLOSING.REASON,
                        NEED_CLOSING.CAUSE,
                        NEED_CLOSING.UNMET,
                        NEED_CLOSING.NOTE,
                        NEED_CLOSING.AT)
                .from(NEED_CLOSING)
                .join(NEED)
                .on(NEED.ID.eq(NEED_CLOSING.NEED_ID))
                .where(condition)
                .orderBy(order(paging))
                .limit(limit)
                .offset(offset)
                .fetch();
        var employers = names.namesOf(found.stream()
                .map(it -> new OrganizationId(it.get(NEED.ORGANIZATION_ID)))
                .distinct()
                .toList());
        return found.stream()
                .map(it -> row(it, employers.getOrDefault(new OrganizationId(it.get(NEED.ORGANIZATION_ID)), "")))
                .toList();
    }

    private static List<OrderField<?>> order(Paging paging) {
        Field<?> by = paging.sort().equals("unmet") ? NEED_CLOSING.UNMET : NEED_CLOSING.AT;
        var downwards = paging.sort().isEmpty() || paging.descending();
        return List.of(downwards ? by.desc() : by.asc(), NEED.ID.desc());
    }

    private UnmetRow row(Record row, String employer) {
        String code = row.get(NEED.OCCUPATION_CODE);
        String cause = row.get(NEED_CLOSING.CAUSE);
        return new UnmetRow(
                row.get(NEED.NUMBER),
                row.get(NEED.TITLE),
                employer,
                code == null ? "" : nameOf(code),
                CloseReason.valueOf(row.get(NEED_CLOSING.REASON)).label(),
                cause.isEmpty() ? "" : causeLabel(cause),
                row.get(NEED.HEADS),
                row.get(NEED_CLOSING.UNMET),
                row.get(NEED_CLOSING.NOTE),
                BusinessTime.dateOf(row.get(NEED_CLOSING.AT)));
    }

    String nameOf(String code) {
        return OccupationCode.isValid(code)
                ? occupations
                        .find(new OccupationCode(code))
                        .map(it -> it.name())
                        .orElse(code)
                : code;
    }

    static String reasonLabel(String name) {
        return Arrays.stream(CloseReason.values())
                .filter(it -> it.name().equals(name))
                .map(CloseReason::label)
                .findFirst()
                .orElse("");
    }

    static String causeLabel(String name) {
        return Arrays.stream(CloseReason.Cause.values())
                .filter(it -> it.name().equals(name))
                .map(CloseReason.Cause::label)
                .findFirst()
                .orElse(name);
    }
}
