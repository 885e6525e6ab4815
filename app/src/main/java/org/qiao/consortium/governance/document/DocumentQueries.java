package org.qiao.consortium.governance.document;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.qiao.consortium.governance.db.Tables.CLAUSE;
import static org.qiao.consortium.governance.db.Tables.CLAUSE_IMPORT;
import static org.qiao.consortium.governance.db.Tables.DOCUMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.Paged;
import org.qiao.consortium.shared.Paging;
import org.springframework.stereotype.Component;

/** Reads the register: what is shared, and what the viewer's consortium has entered. */
@Component
public class DocumentQueries {

    private static final int MOST = 5_000;
    private static final Field<Integer> CLAUSES = field(select(count())
                    .from(CLAUSE)
                    .where(CLAUSE.DOCUMENT_ID.eq(DOCUMENT.ID), CLAUSE.WITHDRAWN_AT.isNull()))
            .as("clauses");

    private static final Field<Boolean> HAS_CLAUSES =
            field(exists(selectOne().from(CLAUSE).where(CLAUSE.DOCUMENT_ID.eq(DOCUMENT.ID))));

    private static final Map<String, Field<?>> SORTS = Map.of(
            "title", DOCUMENT.TITLE,
            "issued", DOCUMENT.ISSUED_ON,
            "number", DOCUMENT.NUMBER);

    /** @param clauses how many it has in force */
    public record Row(Document document, int clauses) {}

    /** A file that was read and waits for somebody to look. @param settled empty while it waits */
    public record Read(UUID id, String fileName, String parts, String by, Instant at, String settled) {}

    private final DSLContext sql;

    DocumentQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** What everybody of the consortium may see: documents are public or addressed to all of it. */
    public static Condition visibleTo(Viewer viewer) {
        return DOCUMENT.CONSORTIUM_ID
                .isNull()
                .or(DOCUMENT.CONSORTIUM_ID.eq(viewer.consortium().value()));
    }

    public Paged<Row> find(Viewer viewer, DocumentFilter filter, Paging paging) {
        var wanted = visibleTo(viewer).and(matching(filter));
        var rows = rows(wanted, paging, paging.offset(), paging.size());
        return new Paged<>(
                rows,
                paging,
                sql.fetchCount(selectOne().from(DOCUMENT).where(wanted).limit(Paging.EXACT_TOTAL + 1)));
    }

    public List<Row> all(Viewer viewer, DocumentFilter filter, Paging paging) {
        return rows(visibleTo(viewer).and(matching(filter)), paging, 0, MOST);
    }

    private List<Row> rows(Condition wanted, Paging paging, int offset, int limit) {
        return sql.select(DOCUMENT.fields())
                .select(CLAUSES)
                .from(DOCUMENT)
                .where(wanted)
                .orderBy(order(paging))
                .offset(offset)
                .limit(limit)
                .fetch(it -> new Row(document(it), it.get(CLAUSES)));
    }

    /** Those with clauses first: they are what tasks cite. */
    private static List<SortField<?>> order(Paging paging) {
        var sorts = new ArrayList<SortField<?>>();
        var wanted = SORTS.get(paging.sort());
        if (wanted == null) {
            sorts.add(HAS_CLAUSES.desc());
        } else {
            sorts.add(
                    paging.descending()
                            ? wanted.desc().nullsLast()
                            : wanted.asc().nullsLast());
        }
        sorts.add(DOCUMENT.ISSUED_ON.desc().nullsLast());
        sorts.add(DOCUMENT.NUMBER.asc());
        return sorts;
    }

