package org.qiao.consortium.governance.document.consultation;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.NotFound;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回复意见 — a unit that was asked gives opinions one by one, or says that it has none; after the day nothing is taken. */
@Component
@Transactional
public class AnswerConsultation {

    private final ConsultationStore store;
    private final Deeds deeds;

    AnswerConsultation(ConsultationStore store, Deeds deeds) {
        this.store = store;
        this.deeds = deeds;
    }

    public void give(Consultation to, String place, String text, Viewer viewer, Instant at) {
        answer(to, place, text, false, viewer, at);
    }

    public void giveNone(Consultation to, Viewer viewer, Instant at) {
        answer(to, "", "", true, viewer, at);
    }

    private void answer(Consultation to, String place, String text, boolean none, Viewer viewer, Instant at) {
        var unit = viewer.organization();
        if (!to.asks(unit)) {
            throw new NotFound(Consultation.KIND, to.number());
        }
        Refused.ifAny(Rule.refusals(
                ConsultationRules.ANSWER,
                new ConsultationRules.Answer(
                        to.state(BusinessTime.dateOf(at)), to.dueOn(), place, text, none, to.hasOpinionOf(unit))));
        var taken = none
                ? store.giveNone(to, unit, viewer.name(), at)
                : store.give(to, unit, place, text, viewer.name(), at);
        if (!taken) {
            throw new Refused(List.of(Refusal.of(ConsultationError.CLOSED, "")));
        }
        deeds.record(
                Deed.of("governance.consultation.answered", to.subject(), to.number())
                        .with("none", none),
                viewer.actor(),
                at);
    }
}
