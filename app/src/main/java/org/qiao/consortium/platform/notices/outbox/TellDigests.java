package org.qiao.consortium.platform.notices.outbox;

import static org.qiao.consortium.platform.db.Tables.NOTICE;
import static org.qiao.consortium.platform.db.Tables.NOTICE_ADDRESS;
import static org.qiao.consortium.platform.db.Tables.NOTICE_DIGEST;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 消息汇总 — from the chosen hour on, once a day or a week: how many messages of which kind came and are still unread. Nothing
 * is sent when there are none.
 */
@Component
class TellDigests {

    private static final int AT_MOST = 2_000;

    private final DSLContext sql;
    private final Preferences preferences;
    private final Outbox outbox;
    private final Texts texts;
    private final TransactionTemplate transaction;

    TellDigests(DSLContext sql, Preferences preferences, Outbox outbox, Texts texts, TransactionTemplate transaction) {
        this.sql = sql;
        this.preferences = preferences;
        this.outbox = outbox;
        this.texts = texts;
        this.transaction = transaction;
    }

    void tell(Instant now) {
        var today = BusinessTime.dateOf(now);
        for (var person : due(today, now.atZone(BusinessTime.ZONE).getHour())) {
            transaction.executeWithoutResult(status -> tell(new PersonId(person), today, now));
        }
    }

    private List<UUID> due(LocalDate today, int hour) {
        var weekly = DSL.coalesce(NOTICE_DIGEST.WEEKLY, false);
        return sql.select(NOTICE_ADDRESS.PERSON_ID)
                .from(NOTICE_ADDRESS)
                .leftJoin(NOTICE_DIGEST)
                .on(NOTICE_DIGEST.PERSON_ID.eq(NOTICE_ADDRESS.PERSON_ID))
                .where(
                        NOTICE_ADDRESS.CHANNEL.eq(Channel.EMAIL.name()),
                        NOTICE_ADDRESS.CONFIRMED_AT.isNotNull(),
                        DSL.coalesce(NOTICE_DIGEST.HOUR, Preferences.USUAL_HOUR).le(hour),
                        NOTICE_DIGEST.TOLD_ON.isNull().or(NOTICE_DIGEST.TOLD_ON.lt(today)),
                        today.getDayOfWeek() == DayOfWeek.MONDAY ? DSL.noCondition() : weekly.isFalse())
                .limit(AT_MOST)
                .fetch(it -> it.value1());
    }

    private void tell(PersonId person, LocalDate today, Instant now) {
        var since = sql.select(NOTICE_DIGEST.TOLD_AT)
                .from(NOTICE_DIGEST)
                .where(NOTICE_DIGEST.PERSON_ID.eq(person.value()))
                .forUpdate()
                .fetchOptional(NOTICE_DIGEST.TOLD_AT)
                .orElse(Instant.EPOCH);
        var wanted = preferences.of(person);
        var counts = new TreeMap<TopicGroup, Integer>();
        sql.select(NOTICE.TOPIC, DSL.count())
                .from(NOTICE)
                .where(
                        NOTICE.PERSON_ID.eq(person.value()),
                        NOTICE.READ_AT.isNull(),
                        NOTICE.AT.gt(since),
                        NOTICE.AT.le(now))
                .groupBy(NOTICE.TOPIC)
                .forEach(it -> counts.merge(TopicGroup.of(it.value1()), it.value2(), Integer::sum));
        counts.keySet().removeIf(it -> wanted.get(new Preferences.Key(it, Channel.EMAIL)) != Delivery.DIGEST);
        if (!counts.isEmpty()) {
            var lines = counts.entrySet().stream()
                    .map(it ->
                            texts.of("notice.digest.line", texts.of(it.getKey().labelKey()), it.getValue()))
                    .collect(Collectors.joining("\n"));
            outbox.add(
                    person,
                    Channel.EMAIL,
                    "digest:" + person.value() + ":" + today,
                    texts.of("notice.digest.subject"),
                    texts.of("notice.digest.text", lines, outbox.link("/inbox"), outbox.link("/account/notices")),
                    now);
        }
        sql.insertInto(NOTICE_DIGEST)
                .set(NOTICE_DIGEST.PERSON_ID, person.value())
                .set(NOTICE_DIGEST.TOLD_ON, today)
                .set(NOTICE_DIGEST.TOLD_AT, now)
                .onConflict(NOTICE_DIGEST.PERSON_ID)
                .doUpdate()
                .set(NOTICE_DIGEST.TOLD_ON, today)
                .set(NOTICE_DIGEST.TOLD_AT, now)
                .execute();
    }
}
