package org.qiao.consortium.platform.identity;

import static org.qiao.consortium.platform.db.Tables.PERSON;
import static org.qiao.consortium.platform.db.Tables.ROLE_GRANT;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Reads in which roles somebody may act now. */
@Component
public class Grants {

    /** @param id of the grant, by which a person switches to it */
    public record Grant(
            UUID id,
            PersonId person,
            String personName,
            Role role,
            OrganizationId organization,
            ConsortiumId consortium) {}

    private final DSLContext sql;

    Grants(DSLContext sql) {
        this.sql = sql;
    }

    /** The roles of an active person, in the order of {@link Role}, then the oldest first. */
    public List<Grant> of(PersonId person) {
        return find(PERSON.ID.eq(person.value())).stream()
                .sorted(Comparator.comparing(Grant::role))
                .toList();
    }

    /** In which role somebody goes on: the one last switched to, else the first; nothing without any role. */
    public Optional<Grant> resumed(PersonId person) {
        var all = of(person);
        var last = sql.select(PERSON.LAST_GRANT_ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchOptional(it -> it.value1());
        return all.stream()
                .filter(it -> last.filter(it.id()::equals).isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    public void remember(Grant grant) {
        sql.update(PERSON)
                .set(PERSON.LAST_GRANT_ID, grant.id())
                .where(PERSON.ID.eq(grant.person().value()))
                .execute();
    }

    /** The name of somebody who has no role to act in yet. */
    public String nameOf(PersonId person) {
        return sql.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchSingle()
                .value1();
    }

    public String userNameOf(PersonId person) {
        return sql.select(PERSON.USER_NAME)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()))
                .fetchSingle()
                .value1();
    }

    private List<Grant> find(Condition condition) {
        return sql.select(
                        ROLE_GRANT.ID,
                        PERSON.ID,
                        PERSON.NAME,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.ORGANIZATION_ID,
                        ROLE_GRANT.CONSORTIUM_ID)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(condition, ROLE_GRANT.REVOKED_AT.isNull(), PERSON.ACTIVE.isTrue())
                .orderBy(ROLE_GRANT.GRANTED_AT, ROLE_GRANT.ID)
                .fetch(it -> new Grant(
                        it.value1(),
                        new PersonId(it.value2()),
                        it.value3(),
                        Role.valueOf(it.value4()),
                        new OrganizationId(it.value5()),
                        new ConsortiumId(it.value6())));
    }
}
