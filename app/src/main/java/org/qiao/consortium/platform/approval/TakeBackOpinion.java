package org.qiao.consortium.platform.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.approval.ApprovalStore.Row;
import org.qiao.consortium.platform.approval.flow.Opinion;
import org.qiao.consortium.platform.approval.flow.Opinions;
import org.qiao.consortium.platform.approval.flow.Step;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.PersonId;
import org.qiao.consortium.shared.SubjectRef;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 取回 — takes one's own agreement back until the next person acts. What was decided at the last step is done: its thing
 * has followed.
 */
@Component
public class TakeBackOpinion {

    private final ApprovalStore store;
    private final Opinions opinions;
    private final Deeds deeds;

    TakeBackOpinion(ApprovalStore store, Opinions opinions, Deeds deeds) {
        this.store = store;
        this.opinions = opinions;
        this.deeds = deeds;
    }

    /** @return how many items were taken back @throws Refused when there is nothing that could be */
    @Transactional
    public int takeBack(String number, Viewer by, Instant at) {
        var head = store.locked(number);
        var mine = open(head, store.waiting(head.id()), by.person());
        if (mine.isEmpty()) {
            throw new Refused(List.of(Refusal.of(ApprovalError.NOTHING_TO_TAKE_BACK, "")));
        }
        mine.forEach((step, items) -> {
            opinions.takeBack(items, step.id(), by.person());
            var back = new LinkedHashMap<UUID, Integer>();
            items.forEach(it -> back.put(it, step.position()));
            store.move(back);
        });
        var count = mine.values().stream().mapToInt(List::size).sum();
        deeds.record(
                Deed.of("platform.approval.taken-back", new SubjectRef(StoredApprovals.KIND, head.id()), number)
                        .with("items", count),
                by.actor(),
                at);
        return count;
    }

    public boolean isPossible(ApprovalHead head, Viewer viewer) {
        return opinions.hasSpoken(head.id(), viewer.person())
                && !open(head, store.waiting(head.id()), viewer.person()).isEmpty();
    }

    /** Items that went on by the person's agreement, or wait for others beside it, and on which nobody spoke since. */
    private Map<Step, List<UUID>> open(ApprovalHead head, List<Row> waiting, PersonId person) {
        var said = opinions.on(waiting.stream().map(Row::id).toList()).stream()
                .filter(it -> !it.superseded())
                .collect(Collectors.groupingBy(Opinion::item));
        var found = new LinkedHashMap<Step, List<UUID>>();
        for (var row : waiting) {
            var words = said.getOrDefault(row.id(), List.of());
            if (!words.isEmpty() && words.getLast().person().equals(person)) {
                head.steps().stream()
                        .filter(it -> it.id().equals(words.getLast().step()))
                        .filter(it -> row.step() - it.position() <= 1)
                        .forEach(it -> found.computeIfAbsent(it, step -> new ArrayList<>())
                                .add(row.id()));
            }
        }
        return found;
    }
}
