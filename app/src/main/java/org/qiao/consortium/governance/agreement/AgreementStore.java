package org.qiao.consortium.governance.agreement;

import static org.qiao.consortium.governance.db.Tables.AGREEMENT;
import static org.qiao.consortium.governance.db.Tables.AGREEMENT_CLAUSE;
import static org.qiao.consortium.governance.db.Tables.AGREEMENT_EDITION;
import static org.qiao.consortium.governance.db.Tables.AGREEMENT_PARTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** Loads and saves agreements; their only writer. */
@Component
class AgreementStore {

    private final DSLContext sql;
    private final EditionReader editions;

    AgreementStore(DSLContext sql, EditionReader editions) {
        this.sql = sql;
        this.editions = editions;
    }

    void insert(Agreement it) {
        sql.insertInto(AGREEMENT)
                .set(AGREEMENT.ID, it.id())
                .set(AGREEMENT.NUMBER, it.number())
                .set(AGREEMENT.CONSORTIUM_ID, it.consortium().value())
                .set(AGREEMENT.KIND, it.kind().name())
                .set(AGREEMENT.TITLE, it.title())
                .set(AGREEMENT.SUBJECT_KIND, it.about().map(SubjectRef::kind).orElse(""))
                .set(AGREEMENT.SUBJECT_ID, it.about().map(SubjectRef::id).orElse(null))
                .set(AGREEMENT.OPENED_UNIT, it.openedBy().value())
                .set(AGREEMENT.OPENED_AT, it.openedAt())
                .execute();
    }

    /** Lets one deed at a time change the agreement, until the transaction ends. */
    Agreement lock(UUID id) {
        return sql.selectFrom(AGREEMENT).where(AGREEMENT.ID.eq(id)).forUpdate().fetchSingle(EditionReader::agreement);
    }

    void rename(Agreement it, AgreementKind kind, String title) {
        written(
                sql.update(AGREEMENT)
                        .set(AGREEMENT.KIND, kind.name())
                        .set(AGREEMENT.TITLE, title)
                        .set(AGREEMENT.VERSION, it.version() + 1)
                        .where(AGREEMENT.ID.eq(it.id()), AGREEMENT.VERSION.eq(it.version()))
                        .execute(),
                it.number());
    }

    void end(Agreement it, LocalDate on) {
        written(
                sql.update(AGREEMENT)
                        .set(AGREEMENT.ENDED_ON, on)
                        .set(AGREEMENT.VERSION, it.version() + 1)
                        .where(AGREEMENT.ID.eq(it.id()), AGREEMENT.VERSION.eq(it.version()))
                        .execute(),
                it.number());
    }

    void insert(Edition it) {
        sql.insertInto(AGREEMENT_EDITION)
                .set(AGREEMENT_EDITION.ID, it.id())
                .set(AGREEMENT_EDITION.AGREEMENT_ID, it.agreement())
                .set(AGREEMENT_EDITION.EDITION, it.edition())
                .set(AGREEMENT_EDITION.REASON, it.reason())
                .set(AGREEMENT_EDITION.STATUS, it.status().name())
                .set(AGREEMENT_EDITION.BEGINS_ON, it.beginsOn())
                .set(AGREEMENT_EDITION.ENDS_ON, it.endsOn().orElse(null))
                .execute();
        insertParts(it);
    }

    /** A draft's text anew. @throws Stale when somebody else saved it since it was read */
    void rewrite(Edition it) {
        save(it);
        sql.deleteFrom(AGREEMENT_PARTY)
                .where(AGREEMENT_PARTY.EDITION_ID.eq(it.id()))
                .execute();
        sql.deleteFrom(AGREEMENT_CLAUSE)
                .where(AGREEMENT_CLAUSE.EDITION_ID.eq(it.id()))
                .execute();
        insertParts(it);
    }

