package org.qiao.consortium.exchange.listing.post;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;
import static org.qiao.consortium.exchange.db.Tables.NEED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Select;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.Needs;
import org.qiao.consortium.exchange.PostTerms.Education;
import org.qiao.consortium.exchange.need.NeedQueries;
import org.qiao.consortium.exchange.need.search.NeedSight;
import org.qiao.consortium.exchange.need.search.NeedWords;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.platform.database.LongLists;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.parameters.Parameters;
import org.qiao.consortium.platform.search.Words;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Reads published posts: what was published is open to everyone, everything else is not there. */
@Component
public class PostQueries {

    /** Hours of a working day, by which pay an hour is compared with pay a month. */
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);

    private static final int ROWS_AT_ONCE = 500;
    private static final Field<Integer> HEADS_LEFT = NEED.HEADS.minus(NEED.HEADS_FILLED);

    private final DSLContext sql;
    private final Needs needs;
    private final NeedQueries queries;
    private final Organizations organizations;
    private final NeedWords words;
    private final PostRows rows;
    private final LongLists lists;
    private final Parameters settings = Parameters.load("exchange/need-publication");

    PostQueries(
            DSLContext sql,
            Needs needs,
            NeedQueries queries,
            Organizations organizations,
            NeedWords words,
            PostRows rows,
            LongLists lists) {
        this.sql = sql;
        this.needs = needs;
        this.queries = queries;
        this.organizations = organizations;
        this.words = words;
        this.rows = rows;
        this.lists = lists;
    }

    /** A list as {@link LongLists} knows it. */
    private record Asked(ConsortiumId consortium, PostFilter filter) {}

    /** @param posts how many @param heads how many people they still look for */
    public record Totals(int posts, int heads) {}

    /** @param heads how many people these posts still look for; nothing when there are too many to add up for every page */
    record Found(Paged<PostRow> posts, Optional<Integer> heads) {}

    Found page(Viewer viewer, PostFilter filter, Paging paging, LocalDate today) {
        var said = words.saying(filter.text(), sight(viewer, filter));
        var others = matching(viewer, filter, today);
        var posts = queries.views(others.and(said.condition()), order(paging, today), paging);
        var heads = new AtomicInteger();
        var total = lists.total(new Asked(viewer.consortium(), filter), () -> {
            if (said.many() && filter.isTextOnly()) {
                return Paging.EXACT_TOTAL + 1;
            }
            var counted = counted(others, said);
            heads.set(counted.heads());
            return counted.posts();
        });
        return new Found(
                new Paged<>(rows.of(posts, today), paging, total),
                total > Paging.EXACT_TOTAL ? Optional.empty() : Optional.of(heads.get()));
    }

    private static List<Set<String>> sight(Viewer viewer, PostFilter filter) {
        return filter.closedToo() ? NeedSight.published(viewer) : NeedSight.open(viewer);
    }

    private Totals counted(Condition others, NeedWords.Said said) {
        var some = counted(others.and(said.some()));
        return some.posts() > Paging.EXACT_TOTAL || said.some() == said.condition()
                ? some
                : counted(others.and(said.condition()));
    }

    private Totals counted(Condition wanted) {
        return totals(sql.select(HEADS_LEFT).from(NEED).where(wanted).limit(Paging.EXACT_TOTAL + 1));
    }

    /** Everything that the filter finds in the list's order, read while it is used; to be closed, within a transaction. */
    Stream<PostRow> each(Viewer viewer, PostFilter filter, Paging paging, LocalDate today) {
        return sql.select(NEED.ID)
                .from(NEED)
                .where(
                        matching(viewer, filter, today),
                        words.saying(filter.text(), sight(viewer, filter)).condition())
                .orderBy(order(paging, today))
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(it -> it.value1())
                .gather(Gatherers.windowFixed(ROWS_AT_ONCE))
                .flatMap(ids -> read(ids, today).stream());
    }

    /** Open posts whose numbers come after this one, in their order. */
    List<PostRow> after(Viewer viewer, String number, int limit, LocalDate today) {
        return read(
                sql.select(NEED.ID)
                        .from(NEED)
                        .where(open(viewer, today), NEED.NUMBER.gt(number))
                        .orderBy(NEED.NUMBER)
                        .limit(limit)
                        .fetch(NEED.ID),
                today);
    }

    /** The latest published that are still open. */
    public List<PostRow> latest(Viewer viewer, int limit, LocalDate today) {
        return read(
                sql.select(NEED.ID)
                        .from(NEED)
                        .where(matching(viewer, PostFilter.none(), today))
                        .orderBy(NEED.PUBLISHED_AT.desc(), NEED.ID.desc())
                        .limit(limit)
                        .fetch(NEED.ID),
                today);
    }

    /** What words find that is open, for the search of everything: what changed a moment ago, then the best. */
    List<PostRow> best(Viewer viewer, String typed, int limit, LocalDate today) {
        var found = words.best(typed, NeedSight.published(viewer), 3 * limit);
        var ids = sql.select(NEED.ID)
                .from(NEED)
                .where(open(viewer, today), found.condition())
                .orderBy(NEED.PUBLISHED_AT.desc())
                .limit(4 * limit)
                .fetch(NEED.ID);
        return read(
                ids.stream()
                        .sorted(Comparator.comparingInt(found.ranked()::indexOf))
                        .limit(limit)
                        .toList(),
                today);
    }

    public Totals totals(Viewer viewer, PostFilter filter, LocalDate today) {
        var said = words.saying(filter.text(), sight(viewer, filter));
        return totals(sql.select(HEADS_LEFT).from(NEED).where(matching(viewer, filter, today), said.condition()));
    }

    private Totals totals(Select<Record1<Integer>> heads) {
        var each = heads.asTable("found", "heads");
        return sql.select(count(), coalesce(sum(each.field("heads", Integer.class)), BigDecimal.ZERO))
                .from(each)
                .fetchSingle(it -> new Totals(it.value1(), it.value2().intValue()));
    }

    /** @param number {@code XQ-2026-000123}; a post that was published once stays readable after it is closed */
    public Optional<PostRow> find(Viewer viewer, String number, LocalDate today) {
        return read(
                        sql.select(NEED.ID)
                                .from(NEED)
                                .where(published(viewer), NEED.NUMBER.eq(number))
                                .fetch(NEED.ID),
                        today)
                .stream()
                .findFirst();
    }

    private List<PostRow> read(List<UUID> ids, LocalDate today) {
        var found = needs.find(ids.stream().map(NeedId::new).toList());
        List<NeedView> ordered = ids.stream()
                .map(NeedId::new)
                .map(found::get)
                .filter(Objects::nonNull)
                .toList();
        return rows.of(ordered, today);
    }

    private static Condition published(Viewer viewer) {
        return NEED.CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(NEED.PUBLISHED_AT.isNotNull())
                .and(NEED.STATUS.in(NeedStatus.PUBLISHED.name(), NeedStatus.CLOSED.name()));
    }

    /** Posts to which somebody may still apply. */
    public static Condition open(Viewer viewer, LocalDate today) {
        return NEED.CONSORTIUM_ID
                .eq(viewer.consortium().value())
                .and(NEED.STATUS.eq(inline(NeedStatus.PUBLISHED.name())))
                .and(NEED.HEADS_FILLED.lt(NEED.HEADS))
                .and(NEED.UNTIL_ON.isNull().or(NEED.UNTIL_ON.ge(today)));
    }

    private Condition matching(Viewer viewer, PostFilter filter, LocalDate today) {
        var all = new ArrayList<Condition>();
        all.add(filter.closedToo() ? published(viewer) : open(viewer, today));
        all.add(within(NEED.OCCUPATION_CODE, filter.occupation(), "-"));
        all.add(within(NEED.REGION_CODE, filter.regionPrefix(), ""));
        filter.payFrom().ifPresent(it -> all.add(monthly(today).ge(it)));
        filter.education()
                .ifPresent(it -> all.add(NEED.EDUCATION.in(Arrays.stream(Education.values())
                        .filter(asked -> asked.ordinal() <= it.ordinal())
                        .map(Enum::name)
                        .toList())));
        filter.contract().ifPresent(it -> all.add(NEED.CONTRACT.eq(it.name())));
        filter.benefits().forEach(it -> all.add(arrayOverlap(NEED.BENEFITS, new String[] {it.name()})));
        if (!filter.employer().isEmpty()) {
            all.add(NEED.ORGANIZATION_ID.eq(any(employers(filter.employer()))));
        }
        return all.stream().reduce(noCondition(), Condition::and);
    }

    private static Condition within(Field<String> column, String code, String separator) {
        return code.isEmpty() ? noCondition() : column.eq(code).or(column.startsWith(code + separator));
    }

    private UUID[] employers(String typed) {
        return organizations.saying(Words.plain(typed)).stream()
                .map(OrganizationId::value)
                .toArray(UUID[]::new);
    }

    private List<OrderField<?>> order(Paging paging, LocalDate today) {
        Field<?> by = switch (paging.sort()) {
            case "pay" -> monthly(today);
            case "heads" -> NEED.HEADS.minus(NEED.HEADS_FILLED);
            case "until" -> NEED.UNTIL_ON;
            case "fresh" -> coalesce(NEED.CONFIRMED_ON, NEED.PUBLISHED_AT.cast(LocalDate.class));
            default -> NEED.PUBLISHED_AT;
        };
        var downwards = paging.sort().isEmpty() || paging.descending();
        return List.of(downwards ? by.desc().nullsLast() : by.asc().nullsLast(), NEED.ID.desc());
    }

    /** Lower end of the pay in yuan a month, so that posts paid by the day or the hour can be compared. */
    private Field<BigDecimal> monthly(LocalDate today) {
        var days = settings.on("paid-days", today).value();
        var hours = days.multiply(HOURS_A_DAY);
        return when(NEED.PAY_UNIT.eq("DAY"), NEED.PAY_FROM.times(days))
                .when(NEED.PAY_UNIT.eq("HOUR"), NEED.PAY_FROM.times(hours))
                .when(NEED.PAY_UNIT.eq("PIECE").and(NEED.CONTRACT.eq("PART_TIME")), NEED.PAY_EQUIVALENT.times(hours))
                .when(NEED.PAY_UNIT.eq("PIECE"), NEED.PAY_EQUIVALENT)
                .otherwise(NEED.PAY_FROM);
    }
}
