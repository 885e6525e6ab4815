package org.qiao.consortium.platform.notices.outbox;

import static org.qiao.consortium.platform.db.Tables.NOTICE_DIGEST;
import static org.qiao.consortium.platform.db.Tables.NOTICE_PREFERENCE;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 通知偏好 — what somebody wants to be sent, how, and when the digest comes. */
@Component
public class Preferences {

    static final int USUAL_HOUR = 8;

    private final DSLContext sql;

    Preferences(DSLContext sql) {
        this.sql = sql;
    }

    public record Key(TopicGroup topics, Channel channel) {}

    /** @param weekly on Mondays; else every day */
    public record Digest(boolean weekly, int hour) {}

    /** For every kind and channel, what was chosen or else what is usual. */
    public Map<Key, Delivery> of(PersonId person) {
        var all = new HashMap<Key, Delivery>();
        for (var topics : TopicGroup.values()) {
            for (var channel : Channel.values()) {
                all.put(new Key(topics, channel), topics.usual(channel));
            }
        }
        sql.selectFrom(NOTICE_PREFERENCE)
                .where(NOTICE_PREFERENCE.PERSON_ID.eq(person.value()))
                .forEach(it -> all.put(
                        new Key(
                                TopicGroup.valueOf(it.get(NOTICE_PREFERENCE.TOPICS)),
                                Channel.valueOf(it.get(NOTICE_PREFERENCE.CHANNEL))),
                        Delivery.valueOf(it.get(NOTICE_PREFERENCE.DELIVERY))));
        return all;
    }

    public Digest digest(PersonId person) {
        return sql.select(NOTICE_DIGEST.WEEKLY, NOTICE_DIGEST.HOUR)
                .from(NOTICE_DIGEST)
                .where(NOTICE_DIGEST.PERSON_ID.eq(person.value()))
                .fetchOptional(it -> new Digest(it.value1(), it.value2()))
                .orElseGet(() -> new Digest(false, USUAL_HOUR));
    }

    @Transactional
    public void choose(PersonId person, Map<Key, Delivery> chosen, Digest digest) {
        chosen.forEach((key, delivery) -> sql.insertInto(NOTICE_PREFERENCE)
                .set(NOTICE_PREFERENCE.PERSON_ID, person.value())
                .set(NOTICE_PREFERENCE.TOPICS, key.topics().name())
                .set(NOTICE_PREFERENCE.CHANNEL, key.channel().name())
                .set(NOTICE_PREFERENCE.DELIVERY, delivery.name())
                .onConflict(NOTICE_PREFERENCE.PERSON_ID, NOTICE_PREFERENCE.TOPICS, NOTICE_PREFERENCE.CHANNEL)
                .doUpdate()
                .set(NOTICE_PREFERENCE.DELIVERY, delivery.name())
                .execute());
        sql.insertInto(NOTICE_DIGEST)
                .set(NOTICE_DIGEST.PERSON_ID, person.value())
                .set(NOTICE_DIGEST.WEEKLY, digest.weekly())
                .set(NOTICE_DIGEST.HOUR, digest.hour())
                .onConflict(NOTICE_DIGEST.PERSON_ID)
                .doUpdate()
                .set(NOTICE_DIGEST.WEEKLY, digest.weekly())
                .set(NOTICE_DIGEST.HOUR, digest.hour())
                .execute();
    }
}
