package org.qiao.consortium.platform.notices.outbox;

import static org.qiao.consortium.platform.db.Tables.DISPATCH;
import static org.qiao.consortium.platform.db.Tables.NOTICE_ADDRESS;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 发送 — carries out what is due, one by one. A dispatch is taken before it is carried and its end written afterwards, so that
 * two instances never carry the same one; only what an instance was carrying when it died is carried again, under the same
 * id.
 */
@Component
class SendDispatches {

    private static final Logger LOG = LoggerFactory.getLogger(SendDispatches.class);

    /** Minutes after the first, second … attempt; after the last it is given up. */
    private static final List<Integer> AGAIN_AFTER = List.of(1, 5, 30, 120, 720);

    private static final Duration DEAD_AFTER = Duration.ofMinutes(10);
    private static final int AT_MOST = 500;
    private static final String CODE = "code:";

    private final DSLContext sql;
    private final Secrets secrets;
    private final Carriers carriers;
    private final InstantSource clock;

    SendDispatches(DSLContext sql, Secrets secrets, Carriers carriers, InstantSource clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.carriers = carriers;
        this.clock = clock;
    }

    private record Taken(
            UUID id, PersonId person, Channel channel, String key, String subject, String text, int attempts) {}

    /** @return how many were taken */
    int sendDue() {
        for (var done = 0; done < AT_MOST; done++) {
            var next = take(clock.instant());
            if (next.isEmpty()) {
                return done;
            }
            send(next.get());
        }
        return AT_MOST;
    }

    private Optional<Taken> take(Instant now) {
        var due = DSL.select(DISPATCH.ID)
                .from(DISPATCH)
                .where(
                        DISPATCH.STATUS.in(
                                DSL.inline(DispatchStatus.WAITING.name()), DSL.inline(DispatchStatus.SENDING.name())),
                        DISPATCH.DUE_AT.le(now))
                .orderBy(DISPATCH.DUE_AT)
                .limit(1)
                .forUpdate()
                .skipLocked();
        return sql.update(DISPATCH)
                .set(DISPATCH.STATUS, DispatchStatus.SENDING.name())
                .set(DISPATCH.ATTEMPTS, DISPATCH.ATTEMPTS.plus(1))
                .set(DISPATCH.DUE_AT, now.plus(DEAD_AFTER))
                .where(DISPATCH.ID.in(due))
                .returning()
                .fetchOptional(it -> new Taken(
                        it.get(DISPATCH.ID),
                        new PersonId(it.get(DISPATCH.PERSON_ID)),
                        Channel.valueOf(it.get(DISPATCH.CHANNEL)),
                        it.get(DISPATCH.EVENT_KEY),
                        it.get(DISPATCH.SUBJECT),
                        it.get(DISPATCH.TEXT),
                        it.get(DISPATCH.ATTEMPTS)));
    }

    private void send(Taken taken) {
        var address = address(taken);
        if (address.isEmpty()) {
            end(taken, DispatchStatus.DROPPED, "", taken.text());
            return;
        }
        var masked = Addresses.masked(taken.channel(), address.get());
        var carrier = carriers.of(taken.channel());
        if (carrier.isEmpty()) {
            end(taken, DispatchStatus.LOGGED, masked, taken.text());
            return;
        }
        try {
            carrier.get().carry(new Carrier.Parcel(taken.id(), address.get(), taken.subject(), taken.text()));
            end(taken, DispatchStatus.SENT, masked, withoutCode(taken));
        } catch (IOException | RuntimeException failed) {
            // Neither address nor text: the log is read by more people than the outbox.
            LOG.warn("dispatch {} by {} failed: {}", taken.id(), taken.channel(), failed.toString());
            again(taken, masked, Objects.requireNonNullElse(failed.getMessage(), failed.toString()));
        }
    }

    /** A code goes to the address that it is to confirm, everything else to a confirmed one. */
    private Optional<String> address(Taken taken) {
        return sql.select(NOTICE_ADDRESS.ADDRESS_SEALED)
                .from(NOTICE_ADDRESS)
                .where(
                        NOTICE_ADDRESS.PERSON_ID.eq(taken.person().value()),
                        NOTICE_ADDRESS.CHANNEL.eq(taken.channel().name()),
                        taken.key().startsWith(CODE)
                                ? NOTICE_ADDRESS.CODE_UNTIL.gt(clock.instant())
                                : NOTICE_ADDRESS.CONFIRMED_AT.isNotNull())
                .fetchOptional(it -> secrets.open(it.value1()));
    }

    private static String withoutCode(Taken taken) {
        return taken.key().startsWith(CODE) ? taken.text().replaceAll("\\d{6}", "******") : taken.text();
    }

    private void end(Taken taken, DispatchStatus status, String sentTo, String text) {
        sql.update(DISPATCH)
                .set(DISPATCH.STATUS, status.name())
                .set(DISPATCH.SENT_TO, sentTo)
                .set(DISPATCH.TEXT, text)
                .set(DISPATCH.TROUBLE, "")
                .set(DISPATCH.ENDED_AT, clock.instant())
                .where(DISPATCH.ID.eq(taken.id()))
                .execute();
    }

    private void again(Taken taken, String sentTo, String trouble) {
        var last = taken.attempts() > AGAIN_AFTER.size();
        var now = clock.instant();
        sql.update(DISPATCH)
                .set(DISPATCH.STATUS, (last ? DispatchStatus.FAILED : DispatchStatus.WAITING).name())
                .set(DISPATCH.SENT_TO, sentTo)
                .set(DISPATCH.TROUBLE, trouble.substring(0, Math.min(300, trouble.length())))
                .set(DISPATCH.DUE_AT, last ? now : now.plus(Duration.ofMinutes(AGAIN_AFTER.get(taken.attempts() - 1))))
                .set(DISPATCH.ENDED_AT, last ? now : null)
                .where(DISPATCH.ID.eq(taken.id()))
                .execute();
    }
}
