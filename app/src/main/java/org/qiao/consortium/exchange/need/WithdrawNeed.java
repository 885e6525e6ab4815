package org.qiao.consortium.exchange.need;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.exchange.ExchangeError;
import org.qiao.consortium.exchange.NeedId;
import org.qiao.consortium.platform.approval.Approvals;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a need back that waits for its decision: a draft again, and the approval's row with it. */
@Component
public class WithdrawNeed {

    private final OwnNeeds own;
    private final NeedStore store;
    private final Approvals approvals;
    private final Deeds deeds;

    WithdrawNeed(OwnNeeds own, NeedStore store, Approvals approvals, Deeds deeds) {
        this.own = own;
        this.store = store;
        this.approvals = approvals;
        this.deeds = deeds;
    }

    @Transactional
    public void withdraw(NeedId id, Viewer by, Instant at) {
        var need = own.get(id, by);
        var draft = need.takeBack();
        // The row first: whoever decides at the same moment either was first, or finds it taken back.
        if (approvals.withdraw(List.of(need.subject()), by, at) == 0) {
            throw new Refused(List.of(Refusal.of(
                    ExchangeError.NEED_STATUS_FORBIDS,
                    "",
                    need.number(),
                    need.status().label(),
                    draft.status().label())));
        }
        store.save(draft, at);
        deeds.record(
                Deed.of("exchange.need.withdrawn", need.subject(), need.number())
                        .moved(need.status(), draft.status()),
                by.actor(),
                at);
    }
}
