package org.qiao.consortium.governance.directory;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.qiao.consortium.governance.OrganizationKind;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.verification.EmployerVerified;
import org.qiao.consortium.platform.search.SearchIndex;
import org.qiao.consortium.platform.search.SearchIndex.Sought;
import org.qiao.consortium.shared.CreditCode;
import org.qiao.consortium.shared.OrganizationId;
import org.springframework.stereotype.Component;

@Component
class StoredOrganizations implements Organizations {

    private static final int MOST_FOUND = 10_000;

    private final DSLContext sql;
    private final SearchIndex index;

    StoredOrganizations(DSLContext sql, SearchIndex index) {
        this.sql = sql;
        this.index = index;
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
        var ids = organizations.stream().map(OrganizationId::value).distinct().toArray(UUID[]::new);
        return find(ORGANIZATION.ID.eq(any(ids)), today).stream()
                .collect(Collectors.toMap(OrganizationView::id, it -> it));
    }

    @Override
    public List<OrganizationView> ofKind(OrganizationKind kind, LocalDate today) {
        return find(ORGANIZATION.KIND.eq(kind.name()), today);
    }

    @Override
    public List<OrganizationId> saying(String piece) {
        var said = ORGANIZATION.SEARCHED.contains(piece);
        var candidates = index.containing(Sought.of(OrganizationDocuments.KIND, List.of(piece), MOST_FOUND))
                .filter(SearchIndex.Candidates::all);
        if (candidates.isEmpty()) {
            return idsWhere(said);
        }
        var found = candidates.get().found().stream().map(OrganizationId::new);
        var unseen = candidates.get().unseen();
        return unseen.isEmpty()
                ? found.toList()
                : Stream.concat(
                                found,
                                idsWhere(ORGANIZATION
                                                .ID
                                                .eq(any(unseen.toArray(UUID[]::new)))
                                                .and(said))
                                        .stream())
                        .toList();
    }

    private List<OrganizationId> idsWhere(Condition condition) {
        return sql.select(ORGANIZATION.ID)
                .from(ORGANIZATION)
                .where(condition)
                .fetch(it -> new OrganizationId(it.value1()));
    }

    @Override
    public List<OrganizationView> alike(String words, Collection<OrganizationKind> kinds, int limit, LocalDate today) {
        var named =
                ORGANIZATION.KIND.in(kinds.stream().map(OrganizationKind::name).toList());
        var said = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return find(
                said.isEmpty() ? named : named.and(ORGANIZATION.SEARCHED.contains(said)),
                today,
                limit,
                field(ORGANIZATION.NAME.eq(words)).desc(),
                ORGANIZATION.NAME.asc());
    }

    private List<OrganizationView> find(Condition condition, LocalDate today) {
        return find(condition, today, Integer.MAX_VALUE, ORGANIZATION.NAME.asc());
    }

    private List<OrganizationView> find(Condition condition, LocalDate today, int limit, SortField<?>... order) {
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
                .orderBy(Stream.concat(Stream.of(order), Stream.of(ORGANIZATION.ID.asc()))
                        .toList())
                .limit(limit)
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
