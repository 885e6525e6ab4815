package org.qiao.consortium.governance.meeting.feed;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.governance.db.Tables.CALENDAR_FEED;
import static org.qiao.consortium.governance.db.Tables.MEETING;
import static org.qiao.consortium.governance.db.Tables.SEAT;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.identity.Colleagues;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 日历订阅 — one secret address for each person and consortium; a new one ends the old one, a closed account ends it, too. */
@Component
@Transactional
class CalendarFeeds {

    private static final int TOKEN_BYTES = 24;
    private static final Duration BACK = Duration.ofDays(90);

    private final DSLContext sql;
    private final Secrets secrets;
    private final Colleagues people;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(DSLContext sql, Secrets secrets, Colleagues people) {
        this.sql = sql;
        this.secrets = secrets;
        this.people = people;
    }

    @Transactional(readOnly = true)
    boolean has(Viewer viewer) {
        return sql.fetchExists(
                CALENDAR_FEED,
                CALENDAR_FEED.PERSON_ID.eq(viewer.person().value()),
                CALENDAR_FEED.CONSORTIUM_ID.eq(viewer.consortium().value()));
    }

    /** @return the secret part of the address; nobody can read it again */
    String make(Viewer viewer, Instant at) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.insertInto(CALENDAR_FEED)
                .set(CALENDAR_FEED.PERSON_ID, viewer.person().value())
                .set(CALENDAR_FEED.CONSORTIUM_ID, viewer.consortium().value())
                .set(CALENDAR_FEED.TOKEN_DIGEST, digestOf(token))
                .set(CALENDAR_FEED.MADE_AT, at)
                .onConflict(CALENDAR_FEED.PERSON_ID, CALENDAR_FEED.CONSORTIUM_ID)
                .doUpdate()
                .set(CALENDAR_FEED.TOKEN_DIGEST, digestOf(token))
                .set(CALENDAR_FEED.MADE_AT, at)
                .execute();
        return token;
    }

    private byte[] digestOf(String token) {
        return secrets.digest("calendar-feed", token);
    }

    /** The meetings that were called, of the bodies in which the person holds a seat or stands in; empty for an unknown address. */
    @Transactional(readOnly = true)
    Optional<List<Calendar.Event>> of(String token, String base, Instant now) {
        return sql.select(CALENDAR_FEED.PERSON_ID, CALENDAR_FEED.CONSORTIUM_ID)
                .from(CALENDAR_FEED)
                .where(CALENDAR_FEED.TOKEN_DIGEST.eq(digestOf(token)))
                .fetchOptional()
                .filter(it -> people.active(new PersonId(it.value1())).isPresent())
                .map(it -> events(it.value1(), it.value2(), base, now));
    }

    private List<Calendar.Event> events(UUID person, UUID consortium, String base, Instant now) {
        return sql.selectFrom(MEETING)
                .where(
                        MEETING.CONSORTIUM_ID.eq(consortium),
                        MEETING.STATUS.ne("DRAFT"),
                        MEETING.STARTS_AT.gt(now.minus(BACK)),
                        exists(selectOne()
                                .from(SEAT)
                                .where(SEAT.BODY_ID.eq(MEETING.BODY_ID), SEAT.ENDED_ON.isNull())
                                .and(SEAT.PERSON_ID.eq(person).or(SEAT.ALTERNATE_ID.eq(person)))))
                .orderBy(MEETING.STARTS_AT)
                .fetch(it -> new Calendar.Event(
                        it.get(MEETING.NUMBER),
                        it.get(MEETING.TITLE),
                        it.get(MEETING.STARTS_AT),
                        it.get(MEETING.ENDS_AT),
                        it.get(MEETING.PLACE),
                        it.get(MEETING.NOTE),
                        it.get(MEETING.STATUS).equals("CANCELLED"),
                        it.get(MEETING.VERSION),
                        base + "/meetings/" + it.get(MEETING.NUMBER)));
    }
}
