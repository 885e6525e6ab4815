package org.qiao.consortium.exchange.need;

import java.time.Instant;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 仍在招 — the employer says that it still looks for people. */
@Component
public class ConfirmNeed {

    private final OwnNeeds own;
    private final NeedStore store;
    private final Deeds deeds;

    ConfirmNeed(OwnNeeds own, NeedStore store, Deeds deeds) {
        this.own = own;
        this.store = store;
        this.deeds = deeds;
    }

    @Transactional
    public void confirm(String number, Viewer by, Instant at) {
        var need = own.get(number, by);
        store.save(need.confirm(BusinessTime.dateOf(at)), at);
        deeds.record(Deed.of("exchange.need.confirmed", need.subject(), need.number()), by.actor(), at);
    }
}
