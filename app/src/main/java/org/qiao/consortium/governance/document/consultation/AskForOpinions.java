package org.qiao.consortium.governance.document.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.numbers.Numbers;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.OrganizationId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.Uuid7;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 征求意见 — a draft goes to units, with the day until which they may answer; the day may be put off. */
@Component
@Transactional
public class AskForOpinions {

    private static final String NUMBER_KIND = "ZQ";

    /**
     * @param documentTyped number of the draft in the register as it was typed; empty when the draft is not there
     * @param unknown names of units that the register does not know
     */
    public record Draft(
            String title,
            String text,
            String documentTyped,
            Optional<UUID> document,
            List<OrganizationId> units,
            List<String> unknown,
            Optional<LocalDate> dueOn) {

        /** About a draft that is not in the register, to units that are known. */
        public static Draft of(String title, String text, List<OrganizationId> units, LocalDate dueOn) {
            return new Draft(title, text, "", Optional.empty(), units, List.of(), Optional.of(dueOn));
        }
    }

    private final ConsultationStore store;
    private final Numbers numbers;
    private final Deeds deeds;
    private final ConsultationNotices notices;

    AskForOpinions(ConsultationStore store, Numbers numbers, Deeds deeds, ConsultationNotices notices) {
        this.store = store;
        this.numbers = numbers;
        this.deeds = deeds;
        this.notices = notices;
    }

    /** @return its number */
    public String ask(Draft draft, Viewer viewer, Instant at) {
        var today = BusinessTime.dateOf(at);
        Refused.ifAny(Rule.refusals(ConsultationRules.ENTRY, new ConsultationRules.Entry(draft, today)));
        var id = Uuid7.at(at);
        var number = numbers.next(NUMBER_KIND, today.getYear());
        store.insert(id, number, viewer.consortium(), draft, at);
        deeds.record(
                Deed.of("governance.consultation.opened", new SubjectRef(Consultation.KIND, id), number)
                        .with("units", draft.units().size()),
                viewer.actor(),
                at);
        notices.tell(
                draft.units(), "opened", number, draft.title(), draft.dueOn().orElseThrow(), at);
        return number;
    }

    /** 延期 — those who have not answered, or have more to say, may again. */
    public void extend(Consultation it, Optional<LocalDate> newDue, Viewer viewer, Instant at) {
        Refused.ifAny(Rule.refusals(
                ConsultationRules.EXTENSION,
                new ConsultationRules.Extension(it.open(), it.dueOn(), newDue, BusinessTime.dateOf(at))));
        var due = newDue.orElseThrow();
        store.extend(it, due);
        deeds.record(
                Deed.of("governance.consultation.extended", it.subject(), it.number())
                        .with("due-before", it.dueOn().toString())
                        .with("due", due.toString()),
                viewer.actor(),
                at);
        notices.tell(
                it.asked().stream().map(Consultation.Asked::unit).toList(),
                "extended",
                it.number(),
                it.title(),
                due,
                at);
    }
}
