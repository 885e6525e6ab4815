package org.qiao.consortium.governance.member;

import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
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
        var ids = organizations.stream().map(OrganizationId::value).distinct().toList();
        return sql
                .select(ORGANIZATION.ID, ORGANIZATION.NAME)
                .from(ORGANIZATION)
                .where(ORGANIZATION.ID.in(ids))
                .fetch()
                .stream()
                .collect(Collectors.toMap(it -> new OrganizationId(it.value1()), it -> it.value2()));
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
                .where(ORGANIZATION.ID.in(
                        organizations.stream().map(OrganizationId::value).toList()))
                .fetchMap(it -> new OrganizationId(it.value1()), it -> it.value2());
    }
}
