package org.qiao.consortium.platform.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;

/** A thing of some module above: remembers what became of it, and can refuse. */
final class Things implements ApprovalSubject {

    final Map<UUID, String> state = new ConcurrentHashMap<>();
    final Map<UUID, Boolean> refusing = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return "test.thing";
    }

    @Override
    public List<ReviewField> fields(SubjectRef subject) {
        return List.of();
    }

    @Override
    public String url(SubjectRef subject) {
        return "/";
    }

    @Override
    public void approved(SubjectRef subject, Decision decision) {
        if (refusing.containsKey(subject.id())) {
            throw new Refused(List.of(Refusal.of(ApprovalError.NOTHING_CHOSEN, "")));
        }
        state.merge(subject.id(), "approved", (before, now) -> "twice");
    }

    @Override
    public void returned(SubjectRef subject, Decision decision) {
        state.put(subject.id(), "returned");
    }
}
