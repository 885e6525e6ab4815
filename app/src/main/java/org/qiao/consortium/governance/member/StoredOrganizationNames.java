package org.qiao.consortium.governance.member;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.qiao.consortium.platform.identity.OrganizationNames;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

@Component
class StoredOrganizationNames implements OrganizationNames {

    private final DSLContext sql;

    StoredOrganizationNames(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String nameOf(OrganizationId organization) {
        return sql.select(ORGANIZATION.NAME)
                .from(ORGANIZATION)
                .where(ORGANIZATION.ID.eq(organization.value()))
                .fetchOptional(it -> it.value1())
                .orElse("");
    }

    @Override
    public Map<OrganizationId, String> namesOf(Collection<OrganizationId> organizations) {
        return sql
                .select(ORGANIZATION.ID, ORGANIZATION.NAME)
                .from(ORGANIZATION)
                .where(oneOf(organizations))
                .fetch()
                .stream()
                .collect(Collectors.toMap(it -> new OrganizationId(it.value1()), it -> it.value2()));
    }

    @Override
    public Field<String> nameField(Field<UUID> organization) {
        return coalesce(
                field(sql.select(ORGANIZATION.NAME).from(ORGANIZATION).where(ORGANIZATION.ID.eq(organization))),
                inline(""));
    }

    @Override
    public Optional<OrganizationId> ofNumber(String number) {
        return sql.select(ORGANIZATION.ID)
                .from(ORGANIZATION)
                .where(ORGANIZATION.NUMBER.eq(number))
                .fetchOptional(it -> new OrganizationId(it.value1()));
    }

    @Override
    public Map<OrganizationId, String> numbersOf(Collection<OrganizationId> organizations) {
        return sql.select(ORGANIZATION.ID, ORGANIZATION.NUMBER)
                .from(ORGANIZATION)
                .where(oneOf(organizations))
                .fetchMap(it -> new OrganizationId(it.value1()), it -> it.value2());
    }

    private static Condition oneOf(Collection<OrganizationId> organizations) {
        return ORGANIZATION.ID.eq(
                any(organizations.stream().map(OrganizationId::value).distinct().toArray(UUID[]::new)));
    }
}
