package org.qiao.consortium.governance.agreement.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiao.consortium.governance.OrganizationView;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.typed.Typed;
import org.qiao.consortium.shared.OrganizationId;

/** 一笔投入 as it was typed; units by their numbers. */
public record ContributionForm(
        @Nullable String giver,
        @Nullable String receiver,
        @Nullable String contributionKind,
        @Nullable String what,
        @Nullable String amount,
        @Nullable String givenOn) {

    public static ContributionForm blank(LocalDate today) {
        return new ContributionForm("", "", "", "", "", today.toString());
    }

    ContributionRules.Entry entry(Set<OrganizationId> parties, Organizations units, LocalDate today) {
        var money = Typed.text(amount).replace(",", "");
        var reads = money.isEmpty() || money.matches("[0-9]{1,13}(\\.[0-9]{1,2})?");
        return new ContributionRules.Entry(
                parties,
                unit(giver, units, today),
                unit(receiver, units, today),
                Typed.chosen(ContributionKind.class, contributionKind),
                Typed.text(what),
                money.isEmpty() || !reads ? Optional.empty() : Optional.of(new BigDecimal(money)),
                reads,
                Typed.date(givenOn),
                today);
    }

    private static Optional<OrganizationId> unit(@Nullable String number, Organizations units, LocalDate today) {
        return Typed.text(number).isEmpty()
                ? Optional.empty()
                : units.byNumber(Typed.text(number), today).map(OrganizationView::id);
    }
}
