package org.qiao.consortium.governance.agreement.ledger;

import static org.qiao.consortium.shared.rule.Rule.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiao.consortium.governance.agreement.AgreementError;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Rule;

/** What an entry in the ledger needs: parties of the agreement, a thing, and a price where it is money. */
final class ContributionRules {

    private ContributionRules() {}

    /**
     * @param parties of the agreement now
     * @param amountReads whether what was typed as an amount can be read, or nothing was typed
     */
    record Entry(
            Set<OrganizationId> parties,
            Optional<OrganizationId> giver,
            Optional<OrganizationId> receiver,
            Optional<ContributionKind> kind,
            String what,
            Optional<BigDecimal> amount,
            boolean amountReads,
            Optional<LocalDate> on,
            LocalDate today) {}

    static final List<Rule<Entry>> ENTRY = List.of(
            rule(
                    AgreementError.GIVER_NO_PARTY,
                    "giver",
                    it -> it.giver().filter(it.parties()::contains).isPresent()),
            rule(
                    AgreementError.RECEIVER_NO_PARTY,
                    "receiver",
                    it -> it.receiver().map(it.parties()::contains).orElse(true)),
            rule(
                    AgreementError.RECEIVER_IS_GIVER,
                    "receiver",
                    it -> it.receiver().isEmpty() || !it.receiver().equals(it.giver())),
            rule(
                    AgreementError.CONTRIBUTION_KIND,
                    "contributionKind",
                    it -> it.kind().isPresent()),
            rule(
                    AgreementError.WHAT_MISSING,
                    "what",
                    it -> !it.what().isBlank() && it.what().length() <= 500),
            rule(AgreementError.AMOUNT_SHAPE, "amount", Entry::amountReads),
            rule(
                    AgreementError.AMOUNT_MISSING,
                    "amount",
                    it -> !it.amountReads()
                            || it.kind()
                                    .filter(kind -> kind == ContributionKind.MONEY)
                                    .isEmpty()
                            || it.amount().isPresent()),
            rule(
                    AgreementError.GIVEN_ON,
                    "givenOn",
                    it -> it.on().filter(on -> !on.isAfter(it.today())).isPresent()));
}
