package org.qiao.consortium.governance.document;

import static org.qiao.consortium.governance.db.Tables.CLAUSE;
import static org.qiao.consortium.governance.db.Tables.CLAUSE_IMPORT;
import static org.qiao.consortium.governance.db.Tables.DOCUMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.qiao.consortium.governance.document.text.MatchClauses;
import org.qiao.consortium.governance.document.text.Part;
import org.qiao.consortium.platform.database.Batches;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Loads and saves documents and their clauses; the only writer of their tables. */
@Component
class DocumentStore {

    private final DSLContext sql;

    DocumentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return false when another instance has entered the document of this source meanwhile */
    boolean insert(Document it, String sourceKey, Instant at) {
        var p = it.particulars();
        return sql.insertInto(DOCUMENT)
                        .set(DOCUMENT.ID, it.id())
                        .set(DOCUMENT.NUMBER, it.number())
                        .set(
                                DOCUMENT.CONSORTIUM_ID,
                                it.consortium().map(ConsortiumId::value).orElse(null))
                        .set(DOCUMENT.SOURCE_KEY, sourceKey.isEmpty() ? null : sourceKey)
                        .set(DOCUMENT.TITLE, p.title())
                        .set(DOCUMENT.DOCUMENT_NUMBER, p.documentNumber())
                        .set(DOCUMENT.ISSUER, p.issuer())
                        .set(DOCUMENT.LEVEL, p.level().name())
                        .set(DOCUMENT.WEIGHT, p.weight().name())
                        .set(DOCUMENT.STAGE, p.stage().name())
                        .set(DOCUMENT.ADOPTED_BY, p.adoptedBy())
                        .set(DOCUMENT.ADOPTED_ON, p.adoptedOn().orElse(null))
                        .set(DOCUMENT.ISSUED_ON, p.issuedOn().orElse(null))
                        .set(DOCUMENT.EFFECTIVE_ON, p.effectiveOn().orElse(null))
                        .set(DOCUMENT.RECEIVERS, p.receivers())
                        .set(DOCUMENT.NOTE, p.note())
                        .set(DOCUMENT.VERIFIED, it.verified())
                        .set(DOCUMENT.SUPERSEDES_ID, it.supersedes().orElse(null))
                        .set(DOCUMENT.REGISTERED_AT, at)
                        .onConflict(DOCUMENT.SOURCE_KEY)
                        .doNothing()
                        .execute()
                == 1;
    }

    void save(Document it, Particulars p, int version) {
        var written = sql.update(DOCUMENT)
                .set(DOCUMENT.TITLE, p.title())
                .set(DOCUMENT.DOCUMENT_NUMBER, p.documentNumber())
                .set(DOCUMENT.ISSUER, p.issuer())
                .set(DOCUMENT.LEVEL, p.level().name())
                .set(DOCUMENT.WEIGHT, p.weight().name())
                .set(DOCUMENT.STAGE, p.stage().name())
                .set(DOCUMENT.ADOPTED_BY, p.adoptedBy())
                .set(DOCUMENT.ADOPTED_ON, p.adoptedOn().orElse(null))
                .set(DOCUMENT.ISSUED_ON, p.issuedOn().orElse(null))
                .set(DOCUMENT.EFFECTIVE_ON, p.effectiveOn().orElse(null))
                .set(DOCUMENT.RECEIVERS, p.receivers())
                .set(DOCUMENT.NOTE, p.note())
                .set(DOCUMENT.VERSION, version + 1)
                .where(DOCUMENT.ID.eq(it.id()), DOCUMENT.VERSION.eq(version))
                .execute();
        if (written == 0) {
            throw new Stale(Document.KIND, it.number());
        }
    }

    Optional<UUID> bySource(String sourceKey) {
        return sql.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .where(DOCUMENT.SOURCE_KEY.eq(sourceKey))
                .fetchOptional(DOCUMENT.ID);
    }

    boolean isTaken(String documentNumber, ConsortiumId consortium, Optional<UUID> but) {
        return !documentNumber.isEmpty()
                && sql.fetchExists(sql.selectOne()
                        .from(DOCUMENT)
                        .where(
                                DOCUMENT.DOCUMENT_NUMBER.eq(documentNumber),
                                DOCUMENT.CONSORTIUM_ID.isNull().or(DOCUMENT.CONSORTIUM_ID.eq(consortium.value())),
                                DOCUMENT.ID.ne(but.orElse(new UUID(0, 0)))));
    }

