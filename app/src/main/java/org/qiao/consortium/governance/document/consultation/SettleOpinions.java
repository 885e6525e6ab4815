package org.qiao.consortium.governance.document.consultation;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 处理意见 — 秘书处 adopts each opinion, in part or not, and ends the consultation when all are settled. */
@Component
@Transactional
public class SettleOpinions {

    private final ConsultationStore store;
    private final Deeds deeds;
    private final ConsultationNotices notices;

    SettleOpinions(ConsultationStore store, Deeds deeds, ConsultationNotices notices) {
        this.store = store;
        this.deeds = deeds;
        this.notices = notices;
    }

    /** @param version of the opinion as it was read @param reason required unless it is adopted as it is */
    public void settle(
            Consultation of,
            UUID opinion,
            Optional<OpinionVerdict> verdict,
            String reason,
            int version,
            Viewer viewer,
            Instant at) {
        Refused.ifAny(Rule.refusals(
                ConsultationRules.SETTLEMENT, new ConsultationRules.Settlement(of.open(), verdict, reason)));
        var chosen = verdict.orElseThrow();
        store.settle(of, opinion, chosen, reason, version);
        deeds.record(
                Deed.of("governance.consultation.settled", of.subject(), of.number())
                        .because(reason)
                        .with("verdict", chosen.label()),
                viewer.actor(),
                at);
    }

    /** When all have answered or the day has passed, and every opinion is settled; those who gave one are told. */
    public void close(Consultation it, Viewer viewer, Instant at) {
        var state = it.state(BusinessTime.dateOf(at));
        Refused.ifAny(Rule.refusals(
                ConsultationRules.END,
                new ConsultationRules.End(state, it.asked().size() - it.answered(), it.unsettled())));
        store.close(it);
        deeds.record(Deed.of("governance.consultation.closed", it.subject(), it.number()), viewer.actor(), at);
        var heard = new LinkedHashSet<OrganizationId>();
        it.opinions().forEach(one -> heard.add(one.unit()));
        notices.tell(List.copyOf(heard), "closed", it.number(), it.title(), it.dueOn(), at);
    }
}
