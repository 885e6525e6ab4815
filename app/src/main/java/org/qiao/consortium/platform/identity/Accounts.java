package org.qiao.consortium.platform.identity;

import static org.qiao.consortium.platform.db.Tables.ACTIVATION;
import static org.qiao.consortium.platform.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.Actor;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 账号 — what a person does with the own sign-in, and what an administrator does with others'. Each is a deed. */
@Component
@Transactional
public class Accounts {

    private final DSLContext sql;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Deeds deeds;
    private final People people;

    Accounts(DSLContext sql, Secrets secrets, Passwords passwords, Deeds deeds, People people) {
        this.sql = sql;
        this.secrets = secrets;
        this.passwords = passwords;
        this.deeds = deeds;
        this.people = people;
    }

    /**
     * Sets the first (or a new) password by a one-time code, which is used up by it.
     *
     * @param code as typed: blanks, hyphens and lower case do not matter
     */
    public PersonId activate(String code, String password, Instant at) {
        Refused.ifAny(weak(password, "password"));
        var digest = secrets.digest(StoredPeople.ACTIVATION_CODE, normalised(code));
        var person = sql.update(ACTIVATION)
                .set(ACTIVATION.USED_AT, at)
                .where(ACTIVATION.CODE_DIGEST.eq(digest), ACTIVATION.USED_AT.isNull(), ACTIVATION.EXPIRES_AT.gt(at))
                .returningResult(ACTIVATION.PERSON_ID)
                .fetchOptional(it -> it.value1())
                .orElseThrow(() -> new Refused(List.of(Refusal.of(IdentityError.ACTIVATION_UNKNOWN, "code"))));
        var id = new PersonId(person);
        set(id, password);
        deeds.recordOf(id, nameOf(id), Deed.of("platform.identity.activated", subjectOf(id), ""), at);
        return id;
    }

    static String normalised(String code) {
        return code.replaceAll("[\\s\\-—－]+", "").toUpperCase(Locale.ROOT);
    }

    /** @throws Refused when the old one is wrong or the new one weak */
    public void changePassword(Actor person, String oldPassword, String newPassword, Instant at) {
        Refused.ifAny(weak(newPassword, "newPassword"));
        var hash = sql.select(PERSON.PASSWORD_HASH)
                .from(PERSON)
                .where(PERSON.ID.eq(person.person().value()))
                .fetchSingle()
                .value1();
        if (hash == null || !passwords.matches(oldPassword, hash)) {
            throw new Refused(List.of(Refusal.of(IdentityError.PASSWORD_WRONG, "oldPassword")));
        }
        set(person.person(), newPassword);
        deeds.record(Deed.of("platform.identity.password-changed", subjectOf(person.person()), ""), person, at);
    }

    /** A code with which the person sets a (new) password; to be shown once and kept nowhere. */
    public String newCode(PersonId person, Actor by, Instant at) {
        deeds.record(Deed.of("platform.identity.code-made", subjectOf(person), ""), by, at);
        return people.activationCode(person, at);
    }

    private static List<Refusal> weak(String password, String field) {
        return Passwords.isStrong(password)
                ? List.of()
                : List.of(Refusal.of(IdentityError.PASSWORD_WEAK, field, Passwords.SHORTEST));
    }

    private void set(PersonId person, String password) {
        sql.update(PERSON)
                .set(PERSON.PASSWORD_HASH, passwords.hash(password))
                .set(PERSON.FAILURES, 0)
                .setNull(PERSON.LOCKED_UNTIL)
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    private String nameOf(PersonId person) {
        return sql.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchSingle()
                .value1();
    }

    /**
     * A person who has left cannot sign in any more; nothing of theirs is deleted. What they have open is handed over first:
     * {@code identity.handover} calls this.
     */
    public void close(PersonId person, String reason, Actor by, Instant at) {
        if (person.equals(by.person())) {
            throw new Refused(List.of(Refusal.of(IdentityError.NOT_ONESELF, "")));
        }
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(IdentityError.REASON_MISSING, "reason")));
        }
        setActive(person, false);
        deeds.record(Deed.of("platform.identity.closed", subjectOf(person), "").because(reason.strip()), by, at);
    }

    public void reopen(PersonId person, Actor by, Instant at) {
        setActive(person, true);
        deeds.record(Deed.of("platform.identity.reopened", subjectOf(person), ""), by, at);
    }

    private void setActive(PersonId person, boolean active) {
        sql.update(PERSON)
                .set(PERSON.ACTIVE, active)
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    public static SubjectRef subjectOf(PersonId person) {
        return new SubjectRef("platform.person", person.value());
    }
}
