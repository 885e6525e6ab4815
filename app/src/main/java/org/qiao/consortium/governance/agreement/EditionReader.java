package org.qiao.consortium.governance.agreement;

import static org.qiao.consortium.governance.db.Tables.AGREEMENT;
import static org.qiao.consortium.governance.db.Tables.AGREEMENT_CLAUSE;
import static org.qiao.consortium.governance.db.Tables.AGREEMENT_EDITION;
import static org.qiao.consortium.governance.db.Tables.AGREEMENT_PARTY;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.qiao.consortium.governance.AgreementKind;
import org.qiao.consortium.governance.Agreements;
import org.qiao.consortium.shared.ConsortiumId;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.springframework.stereotype.Component;

/** Reads agreements and their editions whole. */
@Component
class EditionReader {

    private final DSLContext sql;

    EditionReader(DSLContext sql) {
        this.sql = sql;
    }

    /** All editions of an agreement, the first one first. */
    List<Edition> of(UUID agreement) {
        return ofAll(List.of(agreement)).getOrDefault(agreement, List.of());
    }

    Map<UUID, List<Edition>> ofAll(Collection<UUID> agreements) {
        var rows = sql.selectFrom(AGREEMENT_EDITION)
                .where(AGREEMENT_EDITION.AGREEMENT_ID.in(agreements))
                .orderBy(AGREEMENT_EDITION.AGREEMENT_ID, AGREEMENT_EDITION.EDITION)
                .fetch();
        var ids = rows.getValues(AGREEMENT_EDITION.ID);
        var parties = parties(ids);
        var clauses = clauses(ids);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        it -> it.get(AGREEMENT_EDITION.AGREEMENT_ID),
                        Collectors.mapping(it -> edition(it, parties, clauses), Collectors.toList())));
    }

    private Map<UUID, List<Edition.Signatory>> parties(List<UUID> editions) {
        return sql.selectFrom(AGREEMENT_PARTY)
                .where(AGREEMENT_PARTY.EDITION_ID.in(editions))
                .orderBy(AGREEMENT_PARTY.POSITION)
                .fetchGroups(AGREEMENT_PARTY.EDITION_ID, EditionReader::signatory);
    }

    private Map<UUID, List<Agreements.Clause>> clauses(List<UUID> editions) {
        return sql.selectFrom(AGREEMENT_CLAUSE)
                .where(AGREEMENT_CLAUSE.EDITION_ID.in(editions))
                .orderBy(AGREEMENT_CLAUSE.POSITION)
                .fetchGroups(
                        AGREEMENT_CLAUSE.EDITION_ID,
                        it -> new Agreements.Clause(it.get(AGREEMENT_CLAUSE.HEADING), it.get(AGREEMENT_CLAUSE.TEXT)));
    }

    private static Edition edition(
            Record it, Map<UUID, List<Edition.Signatory>> parties, Map<UUID, List<Agreements.Clause>> clauses) {
        var id = it.get(AGREEMENT_EDITION.ID);
        return new Edition(
                id,
                it.get(AGREEMENT_EDITION.AGREEMENT_ID),
                it.get(AGREEMENT_EDITION.EDITION),
                it.get(AGREEMENT_EDITION.REASON),
                EditionStatus.valueOf(it.get(AGREEMENT_EDITION.STATUS)),
                it.get(AGREEMENT_EDITION.BEGINS_ON),
                Optional.ofNullable(it.get(AGREEMENT_EDITION.ENDS_ON)),
                Optional.ofNullable(it.get(AGREEMENT_EDITION.SIGNED_ON)),
                parties.getOrDefault(id, List.of()),
                clauses.getOrDefault(id, List.of()),
                it.get(AGREEMENT_EDITION.VERSION));
    }

    private static Edition.Signatory signatory(Record it) {
        return new Edition.Signatory(
                it.get(AGREEMENT_PARTY.ID),
                it.get(AGREEMENT_PARTY.POSITION),
                new Agreements.Party(
                        new OrganizationId(it.get(AGREEMENT_PARTY.ORGANIZATION_ID)),
                        it.get(AGREEMENT_PARTY.ROLE_NAME),
                        it.get(AGREEMENT_PARTY.DUTIES),
                        Optional.ofNullable(it.get(AGREEMENT_PARTY.SHARE))),
                Signature.valueOf(it.get(AGREEMENT_PARTY.STATE)),
                it.get(AGREEMENT_PARTY.SIGNER),
                Optional.ofNullable(it.get(AGREEMENT_PARTY.SIGNED_ON)),
                it.get(AGREEMENT_PARTY.NOTE));
    }

    static Agreement agreement(Record it) {
        var kind = it.get(AGREEMENT.SUBJECT_KIND);
        return new Agreement(
                it.get(AGREEMENT.ID),
                it.get(AGREEMENT.NUMBER),
                new ConsortiumId(it.get(AGREEMENT.CONSORTIUM_ID)),
                AgreementKind.valueOf(it.get(AGREEMENT.KIND)),
                it.get(AGREEMENT.TITLE),
                kind.isEmpty() ? Optional.empty() : Optional.of(new SubjectRef(kind, it.get(AGREEMENT.SUBJECT_ID))),
                new OrganizationId(it.get(AGREEMENT.OPENED_UNIT)),
                it.get(AGREEMENT.OPENED_AT),
                Optional.ofNullable(it.get(AGREEMENT.ENDED_ON)),
                it.get(AGREEMENT.VERSION));
    }
}
