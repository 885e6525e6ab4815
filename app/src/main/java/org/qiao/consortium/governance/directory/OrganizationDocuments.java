package org.qiao.consortium.governance.directory;

import static org.jooq.impl.DSL.any;
import static org.qiao.consortium.governance.db.Tables.ORGANIZATION;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.qiao.consortium.platform.search.SearchSource;
import org.springframework.stereotype.Component;

/** Units as the index has them: number and names, nothing of contacts. Names are no secret, so it knows no sight. */
@Component
class OrganizationDocuments implements SearchSource {

    static final String KIND = "governance.organization";

    private final DSLContext sql;

    OrganizationDocuments(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Document> read(Collection<UUID> ids) {
        return where(ORGANIZATION.ID.eq(any(ids.toArray(UUID[]::new)))).fetch(OrganizationDocuments::document);
    }

    @Override
    public List<Document> after(UUID last, int limit) {
        return where(ORGANIZATION.ID.gt(last))
                .orderBy(ORGANIZATION.ID)
                .limit(limit)
                .fetch(OrganizationDocuments::document);
    }

    private SelectConditionStep<? extends Record> where(Condition condition) {
        return sql.select(
                        ORGANIZATION.ID,
                        ORGANIZATION.NUMBER,
                        ORGANIZATION.NAME,
                        ORGANIZATION.SEARCHED,
                        ORGANIZATION.REGISTERED_AT)
                .from(ORGANIZATION)
                .where(condition);
    }

    private static Document document(Record it) {
        return new Document(
                it.get(ORGANIZATION.ID),
                it.get(ORGANIZATION.NUMBER),
                it.get(ORGANIZATION.NAME),
                it.get(ORGANIZATION.SEARCHED),
                Set.of(),
                it.get(ORGANIZATION.REGISTERED_AT));
    }
}
