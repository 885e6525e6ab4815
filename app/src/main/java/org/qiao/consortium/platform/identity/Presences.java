package org.qiao.consortium.platform.identity;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.qiao.consortium.platform.db.Tables.NOTICE;
import static org.qiao.consortium.platform.db.Tables.PERSON;
import static org.qiao.consortium.platform.db.Tables.ROLE_GRANT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.Role;
import org.springframework.stereotype.Component;

/** Reads what every page needs to know of who looks at it. */
@Component
class Presences {

    private static final int MOST_UNREAD = 100;

    private final DSLContext sql;
    private final OrganizationNames organizations;
    private final Consortiums consortiums;

    Presences(DSLContext sql, OrganizationNames organizations, Consortiums consortiums) {
        this.sql = sql;
        this.organizations = organizations;
        this.consortiums = consortiums;
    }

    /** Nothing when the account is closed or no role is left. */
    Optional<Presence> of(PersonId person) {
        var unread = unread(person);
        var units = organizations.nameField(ROLE_GRANT.ORGANIZATION_ID);
        var names = consortiums.nameField(ROLE_GRANT.CONSORTIUM_ID);
        var held = new ArrayList<Presence.Held>();
        var waiting = new int[1];
        sql.select(
                        ROLE_GRANT.ID,
                        PERSON.NAME,
                        ROLE_GRANT.ROLE,
                        ROLE_GRANT.ORGANIZATION_ID,
                        ROLE_GRANT.CONSORTIUM_ID,
                        units,
                        names,
                        unread)
                .from(ROLE_GRANT)
                .join(PERSON)
                .on(PERSON.ID.eq(ROLE_GRANT.PERSON_ID))
                .where(PERSON.ID.eq(person.value()), ROLE_GRANT.REVOKED_AT.isNull(), PERSON.ACTIVE.isTrue())
                .orderBy(ROLE_GRANT.GRANTED_AT, ROLE_GRANT.ID)
                .forEach(it -> {
                    var grant = new Grants.Grant(
                            it.value1(),
                            person,
                            it.value2(),
                            Role.valueOf(it.value3()),
                            new OrganizationId(it.value4()),
                            new ConsortiumId(it.value5()));
                    held.add(new Presence.Held(grant, it.value6(), it.value7()));
                    waiting[0] = it.value8();
                });
        held.sort(Comparator.comparing(it -> it.grant().role()));
        return held.isEmpty() ? Optional.empty() : Optional.of(new Presence(person, held, waiting[0]));
    }

    /** Depends on nothing of the row, so it is counted once. */
    private Field<Integer> unread(PersonId person) {
        var some = sql.select(NOTICE.ID)
                .from(NOTICE)
                .where(NOTICE.PERSON_ID.eq(person.value()), NOTICE.READ_AT.isNull())
                .limit(MOST_UNREAD);
        return field(sql.select(count()).from(some));
    }
}
