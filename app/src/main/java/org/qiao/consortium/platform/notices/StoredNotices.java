package org.qiao.consortium.platform.notices;

import static org.qiao.consortium.platform.db.Tables.NOTICE;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.platform.notices.outbox.Outbox;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;

@Component
class StoredNotices implements Notices {

    private final DSLContext sql;
    private final Outbox outbox;

    StoredNotices(DSLContext sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public void tell(Collection<PersonId> people, Notice notice, Instant at) {
        var ids = new LinkedHashMap<PersonId, UUID>();
        people.forEach(it -> ids.computeIfAbsent(it, person -> Uuid7.at(at)));
        if (ids.isEmpty()) {
            return;
        }
        Batches.execute(
                sql,
                ids.entrySet().stream()
                        .map(it -> sql.insertInto(NOTICE)
                                .set(NOTICE.ID, it.getValue())
                                .set(NOTICE.PERSON_ID, it.getKey().value())
                                .set(NOTICE.TOPIC, notice.topic())
                                .set(NOTICE.TITLE, notice.title())
                                .set(NOTICE.TEXT, notice.text())
                                .set(NOTICE.URL, notice.url())
                                .set(NOTICE.AT, at))
                        .toList());
        outbox.tell(notice.topic(), ids.values(), at);
    }

    @Override
    public int unread(PersonId person) {
        return sql.fetchCount(sql.selectOne()
                .from(NOTICE)
                .where(NOTICE.PERSON_ID.eq(person.value()), NOTICE.READ_AT.isNull())
                .limit(100));
    }
}
