package org.qiao.consortium.platform.notices.outbox;

import static org.qiao.consortium.platform.db.Tables.DISPATCH;
import static org.qiao.consortium.platform.db.Tables.NOTICE;
import static org.qiao.consortium.platform.db.Tables.NOTICE_ADDRESS;
import static org.qiao.consortium.platform.db.Tables.NOTICE_PREFERENCE;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Uuid7;
import org.springframework.stereotype.Component;

/**
 * Puts aside what is to be carried out of the house, in the transaction of what it tells of. The unique key of the event and
 * the channel is what makes it once.
 */
@Component
public class Outbox {

    private final DSLContext sql;
    private final OutboxSettings settings;
    private final Texts texts;

    Outbox(DSLContext sql, OutboxSettings settings, Texts texts) {
        this.sql = sql;
        this.settings = settings;
        this.texts = texts;
    }

    /** The notices to those who want such at once, on every channel they want it on. */
    public void tell(String topic, Collection<UUID> notices, Instant at) {
        var group = TopicGroup.of(topic);
        var subject = texts.of("notice.mail.subject", texts.of("notice.topic." + topic));
        for (var channel : Channel.values()) {
            var text = channel == Channel.EMAIL
                    ? texts.of(
                            "notice.mail.text",
                            texts.of("notice.topic." + topic),
                            link("/inbox"),
                            link("/account/notices"))
                    : texts.of("notice.sms.text", texts.of("notice.topic." + topic), link("/inbox"));
            var due = channel == Channel.SMS ? settings.awake(at) : at;
            sql.insertInto(
                            DISPATCH,
                            DISPATCH.ID,
                            DISPATCH.PERSON_ID,
                            DISPATCH.CHANNEL,
                            DISPATCH.EVENT_KEY,
                            DISPATCH.SUBJECT,
                            DISPATCH.TEXT,
                            DISPATCH.STATUS,
                            DISPATCH.DUE_AT,
                            DISPATCH.CREATED_AT)
                    .select(DSL.select(
                                    DSL.field("gen_random_uuid()", UUID.class),
                                    NOTICE.PERSON_ID,
                                    DSL.val(channel.name()),
                                    DSL.concat(DSL.val("notice:"), NOTICE.ID),
                                    DSL.val(subject),
                                    DSL.val(text),
                                    DSL.val(DispatchStatus.WAITING.name()),
                                    DSL.val(due, DISPATCH.DUE_AT),
                                    DSL.val(at, DISPATCH.CREATED_AT))
                            .from(NOTICE)
                            .join(NOTICE_ADDRESS)
                            .on(
                                    NOTICE_ADDRESS.PERSON_ID.eq(NOTICE.PERSON_ID),
                                    NOTICE_ADDRESS.CHANNEL.eq(channel.name()),
                                    NOTICE_ADDRESS.CONFIRMED_AT.isNotNull())
                            .leftJoin(NOTICE_PREFERENCE)
                            .on(
                                    NOTICE_PREFERENCE.PERSON_ID.eq(NOTICE.PERSON_ID),
                                    NOTICE_PREFERENCE.TOPICS.eq(group.name()),
                                    NOTICE_PREFERENCE.CHANNEL.eq(channel.name()))
                            .where(
                                    NOTICE.ID.in(notices),
                                    DSL.coalesce(
                                                    NOTICE_PREFERENCE.DELIVERY,
                                                    group.usual(channel).name())
                                            .eq(Delivery.AT_ONCE.name())))
                    .onConflictDoNothing()
                    .execute();
        }
    }

    /** @param key of the event; a second one of the same is not written */
    void add(PersonId person, Channel channel, String key, String subject, String text, Instant at) {
        sql.insertInto(DISPATCH)
                .set(DISPATCH.ID, Uuid7.at(at))
                .set(DISPATCH.PERSON_ID, person.value())
                .set(DISPATCH.CHANNEL, channel.name())
                .set(DISPATCH.EVENT_KEY, key)
                .set(DISPATCH.SUBJECT, subject)
                .set(DISPATCH.TEXT, text)
                .set(DISPATCH.STATUS, DispatchStatus.WAITING.name())
                .set(DISPATCH.DUE_AT, at)
                .set(DISPATCH.CREATED_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    /** Empty when the platform does not know under which address people open it. */
    String link(String path) {
        return settings.url().isEmpty() ? "" : settings.url().replaceFirst("/$", "") + path;
    }
}
