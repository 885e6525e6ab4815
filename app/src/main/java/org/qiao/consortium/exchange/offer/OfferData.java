package org.qiao.consortium.exchange.offer;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.exchange.db.Tables.OFFER;
import static org.qiao.consortium.exchange.db.Tables.OFFER_OCCUPATION;
import static org.qiao.consortium.exchange.db.Tables.OFFER_REGION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.privacy.Erasure;
import org.qiao.consortium.platform.privacy.PersonalDataSource;
import org.qiao.consortium.platform.privacy.Retention;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.students.StudentView;
import org.qiao.consortium.students.Students;
import org.springframework.stereotype.Component;

/** 求职意向 as personal data: told to the student, deleted with a request, gone some years after it ended. */
@Component
class OfferData implements PersonalDataSource, Erasure, Retention {

    private final DSLContext sql;
    private final Students students;
    private final Texts texts;

    OfferData(DSLContext sql, Students students, Texts texts) {
        this.sql = sql;
        this.students = students;
        this.texts = texts;
    }

    @Override
    public List<Held> held(PersonId person, LocalDate on) {
        return sql
                .select(OFFER.NUMBER, OFFER.STATUS, OFFER.TEXT, OFFER.PAY_FROM, OFFER.CREATED_AT)
                .from(OFFER)
                .where(OFFER.STUDENT_ID.in(idsOf(person)))
                .orderBy(OFFER.CREATED_AT.desc())
                .fetch(it -> List.of(
                        Line.plain(text("number"), it.value1()),
                        Line.plain(
                                text("status"), OfferStatus.valueOf(it.value2()).label()),
                        Line.plain(text("pay"), it.value4() == null ? "" : Written.yuan(it.value4())),
                        Line.plain(text("note"), it.value3()),
                        Line.plain(text("since"), Written.date(BusinessTime.dateOf(it.value5())))))
                .stream()
                .map(it ->
                        new Held(text("title"), it, text("purpose"), text("basis"), text("receivers"), text("period")))
                .toList();
    }

    @Override
    public Done erase(PersonId person, Actor by, Instant at) {
        var gone = delete(select(OFFER.ID).from(OFFER).where(OFFER.STUDENT_ID.in(idsOf(person))));
        return gone > 0 ? new Done(List.of(text("title")), List.of()) : Done.nothing();
    }

    /** The end of the consent pauses it. */
    @Override
    public Done stopUsing(PersonId person, Actor by, Instant at) {
        return Done.nothing();
    }

    @Override
    public Done resume(PersonId person, Actor by, Instant at) {
        return Done.nothing();
    }

    @Override
    public String kind() {
        return "exchange.offers";
    }

    @Override
    public Way way() {
        return Way.DELETED;
    }

    @Override
    public long due(Instant before) {
        return sql.fetchCount(OFFER, old(before));
    }

    @Override
    public int removeSome(Instant before, int atMost) {
        return delete(select(OFFER.ID).from(OFFER).where(old(before)).limit(atMost));
    }

    private static Condition old(Instant before) {
        return OFFER.STATUS
                .eq(OfferStatus.CLOSED.name())
                .and(coalesce(OFFER.OPENED_AT, OFFER.CREATED_AT).lt(before));
    }

    private int delete(Select<Record1<UUID>> which) {
        var ids = sql.fetch(which).map(Record1::value1);
        sql.deleteFrom(OFFER_OCCUPATION)
                .where(OFFER_OCCUPATION.OFFER_ID.in(ids))
                .execute();
        sql.deleteFrom(OFFER_REGION).where(OFFER_REGION.OFFER_ID.in(ids)).execute();
        return sql.deleteFrom(OFFER).where(OFFER.ID.in(ids)).execute();
    }

    private List<UUID> idsOf(PersonId person) {
        return students.ofPerson(person).map(StudentView::id).map(it -> it.value()).stream()
                .toList();
    }

    private String text(String key) {
        return texts.of("exchange.offer.data." + key);
    }
}
