package org.qiao.consortium.governance.directory;

import static org.jooq.impl.DSL.field;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.verification.EmployerVerified;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

@Component
class StoredOrganizations implements Organizations {

    private final DSLContext sql;

    StoredOrganizations(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<OrganizationView> find(OrganizationId organization, LocalDate today) {
        return find(ORGANIZATION.ID.eq(organization.value()), today).stream().findFirst();
    }

    @Override
    public Optional<OrganizationView> byNumber(String number, LocalDate today) {
        return find(ORGANIZATION.NUMBER.eq(number), today).stream().findFirst();
    }

    @Override
    public Map<OrganizationId, OrganizationView> find(Collection<OrganizationId> organizations, LocalDate today) {
        var ids = organizations.stream().map(OrganizationId::value).distinct().toList();
        return find(ORGANIZATION.ID.in(ids), today).stream().collect(Collectors.toMap(OrganizationView::id, it -> it));
    }

    @Override
    public List<OrganizationView> ofKind(OrganizationKind kind, LocalDate today) {
        return find(ORGANIZATION.KIND.eq(kind.name()), today);
    }

    private List<OrganizationView> find(Condition condition, LocalDate today) {
        var verified = field(EmployerVerified.on(today));
        return sql.select(
                        ORGANIZATION.ID,
                        ORGANIZATION.NUMBER,
                        ORGANIZATION.NAME,
                        ORGANIZATION.KIND,
                        ORGANIZATION.CREDIT_CODE,
                        ORGANIZATION.REGION_CODE,
                        ORGANIZATION.INDUSTRY_CODE,
                        ORGANIZATION.STAFF,
                        ORGANIZATION.INTERMEDIARY,
                        ORGANIZATION.AGENCY_LICENCE,
                        verified,
                        ORGANIZATION.EXAMPLE)
                .from(ORGANIZATION)
                .where(condition)
                .orderBy(ORGANIZATION.NAME, ORGANIZATION.ID)
                .fetch(it -> new OrganizationView(
                        new OrganizationId(it.value1()),
                        it.value2(),
                        it.value3(),
                        OrganizationKind.valueOf(it.value4()),
                        Optional.ofNullable(it.value5()).map(CreditCode::new),
                        it.value6(),
                        it.value7(),
                        it.value8(),
                        it.value9(),
                        it.value10(),
                        it.value11(),
                        it.value12()));
    }
}
