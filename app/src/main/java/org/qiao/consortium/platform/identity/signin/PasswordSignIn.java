package org.qiao.consortium.platform.identity.signin;

import static org.qiao.consortium.platform.db.Tables.PERSON;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Grants;
import org.qiao.consortium.platform.identity.IdentityError;
import org.qiao.consortium.platform.identity.Passwords;
import org.qiao.consortium.platform.identity.StoredPeople;
import org.qiao.consortium.platform.limits.TooMany;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;

/**
 * Sign-in by user name (or phone) and password. Five failures in a row lock the person for fifteen minutes.
 *
 * <p>Easy to get wrong: a failure must be counted although the sign-in is refused, so counting is a statement of its own and
 * never rolled back with it; and it is counted in the database, because the next attempt may reach another instance.
 */
@Component
public class PasswordSignIn {

    public static final int FAILURES_ALLOWED = 5;
    static final Duration LOCK = Duration.ofMinutes(15);

    private final DSLContext sql;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Grants grants;
    private final Deeds deeds;
    private final InstantSource clock;

    PasswordSignIn(
            DSLContext sql, Secrets secrets, Passwords passwords, Grants grants, Deeds deeds, InstantSource clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.passwords = passwords;
        this.grants = grants;
        this.deeds = deeds;
        this.clock = clock;
    }

    private record Account(
            UUID id,
            String name,
            @Nullable String hash,
            @Nullable Instant lockedUntil) {}

    /**
     * Whose name and password these are; signed in they are not yet.
     *
     * @param name user name or phone
     * @throws Refused with the same words for a wrong name and a wrong password
     */
    PersonId signIn(String name, String password) {
        var account = accountOf(name.strip());
        if (account.isEmpty() || account.get().hash() == null) {
            passwords.compareWithNobody(password);
            throw refused(IdentityError.SIGN_IN_UNKNOWN);
        }
        return signIn(account.get(), password);
    }

    private static Refused refused(IdentityError error) {
        return new Refused(List.of(Refusal.of(error, "", FAILURES_ALLOWED, LOCK.toMinutes())));
    }

    private Optional<Account> accountOf(String name) {
        return sql.select(PERSON.ID, PERSON.NAME, PERSON.PASSWORD_HASH, PERSON.LOCKED_UNTIL)
                .from(PERSON)
                .where(PERSON.USER_NAME
                        .equalIgnoreCase(name)
                        .or(PERSON.PHONE_DIGEST.eq(secrets.digest(StoredPeople.PHONE, name))))
                .and(PERSON.ACTIVE.isTrue())
                .fetchOptional(it -> new Account(it.value1(), it.value2(), it.value3(), it.value4()));
    }

    private PersonId signIn(Account account, String password) {
        var now = clock.instant();
        if (account.lockedUntil() != null && account.lockedUntil().isAfter(now)) {
            throw new TooMany("person.locked", account.lockedUntil());
        }
        if (account.hash() == null || !passwords.matches(password, account.hash())) {
            fail(account, now);
            throw refused(IdentityError.SIGN_IN_UNKNOWN);
        }
        var person = new PersonId(account.id());
        if (grants.of(person).isEmpty()) {
            throw refused(IdentityError.SIGN_IN_NO_ROLE);
        }
        sql.update(PERSON)
                .set(PERSON.FAILURES, 0)
                .setNull(PERSON.LOCKED_UNTIL)
                .where(PERSON.ID.eq(account.id()))
                .execute();
        return person;
    }

    private void fail(Account account, Instant now) {
        var failures = sql.update(PERSON)
                .set(PERSON.FAILURES, PERSON.FAILURES.plus(1))
                .where(PERSON.ID.eq(account.id()))
                .returningResult(PERSON.FAILURES)
                .fetchSingle()
                .value1();
        record(account, Deed.of("platform.identity.sign-in-refused", subjectOf(account), ""), now);
        if (failures >= FAILURES_ALLOWED) {
            sql.update(PERSON)
                    .set(PERSON.FAILURES, 0)
                    .set(PERSON.LOCKED_UNTIL, now.plus(LOCK))
                    .where(PERSON.ID.eq(account.id()))
                    .execute();
            record(account, Deed.of("platform.identity.locked", subjectOf(account), ""), now);
        }
    }

    private static SubjectRef subjectOf(Account account) {
        return new SubjectRef("platform.person", account.id());
    }

    private void record(Account account, Deed deed, Instant now) {
        deeds.recordOf(new PersonId(account.id()), account.name(), deed, now);
    }
}
