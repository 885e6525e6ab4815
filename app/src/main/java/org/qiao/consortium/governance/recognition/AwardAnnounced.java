package org.qiao.consortium.governance.recognition;

import java.time.Instant;
import org.qiao.consortium.governance.AnnouncedSubject;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.springframework.stereotype.Component;

/** 公示期满: a case to which nobody objects is awarded; one that is struck is not. */
@Component
class AwardAnnounced implements AnnouncedSubject {

    private final CaseStore store;
    private final Deeds deeds;

    AwardAnnounced(CaseStore store, Deeds deeds) {
        this.store = store;
        this.deeds = deeds;
    }

    @Override
    public String kind() {
        return GoodCase.KIND;
    }

    @Override
    public void tookEffect(Announced item, Instant at) {
        settle(item, CaseStatus.AWARDED, item.announcement(), at);
    }

    @Override
    public void struck(Announced item, String reason, Instant at) {
        settle(item, CaseStatus.NOT_AWARDED, reason, at);
    }

    private void settle(Announced item, CaseStatus next, String why, Instant at) {
        var before = store.get(item.subject().id());
        var after = before.move(next, before.award());
        store.save(after);
        deeds.recordBySystem(
                Deed.of("governance.case.settled", after.subject(), after.number())
                        .moved(before.status(), after.status())
                        .because(why),
                at);
    }
}