    private static Condition matching(DocumentFilter filter) {
        var wanted = noCondition();
        if (!filter.words().isEmpty()) {
            wanted = wanted.and(DOCUMENT.TITLE
                    .containsIgnoreCase(filter.words())
                    .or(DOCUMENT.DOCUMENT_NUMBER.containsIgnoreCase(filter.words()))
                    .or(DOCUMENT.ISSUER.contains(filter.words()))
                    .or(DOCUMENT.NUMBER.containsIgnoreCase(filter.words())));
        }
        if (filter.level().isPresent()) {
            wanted = wanted.and(DOCUMENT.LEVEL.eq(filter.level().get().name()));
        }
        if (filter.weight().isPresent()) {
            wanted = wanted.and(DOCUMENT.WEIGHT.eq(filter.weight().get().name()));
        }
        return filter.stage().isPresent()
                ? wanted.and(DOCUMENT.STAGE.eq(filter.stage().get().name()))
                : wanted;
    }

    public Optional<Document> find(Viewer viewer, String number) {
        return one(visibleTo(viewer).and(DOCUMENT.NUMBER.eq(number)));
    }

    public Optional<Document> find(Viewer viewer, UUID id) {
        return one(visibleTo(viewer).and(DOCUMENT.ID.eq(id)));
    }

    /** Whether the register has a document of this title and number. */
    public boolean isKnown(Viewer viewer, String title, String documentNumber) {
        return sql.fetchExists(
                DOCUMENT,
                visibleTo(viewer).and(DOCUMENT.TITLE.eq(title)).and(DOCUMENT.DOCUMENT_NUMBER.eq(documentNumber)));
    }

    /** The version that took its place. */
    public Optional<Document> successor(Viewer viewer, UUID document) {
        return one(visibleTo(viewer).and(DOCUMENT.SUPERSEDES_ID.eq(document)));
    }

    private Optional<Document> one(Condition wanted) {
        return sql.select(DOCUMENT.fields()).from(DOCUMENT).where(wanted).fetchOptional(DocumentQueries::document);
    }

    /** The files that were read for it by the viewer's consortium, the latest first. */
    public Optional<Read> read(Viewer viewer, UUID document, UUID id) {
        return sql.select(CLAUSE_IMPORT.fields())
                .from(CLAUSE_IMPORT)
                .where(
                        CLAUSE_IMPORT.ID.eq(id),
                        CLAUSE_IMPORT.DOCUMENT_ID.eq(document),
                        CLAUSE_IMPORT.CONSORTIUM_ID.eq(viewer.consortium().value()))
                .fetchOptional(it -> new Read(
                        it.get(CLAUSE_IMPORT.ID),
                        it.get(CLAUSE_IMPORT.FILE_NAME),
                        it.get(CLAUSE_IMPORT.PARTS).data(),
                        it.get(CLAUSE_IMPORT.BY_NAME),
                        it.get(CLAUSE_IMPORT.READ_AT),
                        it.get(CLAUSE_IMPORT.SETTLED)));
    }

    private static Document document(Record it) {
        return new Document(
                it.get(DOCUMENT.ID),
                it.get(DOCUMENT.NUMBER),
                Optional.ofNullable(it.get(DOCUMENT.CONSORTIUM_ID)).map(ConsortiumId::new),
                new Particulars(
                        it.get(DOCUMENT.TITLE),
                        it.get(DOCUMENT.DOCUMENT_NUMBER),
                        it.get(DOCUMENT.ISSUER),
                        DocumentLevel.valueOf(it.get(DOCUMENT.LEVEL)),
                        DocumentWeight.valueOf(it.get(DOCUMENT.WEIGHT)),
                        DocumentStage.valueOf(it.get(DOCUMENT.STAGE)),
                        it.get(DOCUMENT.ADOPTED_BY),
                        Optional.ofNullable(it.get(DOCUMENT.ADOPTED_ON)),
                        Optional.ofNullable(it.get(DOCUMENT.ISSUED_ON)),
                        Optional.ofNullable(it.get(DOCUMENT.EFFECTIVE_ON)),
                        it.get(DOCUMENT.RECEIVERS),
                        it.get(DOCUMENT.NOTE)),
                it.get(DOCUMENT.VERIFIED),
                Optional.ofNullable(it.get(DOCUMENT.SUPERSEDES_ID)),
                it.get(DOCUMENT.VERSION));
    }
}
