package org.qiao.consortium.governance.agreement.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.qiao.consortium.shared.OrganizationId;

/** 一笔投入. @param receiver empty when all parties use it @param amount in yuan, empty when it has no price */
public record Contribution(
        OrganizationId giver,
        Optional<OrganizationId> receiver,
        ContributionKind kind,
        String what,
        Optional<BigDecimal> amount,
        LocalDate on) {}
