package org.qiao.consortium.governance.council.selection;

import java.time.Instant;
import org.qiao.consortium.governance.AnnouncedSubject;
import org.qiao.consortium.governance.MemberStanding;
import org.qiao.consortium.governance.OrganizationRegister;
import org.qiao.consortium.platform.pages.Texts;
import org.springframework.stereotype.Component;

/** 公示期满 — a chosen candidate to which nobody objected becomes a lead enterprise; one that was objected to does not. */
@Component
class SelectedLead implements AnnouncedSubject {

    private final CandidateOutcomes outcomes;
    private final OrganizationRegister register;
    private final Texts texts;

    SelectedLead(CandidateOutcomes outcomes, OrganizationRegister register, Texts texts) {
        this.outcomes = outcomes;
        this.register = register;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return Selection.CANDIDATE_KIND;
    }

    @Override
    public void tookEffect(Announced item, Instant at) {
        outcomes.decided(item.subject().id()).ifPresent(it -> {
            var basis = texts.of("governance.selection.standing-basis", it.number(), item.announcement());
            register.stand(it.unit(), item.consortium(), MemberStanding.LEAD_ENTERPRISE, basis, it.by(), at);
            outcomes.settle(item.subject().id(), it.selection(), true);
        });
    }

    @Override
    public void struck(Announced item, String reason, Instant at) {
        outcomes.decided(item.subject().id())
                .ifPresent(it -> outcomes.settle(item.subject().id(), it.selection(), false));
    }
}
