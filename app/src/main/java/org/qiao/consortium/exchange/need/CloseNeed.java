package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiao.consortium.exchange.CloseReason;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.NeedClosed;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.exchange.NeedStatus;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.rule.Forbidden;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes a need for a reason; what nobody could supply is kept with its cause. */
@Component
public class CloseNeed {

    private final OwnNeeds own;
    private final NeedStore store;
    private final Deeds deeds;
    private final ApplicationEventPublisher events;

    CloseNeed(OwnNeeds own, NeedStore store, Deeds deeds, ApplicationEventPublisher events) {
        this.own = own;
        this.store = store;
        this.deeds = deeds;
        this.events = events;
    }

    /** @throws Refused when the cause of a need that nobody could supply, or the reason of a withdrawal is missing */
    @Transactional
    public void close(
            NeedId id, CloseReason reason, Optional<CloseReason.Cause> cause, String note, Viewer by, Instant at) {
        var need = own.get(id, by);
        Refused.ifAny(refusals(need, reason, cause, note));
        deeds.record(closed(need, reason, cause, note, at), by.actor(), at);
    }

    /** The last day to apply has passed: nobody did it. */
    @Transactional
    public void expire(Need need, Instant at) {
        deeds.recordBySystem(closed(need, CloseReason.EXPIRED, Optional.empty(), "", at), at);
    }

    /** Gives up many drafts at once, all or none. @throws Forbidden when one of them is not the viewer's to enter */
    @Transactional
    public void discard(List<Need> drafts, String note, Viewer by, Instant at) {
        if (!drafts.stream().allMatch(it -> NeedScope.mayEnterFor(by, it.employer()))) {
            throw new Forbidden("giving up needs of another unit");
        }
        var closed = drafts.stream().map(Need::close).toList();
        store.saveAll(closed, at);
        store.insertClosings(closed, CloseReason.WITHDRAWN, note, at);
        deeds.recordAll(
                drafts.stream()
                        .map(it -> Deed.of("exchange.need.closed", it.subject(), it.number())
                                .moved(it.status(), NeedStatus.CLOSED)
                                .because(note))
                        .toList(),
                by.actor(),
                at);
    }

    private static List<Refusal> refusals(
            Need need, CloseReason reason, Optional<CloseReason.Cause> cause, String note) {
        var refusals = new ArrayList<Refusal>();
        if (reason == CloseReason.UNSUPPLIED && cause.isEmpty()) {
            refusals.add(Refusal.of(ExchangeError.NEED_CAUSE_MISSING, "cause"));
        }
        if (reason == CloseReason.WITHDRAWN && need.status() == NeedStatus.PUBLISHED && note.isBlank()) {
            refusals.add(Refusal.of(ExchangeError.NEED_REASON_MISSING, "note"));
        }
        return refusals;
    }

    private Deed closed(Need need, CloseReason reason, Optional<CloseReason.Cause> cause, String note, Instant at) {
        var closed = need.close();
        store.save(closed, at);
        store.insertClosing(closed, reason, cause, note, at);
        if (need.status() == NeedStatus.PUBLISHED) {
            events.publishEvent(
                    new NeedClosed(need.id(), need.employer(), reason, need.headsLeft(), BusinessTime.dateOf(at)));
        }
        var words = new ArrayList<String>(List.of(reason.label()));
        cause.ifPresent(it -> words.add(it.label()));
        if (!note.isBlank()) {
            words.add(note.strip());
        }
        return Deed.of("exchange.need.closed", need.subject(), need.number())
                .moved(need.status(), closed.status())
                .because(String.join("；", words))
                .with("unmet", need.headsLeft());
    }
}