    void save(Edition it) {
        written(
                sql.update(AGREEMENT_EDITION)
                        .set(AGREEMENT_EDITION.STATUS, it.status().name())
                        .set(AGREEMENT_EDITION.BEGINS_ON, it.beginsOn())
                        .set(AGREEMENT_EDITION.ENDS_ON, it.endsOn().orElse(null))
                        .set(AGREEMENT_EDITION.SIGNED_ON, it.signedOn().orElse(null))
                        .set(AGREEMENT_EDITION.VERSION, it.version() + 1)
                        .where(AGREEMENT_EDITION.ID.eq(it.id()), AGREEMENT_EDITION.VERSION.eq(it.version()))
                        .execute(),
                it.id());
    }

    /** @throws Stale when the party has signed or declined meanwhile */
    void sign(Edition.Signatory by, Signature signature, String signer, Optional<LocalDate> on, String note) {
        written(
                sql.update(AGREEMENT_PARTY)
                        .set(AGREEMENT_PARTY.STATE, signature.name())
                        .set(AGREEMENT_PARTY.SIGNER, signer)
                        .set(AGREEMENT_PARTY.SIGNED_ON, on.orElse(null))
                        .set(AGREEMENT_PARTY.NOTE, note)
                        .where(AGREEMENT_PARTY.ID.eq(by.id()), AGREEMENT_PARTY.STATE.eq(Signature.WAITING.name()))
                        .execute(),
                by.id());
    }

    private static void written(int rows, Object key) {
        if (rows == 0) {
            throw new Stale(Agreement.KIND, key);
        }
    }

    private void insertParts(Edition it) {
        for (var party : it.parties()) {
            sql.insertInto(AGREEMENT_PARTY)
                    .set(AGREEMENT_PARTY.ID, party.id())
                    .set(AGREEMENT_PARTY.EDITION_ID, it.id())
                    .set(AGREEMENT_PARTY.POSITION, party.position())
                    .set(AGREEMENT_PARTY.ORGANIZATION_ID, party.party().unit().value())
                    .set(AGREEMENT_PARTY.ROLE_NAME, party.party().role())
                    .set(AGREEMENT_PARTY.DUTIES, party.party().duties())
                    .set(AGREEMENT_PARTY.SHARE, party.party().share().orElse(null))
                    .execute();
        }
        var position = 0;
        for (var clause : it.clauses()) {
            sql.insertInto(AGREEMENT_CLAUSE)
                    .set(AGREEMENT_CLAUSE.ID, UUID.randomUUID())
                    .set(AGREEMENT_CLAUSE.EDITION_ID, it.id())
                    .set(AGREEMENT_CLAUSE.POSITION, ++position)
                    .set(AGREEMENT_CLAUSE.HEADING, clause.heading())
                    .set(AGREEMENT_CLAUSE.TEXT, clause.text())
                    .execute();
        }
    }

    Optional<Agreement> byNumber(String number) {
        return sql.selectFrom(AGREEMENT).where(AGREEMENT.NUMBER.eq(number)).fetchOptional(EditionReader::agreement);
    }

    List<Edition> editions(Agreement of) {
        return editions.of(of.id());
    }

    List<String> about(SubjectRef subject) {
        return sql.select(AGREEMENT.NUMBER)
                .from(AGREEMENT)
                .where(AGREEMENT.SUBJECT_KIND.eq(subject.kind()), AGREEMENT.SUBJECT_ID.eq(subject.id()))
                .orderBy(AGREEMENT.OPENED_AT.desc())
                .fetch(it -> it.value1());
    }

    /** Signed ones that end on that day and were not ended before. */
    List<Agreement> endingOn(LocalDate day) {
        return sql.selectDistinct(AGREEMENT.fields())
                .from(AGREEMENT)
                .join(AGREEMENT_EDITION)
                .on(AGREEMENT_EDITION.AGREEMENT_ID.eq(AGREEMENT.ID))
                .where(
                        AGREEMENT_EDITION.STATUS.eq(EditionStatus.SIGNED.name()),
                        AGREEMENT_EDITION.ENDS_ON.eq(day),
                        AGREEMENT.ENDED_ON.isNull())
                .fetch(EditionReader::agreement);
    }
}
