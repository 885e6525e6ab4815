package org.qiao.consortium.platform.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qiao.consortium.platform.approval.flow.Opinions;
import org.qiao.consortium.platform.approval.flow.Standing;
import org.qiao.consortium.platform.approval.flow.Standings;
import org.qiao.consortium.platform.approval.flow.Step;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Whose turn it is, asked for a person instead of for a list. */
@Component
public class InTurn {

    /** @param items that wait at the step for this viewer; in a batch others may wait there for other people */
    public record Turn(Step step, Set<UUID> items) {}

    private final Opinions opinions;
    private final Standings standings;

    InTurn(Opinions opinions, Standings standings) {
        this.opinions = opinions;
        this.standings = standings;
    }

    /** The first step at which something waits for the viewer themselves, not for those who delegated to them. */
    public Optional<Turn> of(ApprovalHead head, Viewer viewer) {
        return of(
                head,
                viewer,
                standings.of(viewer).stream().filter(it -> !it.delegated()).toList());
    }

    /** The first step at which something waits for the viewer, also for those who delegated to them. */
    public Optional<Turn> alsoAsDeputy(ApprovalHead head, Viewer viewer) {
        return of(head, viewer, standings.of(viewer));
    }

    private Optional<Turn> of(ApprovalHead head, Viewer viewer, List<Standing> mine) {
        return head.consortium().equals(viewer.consortium())
                ? head.steps().stream()
                        .map(it -> new Turn(it, items(head, viewer, mine, it)))
                        .filter(it -> !it.items().isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    private Set<UUID> items(ApprovalHead head, Viewer viewer, List<Standing> mine, Step step) {
        var candidates = mine.stream()
                .filter(step::isFor)
                .filter(it -> !head.isOwnOf(viewer, it, step))
                .map(Standing::person)
                .distinct()
                .toList();
        return candidates.isEmpty() ? Set.of() : opinions.missing(head.id(), step, candidates);
    }
}
