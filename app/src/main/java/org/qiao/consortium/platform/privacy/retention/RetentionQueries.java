package org.qiao.consortium.platform.privacy.retention;

import static org.qiao.consortium.platform.db.Tables.RETENTION_RUN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectLimitStep;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.pages.PageUrl;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.privacy.Retention;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Reads the log of what went, and the rules by which it does. */
@Component
public class RetentionQueries {

    private static final int ROWS_AT_ONCE = 500;
    private static final Map<String, Field<?>> SORTS =
            Map.of("day", RETENTION_RUN.RAN_ON, "rows", RETENTION_RUN.ROWS, "kind", RETENTION_RUN.KIND);

    /** One line of the log. */
    public record Line(
            LocalDate day, String kind, String way, long rows, String before, String period, String reference) {}

    /** @param due how many would go now; empty where nothing was counted or nothing ever goes */
    public record Rule(String kind, String way, String period, String reference, Optional<Long> due) {}

    private final DSLContext sql;
    private final RunRetention retention;
    private final Periods periods;
    private final Texts texts;

    RetentionQueries(DSLContext sql, RunRetention retention, Periods periods, Texts texts) {
        this.sql = sql;
        this.retention = retention;
        this.periods = periods;
        this.texts = texts;
    }

    /** @param counting whether to count what would go today: nothing is touched */
    List<Rule> rules(LocalDate today, boolean counting) {
        var rules = new ArrayList<Rule>();
        for (var name : periods.kinds()) {
            var period = periods.of(name, today);
            var kind = retention.kinds().stream()
                    .filter(it -> it.kind().equals(name))
                    .findFirst();
            rules.add(new Rule(
                    label(name),
                    kind.map(it -> it.way().label()).orElseGet(() -> texts.of("platform.privacy.retention.never")),
                    period.told(),
                    period.reference(),
                    counting ? kind.map(it -> it.due(period.cutOff())) : Optional.empty()));
        }
        return rules;
    }

    Paged<Line> find(PageUrl asked, Paging paging) {
        var wanted = condition(asked);
        var rows = select(wanted, paging)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(this::line);
        var total =
                sql.fetchCount(sql.selectOne().from(RETENTION_RUN).where(wanted).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(rows, paging, total);
    }

    Stream<Line> each(PageUrl asked) {
        return select(condition(asked), asked.paging())
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(this::line);
    }

    private SelectLimitStep<? extends org.jooq.Record> select(Condition wanted, Paging paging) {
        var sorts = new ArrayList<SortField<?>>();
        var by = SORTS.get(paging.sort());
        if (by != null) {
            sorts.add(paging.descending() ? by.desc() : by.asc());
        }
        sorts.addAll(List.of(RETENTION_RUN.RAN_ON.desc(), RETENTION_RUN.KIND.asc()));
        return sql.select(RETENTION_RUN.fields())
                .from(RETENTION_RUN)
                .where(wanted)
                .orderBy(sorts);
    }

    private Condition condition(PageUrl asked) {
        var wanted = DSL.noCondition();
        if (!asked.value("kind").isEmpty()) {
            wanted = wanted.and(RETENTION_RUN.KIND.eq(asked.value("kind")));
        }
        return asked.value("some").equals("true") ? wanted.and(RETENTION_RUN.ROWS.gt(0L)) : wanted;
    }

    String label(String kind) {
        return texts.of("platform.privacy.retention.kind." + kind);
    }

    private Line line(org.jooq.Record it) {
        return new Line(
                it.get(RETENTION_RUN.RAN_ON),
                label(it.get(RETENTION_RUN.KIND)),
                Retention.Way.valueOf(it.get(RETENTION_RUN.WAY)).label(),
                it.get(RETENTION_RUN.ROWS),
                Written.date(BusinessTime.dateOf(it.get(RETENTION_RUN.CUT_OFF))),
                it.get(RETENTION_RUN.PERIOD),
                it.get(RETENTION_RUN.REFERENCE));
    }
}
