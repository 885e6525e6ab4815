package org.qiao.consortium.platform.notices;

import static org.qiao.consortium.platform.db.Tables.NOTICE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.rule.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 消息 — what a person has been told, newest first. Everybody sees their own only, in whichever role they act. */
@Component
public class Inbox {

    private final DSLContext sql;

    Inbox(DSLContext sql) {
        this.sql = sql;
    }

    /** One message to the person who looks. */
    public record Message(UUID id, String title, String text, Instant at, boolean unread) {}

    public Paged<Message> of(Viewer viewer, Paging paging) {
        var mine = of(viewer);
        var total = sql.fetchCount(sql.selectOne().from(NOTICE).where(mine).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(messages(mine, paging.offset(), paging.size()), paging, total);
    }

    public List<Message> unread(Viewer viewer, int atMost) {
        return messages(of(viewer).and(NOTICE.READ_AT.isNull()), 0, atMost);
    }

    /**
     * Marks the message as read; a second time changes nothing.
     *
     * @return where it leads, an address within the platform
     */
    @Transactional
    public String open(Viewer viewer, UUID id, Instant now) {
        var one = NOTICE.ID.eq(id).and(of(viewer));
        sql.update(NOTICE)
                .set(NOTICE.READ_AT, now)
                .where(one, NOTICE.READ_AT.isNull())
                .execute();
        return sql.select(NOTICE.URL)
                .from(NOTICE)
                .where(one)
                .fetchOptional(NOTICE.URL)
                .orElseThrow(() -> new NotFound("notice", id));
    }

    @Transactional
    public void readAll(Viewer viewer, Instant now) {
        sql.update(NOTICE)
                .set(NOTICE.READ_AT, now)
                .where(of(viewer), NOTICE.READ_AT.isNull())
                .execute();
    }

    private List<Message> messages(Condition which, int offset, int size) {
        return sql.select(NOTICE.ID, NOTICE.TITLE, NOTICE.TEXT, NOTICE.AT, NOTICE.READ_AT.isNull())
                .from(NOTICE)
                .where(which)
                .orderBy(NOTICE.AT.desc(), NOTICE.ID.desc())
                .limit(size)
                .offset(offset)
                .fetch(Records.mapping(Message::new));
    }

    private static Condition of(Viewer viewer) {
        return NOTICE.PERSON_ID.eq(viewer.person().value());
    }
}