    boolean isSuperseded(UUID document) {
        return sql.fetchExists(sql.selectOne().from(DOCUMENT).where(DOCUMENT.SUPERSEDES_ID.eq(document)));
    }

    /** All clauses of a document, those that were withdrawn too, in their order. */
    List<Clause> clauses(UUID document) {
        return sql.select(CLAUSE.fields())
                .from(CLAUSE)
                .where(CLAUSE.DOCUMENT_ID.eq(document))
                .orderBy(CLAUSE.POSITION)
                .fetch(ClauseColumns::read);
    }

    void insertClauses(UUID document, Collection<Clause> clauses, Instant at) {
        Batches.execute(
                sql,
                clauses.stream()
                        .map(it -> sql.insertInto(CLAUSE)
                                .set(CLAUSE.ID, it.id())
                                .set(CLAUSE.DOCUMENT_ID, document)
                                .set(CLAUSE.POSITION, it.position())
                                .set(CLAUSE.PLACE, it.place())
                                .set(CLAUSE.DEPTH, it.depth())
                                .set(CLAUSE.HEADING, it.heading())
                                .set(CLAUSE.SUMMARY, it.summary())
                                .set(CLAUSE.TEXT, it.text())
                                .set(CLAUSE.WANTS_TASK, it.wantsTask())
                                .set(CLAUSE.CHANGE, it.change().name())
                                .set(CLAUSE.CHANGED_AT, it.change() == Clause.Change.FIRST ? null : at))
                        .toList());
    }

    /** That a clause of a new version is this one of the version before. */
    void follow(UUID clause, UUID earlier) {
        sql.update(CLAUSE)
                .set(CLAUSE.FOLLOWS_ID, earlier)
                .where(CLAUSE.ID.eq(clause))
                .execute();
    }

    /** The same clause with what the new text says; its id stays, and with it the tasks that cite it. */
    void retext(UUID clause, int position, Part part, MatchClauses.State state, Instant at) {
        sql.update(CLAUSE)
                .set(CLAUSE.POSITION, position)
                .set(CLAUSE.PLACE, part.place())
                .set(CLAUSE.DEPTH, part.depth())
                .set(CLAUSE.HEADING, part.heading())
                .set(CLAUSE.TEXT, part.text())
                .setNull(CLAUSE.WITHDRAWN_AT)
                .where(CLAUSE.ID.eq(clause))
                .execute();
        if (state == MatchClauses.State.CHANGED) {
            sql.update(CLAUSE)
                    .set(CLAUSE.CHANGE, Clause.Change.CHANGED.name())
                    .set(CLAUSE.CHANGED_AT, at)
                    .where(CLAUSE.ID.eq(clause))
                    .execute();
        }
    }

    void withdraw(Collection<UUID> clauses, int position, Instant at) {
        sql.update(CLAUSE)
                .set(CLAUSE.WITHDRAWN_AT, at)
                .set(CLAUSE.POSITION, position)
                .where(CLAUSE.ID.in(clauses), CLAUSE.WITHDRAWN_AT.isNull())
                .execute();
    }

    void describe(UUID clause, String summary, boolean wantsTask) {
        sql.update(CLAUSE)
                .set(CLAUSE.SUMMARY, summary)
                .set(CLAUSE.WANTS_TASK, wantsTask)
                .where(CLAUSE.ID.eq(clause))
                .execute();
    }

    UUID keepImport(UUID document, ConsortiumId consortium, String fileName, String parts, String by, Instant at) {
        var id = Uuid7.at(at);
        sql.insertInto(CLAUSE_IMPORT)
                .set(CLAUSE_IMPORT.ID, id)
                .set(CLAUSE_IMPORT.DOCUMENT_ID, document)
                .set(CLAUSE_IMPORT.CONSORTIUM_ID, consortium.value())
                .set(CLAUSE_IMPORT.FILE_NAME, fileName)
                .set(CLAUSE_IMPORT.PARTS, JSONB.valueOf(parts))
                .set(CLAUSE_IMPORT.BY_NAME, by)
                .set(CLAUSE_IMPORT.READ_AT, at)
                .execute();
        return id;
    }

    /** @return false when somebody has settled it already */
    boolean settle(UUID clauseImport, String how) {
        return sql.update(CLAUSE_IMPORT)
                        .set(CLAUSE_IMPORT.SETTLED, how)
                        .where(CLAUSE_IMPORT.ID.eq(clauseImport), CLAUSE_IMPORT.SETTLED.eq(""))
                        .execute()
                == 1;
    }
}
