package org.qiao.consortium.governance.agreement.ledger;

import java.time.Instant;
import java.util.stream.Collectors;
import org.qiao.consortium.governance.Organizations;
import org.qiao.consortium.governance.agreement.Agreement;
import org.qiao.consortium.governance.agreement.Edition;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 记一笔投入 — by 秘书处 or a party; giver and receiver are parties of what holds. */
@Component
public class EnterContribution {

    private final ContributionStore store;
    private final Deeds deeds;

    EnterContribution(ContributionStore store, Deeds deeds) {
        this.store = store;
        this.deeds = deeds;
    }

    /** @param holds the edition that holds today */
    @Transactional
    public void enter(Agreement to, Edition holds, ContributionForm typed, Organizations units, Viewer by, Instant at) {
        var today = BusinessTime.dateOf(at);
        var parties = holds.parties().stream().map(it -> it.party().unit()).collect(Collectors.toSet());
        var entry = typed.entry(parties, units, today);
        Refused.ifAny(Rule.refusals(ContributionRules.ENTRY, entry));
        var contribution = new Contribution(
                entry.giver().orElseThrow(),
                entry.receiver(),
                entry.kind().orElseThrow(),
                entry.what(),
                entry.amount(),
                entry.on().orElseThrow());
        store.add(to, contribution, by.person(), at);
        deeds.record(
                Deed.of("governance.agreement.contributed", to.subject(), to.number())
                        .with("kind", contribution.kind().name())
                        .because(contribution.what()),
                by.actor(),
                at);
    }
}
