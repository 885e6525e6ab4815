package org.qiao.consortium.governance.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.governance.Agreements;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/**
 * 协议的一版文本.
 *
 * @param edition 1 is the agreement itself, each later one an amendment
 * @param reason of the amendment; empty for the first
 * @param parties in the order in which they sign
 */
public record Edition(
        UUID id,
        UUID agreement,
        int edition,
        String reason,
        EditionStatus status,
        LocalDate beginsOn,
        Optional<LocalDate> endsOn,
        Optional<LocalDate> signedOn,
        List<Signatory> parties,
        List<Agreements.Clause> clauses,
        int version) {

    /** @param note why it does not sign; empty otherwise */
    public record Signatory(
            UUID id,
            int position,
            Agreements.Party party,
            Signature signature,
            String signer,
            Optional<LocalDate> signedOn,
            String note) {}

    /** Whose turn it is to sign; empty when all have signed or one has declined. */
    public Optional<Signatory> next() {
        return status == EditionStatus.SIGNING
                ? parties.stream()
                        .filter(it -> !it.signature().isGiven())
                        .findFirst()
                        .filter(it -> it.signature() == Signature.WAITING)
                : Optional.empty();
    }

    public Optional<Signatory> of(OrganizationId unit) {
        return parties.stream().filter(it -> it.party().unit().equals(unit)).findFirst();
    }

    public Agreements.Terms terms() {
        return new Agreements.Terms(
                beginsOn, endsOn, parties.stream().map(Signatory::party).toList(), clauses);
    }

    /** @throws Refused when the table of transitions does not lead there */
    Edition move(EditionStatus next, Optional<LocalDate> signed) {
        if (!status.leadsTo(next)) {
            throw new Refused(List.of(Refusal.of(AgreementError.NOT_THAT_STATUS, "", status.label(), next.label())));
        }
        return new Edition(id, agreement, edition, reason, next, beginsOn, endsOn, signed, parties, clauses, version);
    }
}
