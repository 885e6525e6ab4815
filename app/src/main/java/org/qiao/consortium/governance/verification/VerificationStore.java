package org.qiao.consortium.governance.verification;

import static org.qiao.consortium.governance.db.Tables.VERIFICATION;
import static org.qiao.consortium.governance.db.Tables.VERIFICATION_REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.qiao.consortium.governance.EmployerVerification.CallResult;
import org.qiao.consortium.governance.EmployerVerification.CreditStanding;
import org.qiao.consortium.governance.EmployerVerification.Findings;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;

/** The only writer of {@code governance.verification} and of what waits for it. */
@Component
class VerificationStore {

    private final DSLContext sql;

    VerificationStore(DSLContext sql) {
        this.sql = sql;
    }

    /** @return false when the unit waits already */
    boolean ask(OrganizationId unit, Instant at) {
        return sql.insertInto(VERIFICATION_REQUEST)
                        .set(VERIFICATION_REQUEST.ORGANIZATION_ID, unit.value())
                        .set(VERIFICATION_REQUEST.ASKED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean isAsked(OrganizationId unit) {
        return sql.fetchExists(VERIFICATION_REQUEST, VERIFICATION_REQUEST.ORGANIZATION_ID.eq(unit.value()));
    }

    Optional<Verification> current(OrganizationId unit) {
        return sql.selectFrom(VERIFICATION)
                .where(VERIFICATION.ORGANIZATION_ID.eq(unit.value()), VERIFICATION.SUPERSEDED_AT.isNull())
                .fetchOptional(VerificationStore::read);
    }

    /** All conclusions, the latest first. */
    List<Verification> all(OrganizationId unit) {
        return sql.selectFrom(VERIFICATION)
                .where(VERIFICATION.ORGANIZATION_ID.eq(unit.value()))
                .orderBy(VERIFICATION.DECIDED_AT.desc(), VERIFICATION.ID.desc())
                .fetch(VerificationStore::read);
    }

    private static Verification read(Record row) {
        return new Verification(
                row.get(VERIFICATION.ID),
                new OrganizationId(row.get(VERIFICATION.ORGANIZATION_ID)),
                VerificationStatus.valueOf(row.get(VERIFICATION.STATUS)),
                Optional.ofNullable(row.get(VERIFICATION.LICENCE_SEEN_ON)).map(seen -> findings(row)),
                row.get(VERIFICATION.REASON),
                row.get(VERIFICATION.DECIDED_AT),
                Optional.ofNullable(row.get(VERIFICATION.VALID_UNTIL)));
    }

    private static Findings findings(Record row) {
        return new Findings(
                row.get(VERIFICATION.LICENCE_NUMBER),
                Objects.requireNonNull(row.get(VERIFICATION.LICENCE_SEEN_ON)),
                CreditStanding.valueOf(row.get(VERIFICATION.CREDIT_STANDING)),
                Objects.requireNonNull(row.get(VERIFICATION.CREDIT_CHECKED_ON)),
                row.get(VERIFICATION.CREDIT_SOURCE),
                Objects.requireNonNull(row.get(VERIFICATION.CALLED_ON)),
                row.get(VERIFICATION.CALLED_WHOM),
                CallResult.valueOf(row.get(VERIFICATION.CALL_RESULT)));
    }

    /** Makes this the current conclusion; the earlier one stays as history, what waited is done. */
    void conclude(Verification conclusion) {
        sql.update(VERIFICATION)
                .set(VERIFICATION.SUPERSEDED_AT, conclusion.decidedAt())
                .where(VERIFICATION.ORGANIZATION_ID.eq(conclusion.organization().value()))
                .and(VERIFICATION.SUPERSEDED_AT.isNull())
                .execute();
        var found = conclusion.findings();
        var written = sql.insertInto(VERIFICATION)
                .set(VERIFICATION.ID, conclusion.id())
                .set(VERIFICATION.ORGANIZATION_ID, conclusion.organization().value())
                .set(VERIFICATION.STATUS, conclusion.status().name())
                .set(
                        VERIFICATION.LICENCE_NUMBER,
                        found.map(Findings::licenceNumber).orElse(""))
                .set(
                        VERIFICATION.LICENCE_SEEN_ON,
                        found.map(Findings::licenceSeenOn).orElse(null))
                .set(
                        VERIFICATION.CREDIT_STANDING,
                        found.map(it -> it.creditStanding().name()).orElse(null))
                .set(
                        VERIFICATION.CREDIT_CHECKED_ON,
                        found.map(Findings::creditCheckedOn).orElse(null))
                .set(
                        VERIFICATION.CREDIT_SOURCE,
                        found.map(Findings::creditSource).orElse(""))
                .set(VERIFICATION.CALLED_ON, found.map(Findings::calledOn).orElse(null))
                .set(VERIFICATION.CALLED_WHOM, found.map(Findings::calledWhom).orElse(""))
                .set(
                        VERIFICATION.CALL_RESULT,
                        found.map(it -> it.callResult().name()).orElse(null))
                .set(VERIFICATION.REASON, conclusion.reason())
                .set(VERIFICATION.DECIDED_AT, conclusion.decidedAt())
                .set(VERIFICATION.VALID_UNTIL, conclusion.validUntil().orElse(null))
                .onConflictDoNothing()
                .execute();
        if (written == 0) {
            throw new Stale("governance.verification", conclusion.organization());
        }
        sql.deleteFrom(VERIFICATION_REQUEST)
                .where(VERIFICATION_REQUEST.ORGANIZATION_ID.eq(
                        conclusion.organization().value()))
                .execute();
    }

    /** @throws Stale when it does not stand any more */
    void withdraw(Verification current, String reason) {
        var written = sql.update(VERIFICATION)
                .set(VERIFICATION.STATUS, VerificationStatus.WITHDRAWN.name())
                .set(VERIFICATION.REASON, reason)
                .where(VERIFICATION.ID.eq(current.id()), VERIFICATION.SUPERSEDED_AT.isNull())
                .and(VERIFICATION.STATUS.eq(current.status().name()))
                .execute();
        if (written == 0) {
            throw new Stale("governance.verification", current.organization());
        }
    }
}
