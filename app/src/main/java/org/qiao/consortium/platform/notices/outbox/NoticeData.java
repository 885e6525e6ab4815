package org.qiao.consortium.platform.notices.outbox;

import static org.qiao.consortium.platform.db.Tables.DISPATCH;
import static org.qiao.consortium.platform.db.Tables.NOTICE_ADDRESS;
import static org.qiao.consortium.platform.db.Tables.NOTICE_DIGEST;
import static org.qiao.consortium.platform.db.Tables.NOTICE_PREFERENCE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.privacy.Erasure;
import org.qiao.consortium.platform.privacy.OldRows;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.platform.privacy.Retention;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** 通知地址 — what is held of a person so that they can be told; all of it goes when they want it gone. */
@Component
class NoticeData implements PersonalDataSource, Erasure {

    private final DSLContext sql;
    private final Secrets secrets;
    private final Texts texts;

    NoticeData(DSLContext sql, Secrets secrets, Texts texts) {
        this.sql = sql;
        this.secrets = secrets;
        this.texts = texts;
    }

    @Override
    public List<Held> held(PersonId person, LocalDate on) {
        var lines = sql.select(NOTICE_ADDRESS.CHANNEL, NOTICE_ADDRESS.ADDRESS_SEALED)
                .from(NOTICE_ADDRESS)
                .where(NOTICE_ADDRESS.PERSON_ID.eq(person.value()))
                .orderBy(NOTICE_ADDRESS.CHANNEL)
                .fetch(it -> {
                    var channel = Channel.valueOf(it.value1());
                    var address = secrets.open(it.value2());
                    return new Line(channel.label(), address, Addresses.masked(channel, address));
                });
        return lines.isEmpty()
                ? List.of()
                : List.of(new Held(
                        text("title"), lines, text("purpose"), text("basis"), text("receivers"), text("period")));
    }

    @Override
    public Done erase(PersonId person, Actor by, Instant at) {
        var addresses = sql.deleteFrom(NOTICE_ADDRESS)
                .where(NOTICE_ADDRESS.PERSON_ID.eq(person.value()))
                .execute();
        sql.deleteFrom(NOTICE_PREFERENCE)
                .where(NOTICE_PREFERENCE.PERSON_ID.eq(person.value()))
                .execute();
        sql.deleteFrom(NOTICE_DIGEST)
                .where(NOTICE_DIGEST.PERSON_ID.eq(person.value()))
                .execute();
        sql.deleteFrom(DISPATCH).where(DISPATCH.PERSON_ID.eq(person.value())).execute();
        return new Done(addresses > 0 ? List.of(text("gone")) : List.of(), List.of());
    }

    /** Nothing is sent to an address that is not confirmed; its owner confirms it again afterwards. */
    @Override
    public Done stopUsing(PersonId person, Actor by, Instant at) {
        sql.update(NOTICE_ADDRESS)
                .setNull(NOTICE_ADDRESS.CONFIRMED_AT)
                .where(NOTICE_ADDRESS.PERSON_ID.eq(person.value()))
                .execute();
        return Done.nothing();
    }

    @Override
    public Done resume(PersonId person, Actor by, Instant at) {
        return Done.nothing();
    }

    @Bean
    static Retention retentionOfDispatches(DSLContext sql) {
        return OldRows.deleted(
                "platform.dispatches", sql, DISPATCH, DISPATCH.ID, before -> DISPATCH.ENDED_AT.lt(before));
    }

    private String text(String key) {
        return texts.of("notice.privacy." + key);
    }
}
