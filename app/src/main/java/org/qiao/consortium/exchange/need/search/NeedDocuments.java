package org.qiao.consortium.exchange.need.search;

import static org.jooq.impl.DSL.any;
import static org.qiao.consortium.exchange.db.Tables.NEED;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.platform.search.SearchSource;
import org.springframework.stereotype.Component;

/** Needs as the index has them: their own words, and by labels whose they are and where they stand. */
@Component
class NeedDocuments implements SearchSource {

    static final String KIND = "exchange.need";

    private final DSLContext sql;

    NeedDocuments(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Document> read(Collection<UUID> ids) {
        return where(NEED.ID.eq(any(ids.toArray(UUID[]::new)))).fetch(NeedDocuments::document);
    }

    @Override
    public List<Document> after(UUID last, int limit) {
        return where(NEED.ID.gt(last)).orderBy(NEED.ID).limit(limit).fetch(NeedDocuments::document);
    }

    private SelectConditionStep<? extends Record> where(Condition condition) {
        return sql.select(
                        NEED.ID,
                        NEED.NUMBER,
                        NEED.TITLE,
                        NEED.SEARCHED,
                        NEED.CONSORTIUM_ID,
                        NEED.ORGANIZATION_ID,
                        NEED.ENTERED_BY,
                        NEED.STATUS,
                        NEED.HEADS,
                        NEED.HEADS_FILLED,
                        NEED.OCCUPATION_CODE,
                        NEED.REGION_CODE,
                        NEED.PUBLISHED_AT,
                        NEED.CHANGED_AT)
                .from(NEED)
                .where(condition);
    }

    private static Document document(Record it) {
        return new Document(
                it.get(NEED.ID),
                it.get(NEED.NUMBER),
                it.get(NEED.TITLE),
                it.get(NEED.SEARCHED),
                labels(it),
                it.get(NEED.CHANGED_AT));
    }

    private static Set<String> labels(Record it) {
        var labels = new HashSet<String>();
        labels.add(NeedSight.consortium(it.get(NEED.CONSORTIUM_ID)));
        labels.add(NeedSight.unit(it.get(NEED.ORGANIZATION_ID)));
        labels.add(NeedSight.unit(it.get(NEED.ENTERED_BY)));
        labels.add(NeedWords.employer(it.get(NEED.ORGANIZATION_ID)));
        labels.add(NeedWords.region(it.get(NEED.REGION_CODE)));
        if (it.get(NEED.OCCUPATION_CODE) != null) {
            labels.add(NeedWords.occupation(it.get(NEED.OCCUPATION_CODE)));
        }
        if (it.get(NEED.PUBLISHED_AT) != null) {
            labels.add(NeedSight.PUBLISHED);
        }
        if (it.get(NEED.STATUS).equals(NeedStatus.PUBLISHED.name()) && it.get(NEED.HEADS_FILLED) < it.get(NEED.HEADS)) {
            labels.add(NeedSight.OPEN);
        }
        if (!it.get(NEED.STATUS).equals(NeedStatus.DRAFT.name())) {
            labels.add(NeedSight.NO_DRAFT);
        }
        return labels;
    }
}
