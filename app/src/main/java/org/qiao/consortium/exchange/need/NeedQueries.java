package org.qiao.consortium.exchange.need;

import static org.qiao.consortium.exchange.db.Tables.NEED;
import static org.qiao.consortium.exchange.db.Tables.NEED_CLOSING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.exchange.NeedView;
import org.qiao.consortium.exchange.need.search.NeedSight;
import org.qiao.consortium.exchange.need.search.NeedWords;
import org.qiao.consortium.platform.database.LongLists;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;

/** Reads needs for people: what the viewer may not see is not in the answer. */
@Component
public class NeedQueries {

    /** Why a need was closed. @param unmet heads that were not found */
    public record Closing(CloseReason reason, int unmet, Optional<CloseReason.Cause> cause, String note) {}

    private static final int DRAFTS = 2_000;
    private static final int READ_AT_ONCE = 500;

    private final DSLContext sql;
    private final NeedWords words;
    private final LongLists lists;

    NeedQueries(DSLContext sql, NeedWords words, LongLists lists) {
        this.sql = sql;
        this.words = words;
        this.lists = lists;
    }

    /** A list as {@link LongLists} knows it. */
    private record Asked(Viewer viewer, NeedFilter filter, Optional<OrganizationId> unit) {}

    /** @throws NotFound when there is none, or it is not the viewer's to see */
    public Need get(Viewer viewer, String number) {
        return find(viewer, number).orElseThrow(() -> new NotFound(Need.KIND, number));
    }

    public Optional<Need> find(Viewer viewer, NeedId id) {
        return sql.selectFrom(NEED)
                .where(NEED.ID.eq(id.value()), NeedScope.visibleTo(viewer))
                .fetchOptional(NeedStore::read);
    }

    public Optional<Need> find(Viewer viewer, String number) {
        return sql.selectFrom(NEED)
                .where(NEED.NUMBER.eq(number), NeedScope.visibleTo(viewer))
                .fetchOptional(NeedStore::read);
    }

    /** @param unit the employer to which the filter is limited; empty for all */
    public Paged<Need> find(Viewer viewer, NeedFilter filter, Optional<OrganizationId> unit, Paging paging) {
        var said = words.saying(filter.words(), NeedSight.visibleTo(viewer));
        var others = DSL.and(NeedScope.visibleTo(viewer), matching(viewer, filter, unit));
        var wanted = others.and(said.condition());
        var total = lists.total(
                new Asked(viewer, filter, unit),
                () -> said.many() && filter.isWordsOnly() ? Paging.EXACT_TOTAL + 1 : count(others, said));
        var rows = sql.selectFrom(NEED)
                .where(wanted)
                .orderBy(order(paging), NEED.ID.desc())
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(NeedStore::read);
        return new Paged<>(rows, paging, total);
    }

    /** All of them in the same order, read while they are used; to be closed, within a transaction. */
    public Stream<Need> each(Viewer viewer, NeedFilter filter, Optional<OrganizationId> unit, Paging paging) {
        return sql.selectFrom(NEED)
                .where(
                        NeedScope.visibleTo(viewer),
                        matching(viewer, filter, unit),
                        words.saying(filter.words(), NeedSight.visibleTo(viewer))
                                .condition())
                .orderBy(order(paging), NEED.ID.desc())
                .fetchSize(READ_AT_ONCE)
                .fetchStream()
                .map(NeedStore::read);
    }

    public boolean isLongerThan(int rows, Viewer viewer, NeedFilter filter, Optional<OrganizationId> unit) {
        var said = words.saying(filter.words(), NeedSight.visibleTo(viewer)).condition();
        return sql.fetchExists(sql.selectOne()
                .from(NEED)
                .where(NeedScope.visibleTo(viewer), matching(viewer, filter, unit), said)
                .offset(rows));
    }

    /** Needs that another list of this module selects, in its order. Who may see them, its condition says. */
    public List<NeedView> views(Condition wanted, List<OrderField<?>> order, Paging paging) {
        return sql.selectFrom(NEED)
                .where(wanted)
                .orderBy(order)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(it -> NeedStore.read(it).view());
    }

    private int count(Condition others, NeedWords.Said said) {
        var some = count(others.and(said.some()));
        return some > Paging.EXACT_TOTAL || said.some() == said.condition()
                ? some
                : count(others.and(said.condition()));
    }

    private int count(Condition wanted) {
        return sql.fetchCount(sql.selectOne().from(NEED).where(wanted).limit(Paging.EXACT_TOTAL + 1));
    }

