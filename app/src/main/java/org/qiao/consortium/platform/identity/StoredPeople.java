package org.qiao.consortium.platform.identity;

import static org.qiao.consortium.platform.db.Tables.ACTIVATION;
import static org.qiao.consortium.platform.db.Tables.PERSON;
import static org.qiao.consortium.platform.db.Tables.ROLE_GRANT;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
public class StoredPeople implements People {

    public static final String PHONE = "person.phone";
    static final String ACTIVATION_CODE = "activation.code";
    private static final Duration CODE_LASTS = Duration.ofDays(7);
    private static final Pattern USER_NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9._@-]{2,40}");
    /** Without 0, O, 1, I and L, which people mix up when they copy a code from paper. */
    private static final String CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final DSLContext sql;
    private final Secrets secrets;
    private final Passwords passwords;
    private final SecureRandom random = new SecureRandom();

    StoredPeople(DSLContext sql, Secrets secrets, Passwords passwords) {
        this.sql = sql;
        this.secrets = secrets;
        this.passwords = passwords;
    }

    @Override
    public PersonId create(NewPerson person, Instant at) {
        Refused.ifAny(refusalsOf(person));
        var id = Uuid7.at(at);
        sql.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.USER_NAME, person.userName())
                .set(PERSON.NAME, person.name())
                .set(
                        PERSON.PHONE_SEALED,
                        person.phone().map(it -> secrets.seal(it.full())).orElse(null))
                .set(PERSON.PHONE_DIGEST, person.phone().map(this::digestOf).orElse(null))
                .set(
                        PERSON.PASSWORD_HASH,
                        person.password().map(passwords::hash).orElse(null))
                .set(PERSON.CREATED_AT, at)
                .execute();
        return new PersonId(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Refusal> refusalsOf(NewPerson person) {
        var refusals = new ArrayList<Refusal>();
        if (person.name().isBlank()) {
            refusals.add(Refusal.of(IdentityError.NAME_MISSING, "name"));
        }
        if (!USER_NAME.matcher(person.userName()).matches()) {
            refusals.add(Refusal.of(IdentityError.USER_NAME_SHAPE, "userName"));
        } else if (taken(PERSON.USER_NAME.equalIgnoreCase(person.userName()))) {
            refusals.add(Refusal.of(IdentityError.USER_NAME_TAKEN, "userName", person.userName()));
        }
        if (person.phone().isPresent()
                && taken(PERSON.PHONE_DIGEST.eq(digestOf(person.phone().get())))) {
            refusals.add(Refusal.of(IdentityError.PHONE_TAKEN, "phone"));
        }
        if (person.password().isPresent()
                && !Passwords.isStrong(person.password().get())) {
            refusals.add(Refusal.of(IdentityError.PASSWORD_WEAK, "password", Passwords.SHORTEST));
        }
        return refusals;
    }

    private boolean taken(Condition condition) {
        return sql.fetchExists(PERSON, condition);
    }

    private byte[] digestOf(PhoneNumber phone) {
        return secrets.digest(PHONE, phone.full());
    }

    @Override
    public Map<String, PersonId> createAll(Collection<NewPerson> people, Instant at) {
        var made = new LinkedHashMap<String, PersonId>();
        var insert = sql.insertInto(PERSON, PERSON.ID, PERSON.USER_NAME, PERSON.NAME, PERSON.CREATED_AT);
        for (var person : people) {
            var id = Uuid7.at(at);
            made.put(person.userName(), new PersonId(id));
            insert = insert.values(id, person.userName(), person.name(), at);
        }
        if (!made.isEmpty()) {
            insert.execute();
        }
        return made;
    }

    @Override
    public void grant(PersonId person, Role role, OrganizationId organization, ConsortiumId consortium, Instant at) {
        sql.insertInto(ROLE_GRANT)
                .set(ROLE_GRANT.ID, Uuid7.at(at))
                .set(ROLE_GRANT.PERSON_ID, person.value())
                .set(ROLE_GRANT.ROLE, role.name())
                .set(ROLE_GRANT.ORGANIZATION_ID, organization.value())
                .set(ROLE_GRANT.CONSORTIUM_ID, consortium.value())
                .set(ROLE_GRANT.GRANTED_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public void grantAll(
            Collection<PersonId> people, Role role, OrganizationId organization, ConsortiumId consortium, Instant at) {
        Batches.execute(
                sql,
                people.stream()
                        .map(person -> sql.insertInto(ROLE_GRANT)
                                .set(ROLE_GRANT.ID, Uuid7.at(at))
                                .set(ROLE_GRANT.PERSON_ID, person.value())
                                .set(ROLE_GRANT.ROLE, role.name())
                                .set(ROLE_GRANT.ORGANIZATION_ID, organization.value())
                                .set(ROLE_GRANT.CONSORTIUM_ID, consortium.value())
                                .set(ROLE_GRANT.GRANTED_AT, at)
                                .onConflictDoNothing())
                        .toList());
    }

    @Override
    public void revoke(PersonId person, Role role, OrganizationId organization, ConsortiumId consortium, Instant at) {
        sql.update(ROLE_GRANT)
                .set(ROLE_GRANT.REVOKED_AT, at)
                .where(ROLE_GRANT.PERSON_ID.eq(person.value()))
                .and(ROLE_GRANT.ROLE.eq(role.name()))
                .and(ROLE_GRANT.ORGANIZATION_ID.eq(organization.value()))
                .and(ROLE_GRANT.CONSORTIUM_ID.eq(consortium.value()))
                .and(ROLE_GRANT.REVOKED_AT.isNull())
                .execute();
    }

    @Override
    public String activationCode(PersonId person, Instant at) {
        sql.update(ACTIVATION)
                .set(ACTIVATION.EXPIRES_AT, at)
                .where(ACTIVATION.PERSON_ID.eq(person.value()), ACTIVATION.USED_AT.isNull())
                .execute();
        var code = new StringBuilder();
        for (var i = 0; i < 10; i++) {
            code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        sql.insertInto(ACTIVATION)
                .set(ACTIVATION.ID, Uuid7.at(at))
                .set(ACTIVATION.PERSON_ID, person.value())
                .set(ACTIVATION.CODE_DIGEST, secrets.digest(ACTIVATION_CODE, code.toString()))
                .set(ACTIVATION.EXPIRES_AT, at.plus(CODE_LASTS))
                .execute();
        return code.toString();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> activated(Collection<PersonId> people) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.in(people.stream().map(PersonId::value).toList()), PERSON.PASSWORD_HASH.isNotNull())
                .fetchSet(it -> new PersonId(it.value1()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonId> holding(Role role, OrganizationId organization) {
        return holding(ROLE_GRANT.ROLE.eq(role.name()).and(ROLE_GRANT.ORGANIZATION_ID.eq(organization.value())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonId> holding(Role role, ConsortiumId consortium) {
        return holding(ROLE_GRANT.ROLE.eq(role.name()).and(ROLE_GRANT.CONSORTIUM_ID.eq(consortium.value())));
    }

    private List<PersonId> holding(Condition condition) {
        return sql.selectDistinct(ROLE_GRANT.PERSON_ID)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(condition, ROLE_GRANT.REVOKED_AT.isNull(), PERSON.ACTIVE.isTrue())
                .fetch(it -> new PersonId(it.value1()));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, Contact> contacts(Collection<PersonId> people) {
        return sql
                .select(PERSON.ID, PERSON.NAME, PERSON.PHONE_SEALED)
                .from(PERSON)
                .where(PERSON.ID.in(people.stream().map(PersonId::value).toList()))
                .fetch(it -> new Contact(
                        new PersonId(it.value1()),
                        it.value2(),
                        Optional.ofNullable(it.value3()).map(secrets::open).map(PhoneNumber::new)))
                .stream()
                .collect(java.util.stream.Collectors.toMap(Contact::person, it -> it));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return !sql.fetchExists(PERSON);
    }
}
