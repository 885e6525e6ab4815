package org.qiao.consortium.platform.approval;

import java.time.Instant;
import java.util.List;
import org.qiao.consortium.platform.approval.ApprovalStore.Row;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.BusinessTime;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Forbidden;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办 — who asked reminds those whose turn it is, once a day. */
@Component
public class UrgeApproval {

    private final ApprovalStore store;
    private final ApprovalNotices notices;
    private final Deeds deeds;

    UrgeApproval(ApprovalStore store, ApprovalNotices notices, Deeds deeds) {
        this.store = store;
        this.notices = notices;
        this.deeds = deeds;
    }

    /**
     * @throws Forbidden for who did not ask
     * @throws Refused when nothing waits, or somebody reminded today
     */
    @Transactional
    public void urge(String number, Viewer by, Instant at) {
        var head = store.locked(number);
        if (!head.isSubmittedBy(by)) {
            throw new Forbidden("urge " + number);
        }
        var waiting =
                store.waiting(head.id()).stream().map(Row::step).distinct().toList();
        if (waiting.isEmpty()) {
            throw new Refused(List.of(Refusal.of(ApprovalError.NOTHING_WAITS, "")));
        }
        if (!store.remind(head.id(), BusinessTime.dateOf(at))) {
            throw new Refused(List.of(Refusal.of(ApprovalError.REMINDED_TODAY, "")));
        }
        waiting.forEach(it -> notices.urged(head, head.step(it), by, at));
        deeds.record(
                Deed.of("platform.approval.urged", new SubjectRef(StoredApprovals.KIND, head.id()), number),
                by.actor(),
                at);
    }
}
