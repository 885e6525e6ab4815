package org.qiao.consortium.platform.identity;

import static org.qiao.consortium.platform.db.Tables.PERSON;
import static org.qiao.consortium.platform.db.Tables.ROLE_GRANT;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Whom somebody may turn to in the course of work; students are never among them. */
@Component
public class Staff {

    /** Those who serve the whole consortium: everybody may turn to them. */
    private static final List<String> OFFICIALS =
            List.of(Role.SECRETARIAT.name(), Role.DEPARTMENT.name(), Role.AREA_CLERK.name());

    private static final int AT_MOST = 500;

    /** One person in one of their roles. */
    public record Member(PersonId person, String name, Role role, OrganizationId organization) {}

    private final DSLContext sql;

    Staff(DSLContext sql) {
        this.sql = sql;
    }

    /** The others of the viewer's own unit, by name. */
    public List<Member> ofUnit(Viewer viewer) {
        return find(viewer, ROLE_GRANT.ORGANIZATION_ID.eq(viewer.organization().value()));
    }

    /** The others of the viewer's own unit and those who serve the whole consortium, by name. */
    public List<Member> reachable(Viewer viewer) {
        return find(
                viewer,
                ROLE_GRANT.ORGANIZATION_ID.eq(viewer.organization().value()).or(ROLE_GRANT.ROLE.in(OFFICIALS)));
    }

    /** Somebody who can be named for an office: who works in the consortium, by the name to sign in with. */
    public record Account(PersonId person, String userName, String name, OrganizationId organization) {}

    /** Those of the consortium whose name or user name holds the words, by name. */
    public List<Account> saying(Viewer viewer, String words, int atMost) {
        return accounts(viewer, PERSON.NAME.contains(words).or(PERSON.USER_NAME.containsIgnoreCase(words)), atMost);
    }

    /** The one of this user name, if they work in the consortium. */
    public Optional<Account> named(Viewer viewer, String userName) {
        return accounts(viewer, PERSON.USER_NAME.equalIgnoreCase(userName), 1).stream()
                .findFirst();
    }

    /** Those of these keys, who work in the consortium. */
    public List<Account> of(Viewer viewer, Collection<PersonId> people) {
        return accounts(
                viewer, PERSON.ID.in(people.stream().map(PersonId::value).toList()), AT_MOST);
    }

    private List<Account> accounts(Viewer viewer, Condition which, int atMost) {
        return sql.select(PERSON.ID, PERSON.USER_NAME, PERSON.NAME, ROLE_GRANT.ORGANIZATION_ID)
                .distinctOn(PERSON.NAME, PERSON.ID)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(
                        which,
                        ROLE_GRANT.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        ROLE_GRANT.ROLE.ne(Role.STUDENT.name()),
                        ROLE_GRANT.REVOKED_AT.isNull(),
                        PERSON.ACTIVE.isTrue())
                .orderBy(PERSON.NAME, PERSON.ID, ROLE_GRANT.GRANTED_AT)
                .limit(atMost)
                .fetch(it -> new Account(
                        new PersonId(it.value1()), it.value2(), it.value3(), new OrganizationId(it.value4())));
    }

    private List<Member> find(Viewer viewer, Condition which) {
        return sql.select(PERSON.ID, PERSON.NAME, ROLE_GRANT.ROLE, ROLE_GRANT.ORGANIZATION_ID)
                .distinctOn(PERSON.NAME, PERSON.ID)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(
                        which,
                        ROLE_GRANT.CONSORTIUM_ID.eq(viewer.consortium().value()),
                        ROLE_GRANT.ROLE.ne(Role.STUDENT.name()),
                        ROLE_GRANT.REVOKED_AT.isNull(),
                        PERSON.ACTIVE.isTrue(),
                        PERSON.ID.ne(viewer.person().value()))
                .orderBy(PERSON.NAME, PERSON.ID, ROLE_GRANT.GRANTED_AT)
                .limit(AT_MOST)
                .fetch(it -> new Member(
                        new PersonId(it.value1()),
                        it.value2(),
                        Role.valueOf(it.value3()),
                        new OrganizationId(it.value4())));
    }
}
