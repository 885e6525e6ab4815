package org.qiao.consortium.platform.notices;

import static org.qiao.consortium.platform.db.Tables.NOTICE;

import java.time.Instant;
import java.util.Collection;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;

@Component
class StoredNotices implements Notices {

    private final DSLContext sql;

    StoredNotices(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void tell(Collection<PersonId> people, Notice notice, Instant at) {
        Batches.execute(
                sql,
                people.stream()
                        .distinct()
                        .map(person -> sql.insertInto(NOTICE)
                                .set(NOTICE.ID, Uuid7.at(at))
                                .set(NOTICE.PERSON_ID, person.value())
                                .set(NOTICE.TOPIC, notice.topic())
                                .set(NOTICE.TITLE, notice.title())
                                .set(NOTICE.TEXT, notice.text())
                                .set(NOTICE.URL, notice.url())
                                .set(NOTICE.AT, at))
                        .toList());
    }

    @Override
    public int unread(PersonId person) {
        return sql.fetchCount(sql.selectOne()
                .from(NOTICE)
                .where(NOTICE.PERSON_ID.eq(person.value()), NOTICE.READ_AT.isNull())
                .limit(100));
    }
}