    private static Condition matching(Viewer viewer, NeedFilter filter, Optional<OrganizationId> unit) {
        var conditions = new ArrayList<Condition>();
        filter.status().ifPresent(it -> conditions.add(NEED.STATUS.eq(it.name())));
        if (!filter.occupation().isEmpty()) {
            conditions.add(NEED.OCCUPATION_CODE.startsWith(filter.occupation()));
        }
        if (!filter.region().isEmpty()) {
            conditions.add(NEED.REGION_CODE.startsWith(withoutZeros(filter.region())));
        }
        unit.ifPresent(it -> conditions.add(NEED.ORGANIZATION_ID.eq(it.value())));
        filter.payFrom().ifPresent(it -> conditions.add(NEED.PAY_TO.ge(it).and(NEED.PAY_UNIT.eq("MONTH"))));
        filter.contract().ifPresent(it -> conditions.add(NEED.CONTRACT.eq(it.name())));
        if (filter.own()) {
            conditions.add(NeedScope.ownOf(viewer));
        }
        return DSL.and(conditions);
    }

    /** 620700 holds 620702: pairs of zeros at the end stand for everything below. */
    static String withoutZeros(String region) {
        return region.length() == 6 ? region.replaceFirst("(00){1,2}$", "") : region;
    }

    private static SortField<?> order(Paging paging) {
        var column = switch (paging.sort()) {
            case "title" -> NEED.TITLE;
            case "heads" -> NEED.HEADS;
            case "pay" -> NEED.PAY_FROM;
            case "until" -> NEED.UNTIL_ON;
            case "status" -> NEED.STATUS;
            default -> null;
        };
        return column == null
                ? NEED.CHANGED_AT.desc()
                : paging.descending() ? column.desc().nullsLast() : column.asc().nullsLast();
    }

    public Optional<Closing> closing(NeedId need) {
        return sql.select(NEED_CLOSING.REASON, NEED_CLOSING.UNMET, NEED_CLOSING.CAUSE, NEED_CLOSING.NOTE)
                .from(NEED_CLOSING)
                .where(NEED_CLOSING.NEED_ID.eq(need.value()))
                .fetchOptional(it -> new Closing(
                        CloseReason.valueOf(it.value1()),
                        it.value2(),
                        Optional.of(it.value3())
                                .filter(cause -> !cause.isEmpty())
                                .map(CloseReason.Cause::valueOf),
                        it.value4()));
    }

    /** Why those of them that are closed were. */
    public Map<NeedId, CloseReason> reasons(Collection<Need> needs) {
        var closed = needs.stream()
                .filter(it -> it.status() == NeedStatus.CLOSED)
                .map(it -> it.id().value())
                .toList();
        return closed.isEmpty()
                ? Map.of()
                : sql.select(NEED_CLOSING.NEED_ID, NEED_CLOSING.REASON)
                        .from(NEED_CLOSING)
                        .where(NEED_CLOSING.NEED_ID.in(closed))
                        .fetchMap(it -> new NeedId(it.value1()), it -> CloseReason.valueOf(it.value2()));
    }

    /** How many of the viewer's own needs stand in which status. */
    public Map<NeedStatus, Integer> ownByStatus(Viewer viewer) {
        var counts = new EnumMap<NeedStatus, Integer>(NeedStatus.class);
        sql.select(NEED.STATUS, DSL.count())
                .from(NEED)
                .where(NEED.CONSORTIUM_ID.eq(viewer.consortium().value()), NeedScope.ownOf(viewer))
                .groupBy(NEED.STATUS)
                .forEach(it -> counts.put(NeedStatus.valueOf(it.value1()), it.value2()));
        return counts;
    }

    /** Drafts that the viewer's unit entered, the oldest first. */
    public List<NeedId> drafts(Viewer viewer) {
        return sql.select(NEED.ID)
                .from(NEED)
                .where(
                        NEED.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        NEED.ENTERED_BY.eq(viewer.organization().value()),
                        NEED.STATUS.eq(NeedStatus.DRAFT.name()))
                .orderBy(NEED.CREATED_AT, NEED.NUMBER)
                .limit(DRAFTS)
                .fetch(it -> new NeedId(it.value1()));
    }

    /** The viewer's own published needs whose last day to apply lies between the two days, the nearest first. */
    public List<Need> endingBetween(Viewer viewer, LocalDate from, LocalDate to) {
        return sql.selectFrom(NEED)
                .where(
                        NEED.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        NeedScope.ownOf(viewer),
                        NEED.STATUS.eq(NeedStatus.PUBLISHED.name()),
                        NEED.UNTIL_ON.between(from, to))
                .orderBy(NEED.UNTIL_ON, NEED.NUMBER)
                .limit(20)
                .fetch(NeedStore::read);
    }

    /** What words find, for the search at the top: what changed a moment ago first, then the best. */
    public List<Need> search(Viewer viewer, String typed, int limit) {
        var found = words.best(typed, NeedSight.visibleTo(viewer), limit);
        var ranks = new HashMap<UUID, Integer>();
        found.ranked().forEach(it -> ranks.put(it, ranks.size()));
        return sql
                .selectFrom(NEED)
                .where(NeedScope.visibleTo(viewer), found.condition())
                .orderBy(NEED.CHANGED_AT.desc())
                .limit(2 * limit)
                .fetch(NeedStore::read)
                .stream()
                .sorted(Comparator.comparingInt(it -> ranks.getOrDefault(it.id().value(), -1)))
                .limit(limit)
                .toList();
    }
}
