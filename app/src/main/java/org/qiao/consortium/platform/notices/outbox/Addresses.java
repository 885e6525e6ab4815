package org.qiao.consortium.platform.notices.outbox;

import static org.qiao.consortium.platform.db.Tables.NOTICE_ADDRESS;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.People;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Texts;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 通知地址 — where somebody wants to be told; used only after its owner has typed the code that was sent there. */
@Component
public class Addresses {

    static final Duration CODE_FOR = Duration.ofMinutes(15);
    private static final int TRIES = 5;
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9-]{1,63})+");

    private final DSLContext sql;
    private final Secrets secrets;
    private final Outbox outbox;
    private final People people;
    private final Deeds deeds;
    private final Texts texts;
    private final SecureRandom random = new SecureRandom();

    Addresses(DSLContext sql, Secrets secrets, Outbox outbox, People people, Deeds deeds, Texts texts) {
        this.sql = sql;
        this.secrets = secrets;
        this.outbox = outbox;
        this.people = people;
        this.deeds = deeds;
        this.texts = texts;
    }

    /** @param shown masked @param waits a code was sent and can still be typed */
    public record Address(Channel channel, String shown, boolean confirmed, boolean waits) {}

    public Map<Channel, Address> of(PersonId person, Instant now) {
        var all = new EnumMap<Channel, Address>(Channel.class);
        sql.selectFrom(NOTICE_ADDRESS)
                .where(NOTICE_ADDRESS.PERSON_ID.eq(person.value()))
                .forEach(it -> {
                    var channel = Channel.valueOf(it.get(NOTICE_ADDRESS.CHANNEL));
                    var until = it.get(NOTICE_ADDRESS.CODE_UNTIL);
                    all.put(
                            channel,
                            new Address(
                                    channel,
                                    masked(channel, secrets.open(it.get(NOTICE_ADDRESS.ADDRESS_SEALED))),
                                    it.get(NOTICE_ADDRESS.CONFIRMED_AT) != null,
                                    until != null && until.isAfter(now)));
                });
        return all;
    }

    /** Sends a code to the address, in place of one that was there. @throws Refused when it is none */
    @Transactional
    public void enter(Viewer viewer, String email, Instant at) {
        var typed = email.strip();
        if (!EMAIL.matcher(typed).matches() || typed.length() > 200) {
            throw refused(NoticeError.EMAIL_SHAPE, "email");
        }
        sendCode(viewer, Channel.EMAIL, typed, at);
    }

    /** The same for a mobile number; for the one that the account has when none is typed. @throws Refused when it is none */
    @Transactional
    public void enterPhone(Viewer viewer, String typed, Instant at) {
        var number = Optional.of(typed.strip())
                .filter(it -> !it.isEmpty())
                .or(() -> Optional.ofNullable(
                                people.contacts(List.of(viewer.person())).get(viewer.person()))
                        .flatMap(People.Contact::phone)
                        .map(PhoneNumber::full))
                .filter(it -> MOBILE.matcher(it).matches())
                .orElseThrow(() -> refused(NoticeError.PHONE_SHAPE, "phone"));
        sendCode(viewer, Channel.SMS, number, at);
    }

    private void sendCode(Viewer viewer, Channel channel, String address, Instant at) {
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var person = viewer.person();
        var sealed = secrets.seal(address);
        sql.insertInto(NOTICE_ADDRESS)
                .set(NOTICE_ADDRESS.PERSON_ID, person.value())
                .set(NOTICE_ADDRESS.CHANNEL, channel.name())
                .set(NOTICE_ADDRESS.ADDRESS_SEALED, sealed)
                .set(NOTICE_ADDRESS.CODE_DIGEST, digest(person, channel, code))
                .set(NOTICE_ADDRESS.CODE_UNTIL, at.plus(CODE_FOR))
                .onConflict(NOTICE_ADDRESS.PERSON_ID, NOTICE_ADDRESS.CHANNEL)
                .doUpdate()
                .set(NOTICE_ADDRESS.ADDRESS_SEALED, sealed)
                .set(NOTICE_ADDRESS.CODE_DIGEST, digest(person, channel, code))
                .set(NOTICE_ADDRESS.CODE_UNTIL, at.plus(CODE_FOR))
                .set(NOTICE_ADDRESS.TRIES, 0)
                .setNull(NOTICE_ADDRESS.CONFIRMED_AT)
                .execute();
        var text = texts.of("notice.code.text", code, CODE_FOR.toMinutes());
        outbox.add(person, channel, "code:" + Uuid7.at(at), texts.of("notice.code.subject"), text, at);
        record(Deed.of("platform.notices.address-entered", subject(viewer), ""), viewer, channel, address, at);
    }

    /** @throws Refused when the code is wrong, too old or was wrong too often */
    @Transactional(noRollbackFor = Refused.class)
    public void confirm(Viewer viewer, Channel channel, String code, Instant at) {
        var mine = NOTICE_ADDRESS.PERSON_ID.eq(viewer.person().value()).and(NOTICE_ADDRESS.CHANNEL.eq(channel.name()));
        var row = sql.selectFrom(NOTICE_ADDRESS)
                .where(mine, NOTICE_ADDRESS.CODE_UNTIL.gt(at), NOTICE_ADDRESS.TRIES.lt(TRIES))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> refused(NoticeError.CODE_GONE, field(channel)));
        if (!Arrays.equals(row.get(NOTICE_ADDRESS.CODE_DIGEST), digest(viewer.person(), channel, code.strip()))) {
            sql.update(NOTICE_ADDRESS)
                    .set(NOTICE_ADDRESS.TRIES, NOTICE_ADDRESS.TRIES.plus(1))
                    .where(mine)
                    .execute();
            throw refused(NoticeError.CODE_WRONG, field(channel));
        }
        sql.update(NOTICE_ADDRESS)
                .set(NOTICE_ADDRESS.CONFIRMED_AT, at)
                .setNull(NOTICE_ADDRESS.CODE_DIGEST)
                .setNull(NOTICE_ADDRESS.CODE_UNTIL)
                .where(mine)
                .execute();
        record(
                Deed.of("platform.notices.address-confirmed", subject(viewer), ""),
                viewer,
                channel,
                secrets.open(row.get(NOTICE_ADDRESS.ADDRESS_SEALED)),
                at);
    }

    @Transactional
    public void remove(Viewer viewer, Channel channel, Instant at) {
        var removed = sql.deleteFrom(NOTICE_ADDRESS)
                .where(NOTICE_ADDRESS.PERSON_ID.eq(viewer.person().value()), NOTICE_ADDRESS.CHANNEL.eq(channel.name()))
                .execute();
        if (removed > 0) {
            record(Deed.of("platform.notices.address-removed", subject(viewer), ""), viewer, channel, "", at);
        }
    }

    private static SubjectRef subject(Viewer viewer) {
        return new SubjectRef("platform.person", viewer.person().value());
    }

    private void record(Deed deed, Viewer viewer, Channel channel, String address, Instant at) {
        var shown = address.isEmpty() ? "" : masked(channel, address);
        deeds.record(deed.with("channel", channel.name()).with("address", shown), viewer.actor(), at);
    }

    private byte[] digest(PersonId person, Channel channel, String code) {
        return secrets.digest("notice.code", person.value() + ":" + channel + ":" + code);
    }

    public static String field(Channel channel) {
        return channel == Channel.EMAIL ? "emailCode" : "smsCode";
    }

    private static Refused refused(NoticeError error, String field) {
        return new Refused(List.of(Refusal.of(error, field)));
    }

    static String masked(Channel channel, String address) {
        return channel == Channel.SMS
                ? address.substring(0, 3) + "****" + address.substring(address.length() - 4)
                : address.charAt(0) + "***" + address.substring(address.indexOf('@'));
    }
}
