package org.qiao.consortium.platform.identity;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.qiao.consortium.platform.db.Tables.PERSON;
import static org.qiao.consortium.platform.db.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectLimitStep;
import org.jooq.SortField;
import org.qiao.consortium.platform.secrets.Secrets;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.PersonName;
import org.qiao.consortium.shared.PhoneNumber;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** 人员名单 — reads who acts for a unit, and who exists at all. Whom the viewer may read about is the caller's to check. */
@Component
public class Colleagues {

    /** One role of one person in a unit. @param activated whether the person has set a password */
    public record Colleague(
            PersonId person, String userName, String name, Role role, Instant since, boolean activated) {}

    /**
     * @param name masked for a student: who keeps accounts need not know who studies where
     * @param phone masked, empty when there is none
     */
    public record Account(
            PersonId person,
            String userName,
            String name,
            String phone,
            boolean activated,
            boolean active,
            Instant createdAt) {}

    /**
     * @param words part of a name or user name
     * @param role empty for everybody, also those without a role
     * @param closed those who have left, instead of the active
     */
    public record Wanted(String words, Optional<Role> role, boolean closed) {}

    private static final int ROWS_AT_ONCE = 500;
    private static final Field<Boolean> STUDENT = field(holding(Role.STUDENT)).as("student");

    private final DSLContext sql;
    private final Secrets secrets;

    Colleagues(DSLContext sql, Secrets secrets) {
        this.sql = sql;
        this.secrets = secrets;
    }

    /** Who acts for the unit in this consortium. Students are not among them: a school has thousands, and its roster tells of them. */
    public List<Colleague> of(OrganizationId unit, ConsortiumId consortium) {
        return sql.select(
                        PERSON.ID,
                        PERSON.USER_NAME,
                        PERSON.NAME,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.GRANTED_AT,
                        PERSON.PASSWORD_HASH)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(ROLE_GRANT.ORGANIZATION_ID.eq(unit.value()))
                .and(ROLE_GRANT.CONSORTIUM_ID.eq(consortium.value()))
                .and(ROLE_GRANT.ROLE.ne(Role.STUDENT.name()))
                .and(ROLE_GRANT.REVOKED_AT.isNull())
                .and(PERSON.ACTIVE.isTrue())
                .orderBy(ROLE_GRANT.GRANTED_AT, ROLE_GRANT.ID)
                .fetch(it -> new Colleague(
                        new PersonId(it.value1()),
                        it.value2(),
                        it.value3(),
                        Role.valueOf(it.value4()),
                        it.value5(),
                        it.value6() != null));
    }

    /** The person of this user name, also one who has lost every role. */
    public Optional<PersonId> byUserName(String userName) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.USER_NAME.equalIgnoreCase(userName), PERSON.ACTIVE.isTrue())
                .fetchOptional(it -> new PersonId(it.value1()));
    }

    /** The person of this key, if the account is open. */
    public Optional<PersonId> active(PersonId person) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()), PERSON.ACTIVE.isTrue())
                .fetchOptional(it -> new PersonId(it.value1()));
    }

    public Paged<Account> find(Wanted wanted, Paging paging) {
        var condition = matching(wanted);
        var total = sql.fetchCount(sql.selectOne().from(PERSON).where(condition).limit(Paging.EXACT_TOTAL + 1));
        return new Paged<>(read(condition, order(paging), paging), paging, total);
    }

    private static SortField<?> order(Paging paging) {
        var order = paging.sort().equals("name") ? PERSON.NAME : PERSON.CREATED_AT;
        return paging.sort().isEmpty() || paging.descending() ? order.desc() : order.asc();
    }

    public Optional<Account> find(PersonId person) {
        return read(PERSON.ID.eq(person.value()), PERSON.ID.asc(), Paging.first()).stream()
                .findFirst();
    }

    /** Everybody wanted, in the order of the list. */
    public Stream<Account> each(Wanted wanted, Paging paging) {
        return accounts(matching(wanted), order(paging))
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(this::account);
    }

    private List<Account> read(Condition condition, SortField<?> order, Paging paging) {
        return accounts(condition, order)
                .limit(paging.size())
                .offset(paging.offset())
                .fetch(this::account);
    }

    private SelectLimitStep<Record> accounts(Condition condition, SortField<?> order) {
        return sql.select(List.of(
                        PERSON.ID,
                        PERSON.USER_NAME,
                        PERSON.NAME,
                        PERSON.PHONE_SEALED,
                        PERSON.PASSWORD_HASH,
                        PERSON.ACTIVE,
                        PERSON.CREATED_AT,
                        STUDENT))
                .from(PERSON)
                .where(condition)
                .orderBy(order, PERSON.ID);
    }

    private Account account(Record it) {
        var name = it.get(PERSON.NAME);
        return new Account(
                new PersonId(it.get(PERSON.ID)),
                it.get(PERSON.USER_NAME),
                it.get(STUDENT) ? new PersonName(name).masked() : name,
                Optional.ofNullable(it.get(PERSON.PHONE_SEALED))
                        .map(secrets::open)
                        .map(phone -> new PhoneNumber(phone).masked())
                        .orElse(""),
                it.get(PERSON.PASSWORD_HASH) != null,
                it.get(PERSON.ACTIVE),
                it.get(PERSON.CREATED_AT));
    }

    private static Condition matching(Wanted wanted) {
        var conditions = new ArrayList<Condition>();
        conditions.add(wanted.closed() ? PERSON.ACTIVE.isFalse() : PERSON.ACTIVE.isTrue());
        if (!wanted.words().isBlank()) {
            var words = wanted.words().strip();
            conditions.add(PERSON.NAME.contains(words).or(PERSON.USER_NAME.containsIgnoreCase(words)));
        }
        conditions.add(wanted.role().map(Colleagues::holding).orElse(noCondition()));
        return and(conditions);
    }

    private static Condition holding(Role role) {
        return PERSON.ID.in(select(ROLE_GRANT.PERSON_ID)
                .from(ROLE_GRANT)
                .where(ROLE_GRANT.ROLE.eq(role.name()), ROLE_GRANT.REVOKED_AT.isNull()));
    }
}
