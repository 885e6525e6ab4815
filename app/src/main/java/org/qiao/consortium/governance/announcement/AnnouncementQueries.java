package org.qiao.consortium.governance.announcement;

import static org.qiao.consortium.governance.db.Tables.ANNOUNCEMENT;
import static org.qiao.consortium.governance.db.Tables.ANNOUNCEMENT_ITEM;
import static org.qiao.consortium.governance.db.Tables.OBJECTION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.qiao.consortium.governance.AnnouncedState;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads notices: everybody, also a visitor, sees those of the consortium that is looked at. */
@Component
@Transactional(readOnly = true)
public class AnnouncementQueries {

    private static final int LATEST = 5;

    private final DSLContext sql;

    AnnouncementQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** One line of a list. @param held how many items wait @param objections how many are not answered */
    public record Row(Announcement announcement, int items, int held, int objections) {}

    public Announcement get(Viewer viewer, String number) {
        return sql.selectFrom(ANNOUNCEMENT)
                .where(within(viewer), ANNOUNCEMENT.NUMBER.eq(number))
                .fetchOptional(AnnouncementStore::read)
                .orElseThrow(() -> new NotFound(Announcement.KIND, number));
    }

    public List<AnnouncedItem> items(Announcement of) {
        return sql.selectFrom(ANNOUNCEMENT_ITEM)
                .where(ANNOUNCEMENT_ITEM.ANNOUNCEMENT_ID.eq(of.id()))
                .orderBy(ANNOUNCEMENT_ITEM.POSITION)
                .fetch(AnnouncementStore::readItem);
    }

    public Paged<Row> find(Viewer viewer, AnnouncementFilter filter, Paging paging) {
        var condition = within(viewer).and(filter.condition());
        var total = sql.fetchCount(
                DSL.selectOne().from(ANNOUNCEMENT).where(condition).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(rows(condition, paging.size(), paging.offset()), paging, total);
    }

    /** All of them in the same order, for a file. */
    public List<Row> all(Viewer viewer, AnnouncementFilter filter) {
        return rows(within(viewer).and(filter.condition()), Integer.MAX_VALUE, 0);
    }

    /** Those that take objections, for the workbench; the one that ends first stands first. */
    public List<Announcement> open(Viewer viewer) {
        return sql.selectFrom(ANNOUNCEMENT)
                .where(within(viewer), ANNOUNCEMENT.STATUS.eq(AnnouncementStatus.OPEN.name()))
                .orderBy(ANNOUNCEMENT.ENDS_ON, ANNOUNCEMENT.ID)
                .limit(LATEST)
                .fetch(AnnouncementStore::read);
    }

    public int objectionsTo(Announcement of) {
        return sql.fetchCount(OBJECTION, OBJECTION.ANNOUNCEMENT_ID.eq(of.id()));
    }

    private List<Row> rows(Condition condition, int limit, int offset) {
        var items = countOf(DSL.noCondition());
        var held = countOf(ANNOUNCEMENT_ITEM.STATUS.eq(AnnouncedState.HELD.name()));
        var waiting = DSL.field(DSL.selectCount()
                .from(OBJECTION)
                .where(OBJECTION.ANNOUNCEMENT_ID.eq(ANNOUNCEMENT.ID), OBJECTION.OUTCOME.eq("")));
        return sql.select(ANNOUNCEMENT.asterisk(), items.as("items"), held.as("held"), waiting.as("waiting"))
                .from(ANNOUNCEMENT)
                .where(condition)
                .orderBy(ANNOUNCEMENT.OPENED_AT.desc(), ANNOUNCEMENT.ID)
                .limit(limit)
                .offset(offset)
                .fetch(it -> new Row(
                        AnnouncementStore.read(it),
                        it.get("items", Integer.class),
                        it.get("held", Integer.class),
                        it.get("waiting", Integer.class)));
    }

    private static Field<Integer> countOf(Condition condition) {
        return DSL.field(DSL.selectCount()
                .from(ANNOUNCEMENT_ITEM)
                .where(ANNOUNCEMENT_ITEM.ANNOUNCEMENT_ID.eq(ANNOUNCEMENT.ID))
                .and(condition));
    }

    private static Condition within(Viewer viewer) {
        return ANNOUNCEMENT.CONSORTIUM_ID.eq(viewer.consortium().value());
    }
}
