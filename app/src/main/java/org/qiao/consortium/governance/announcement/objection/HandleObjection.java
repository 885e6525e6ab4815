package org.qiao.consortium.governance.announcement.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.governance.announcement.AnnouncementError;
import org.qiao.consortium.governance.announcement.AnnouncementStore;
import org.qiao.consortium.governance.announcement.SettleItem;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办理异议 — 秘书处 writes down what it checked, then answers and says what becomes of the item. */
@Component
class HandleObjection {

    private final ObjectionStore objections;
    private final AnnouncementStore announcements;
    private final SettleItem settle;
    private final ObjectionNotices notices;
    private final Deeds deeds;

    HandleObjection(
            ObjectionStore objections,
            AnnouncementStore announcements,
            SettleItem settle,
            ObjectionNotices notices,
            Deeds deeds) {
        this.objections = objections;
        this.announcements = announcements;
        this.settle = settle;
        this.notices = notices;
        this.deeds = deeds;
    }

    @Transactional
    void check(Objection objection, Optional<LocalDate> on, String way, String finding, Viewer by, Instant at) {
        Refused.ifAny(Rule.refusals(
                ObjectionRules.CHECKING,
                new ObjectionRules.Checking(
                        on,
                        way,
                        finding,
                        BusinessTime.dateOf(objection.filedAt()),
                        BusinessTime.dateOf(at),
                        objection.outcome().isEmpty())));
        objections.addCheck(
                objection, new Check(on.orElseThrow(), way.strip(), finding.strip(), by.name(), at), by.actor());
        deeds.record(Deed.of("governance.objection.checked", objection.subject(), objection.number()), by.actor(), at);
    }

    /** 暂缓 an item because of a clue that deserves it. @throws Refused when there is no item, or it is decided */
    @Transactional
    void hold(Objection objection, String reason, Viewer by, Instant at) {
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(AnnouncementError.REASON_MISSING, "reason")));
        }
        var announcement = announcements.lock(objection.announcement());
        var item = objection
                .item()
                .map(announcements::item)
                .orElseThrow(() -> new Refused(List.of(Refusal.of(AnnouncementError.ITEM_MISSING, ""))));
        objections.makeHolding(objection);
        settle.hold(announcement, item, at);
        deeds.record(
                Deed.of("governance.objection.item-held", objection.subject(), objection.number())
                        .because(reason.strip()),
                by.actor(),
                at);
    }

    @Transactional
    void answer(
            Objection objection,
            Optional<ObjectionOutcome> outcome,
            Optional<ItemDecision> decision,
            String answer,
            Viewer by,
            Instant at) {
        var announcement = announcements.lock(objection.announcement());
        var item = objection
                .item()
                .map(announcements::item)
                .filter(it -> it.state().isOpen());
        Refused.ifAny(Rule.refusals(
                ObjectionRules.ANSWERING,
                new ObjectionRules.Answering(
                        outcome,
                        decision,
                        answer,
                        item.isPresent(),
                        objections.checks(objection).size(),
                        objection.outcome().isEmpty())));
        var said = outcome.orElseThrow();
        objections.answer(objection, said, answer.strip(), at);
        item.ifPresent(it -> {
            if (decision.orElseThrow() == ItemDecision.STRIKE) {
                settle.strike(announcement, it, said.label(), at);
            } else {
                settle.release(announcement, it, at);
            }
            settle.closeWhenDone(announcement);
        });
        deeds.record(
                Deed.of("governance.objection.answered", objection.subject(), objection.number())
                        .with("outcome", said.name())
                        .with("decision", decision.map(Enum::name).orElse(""))
                        .because(said.label()),
                by.actor(),
                at);
        notices.answered(objection, said, answer.strip(), at);
    }
}
