package org.qiao.consortium.platform.approval;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.approval.ApprovalStore.Head;
import org.qiao.consortium.platform.approval.ApprovalStore.Row;
import org.qiao.consortium.platform.approval.flow.Opinion;
import org.qiao.consortium.platform.approval.flow.Opinions;
import org.qiao.consortium.platform.approval.flow.Standing;
import org.qiao.consortium.platform.approval.flow.Standings;
import org.qiao.consortium.platform.approval.flow.Step;
import org.qiao.consortium.platform.identity.Viewer;
import org.springframework.stereotype.Component;

/** Whose turn it is, asked for a person instead of for a list. */
@Component
class InTurn {

    private final ApprovalStore store;
    private final Opinions opinions;
    private final Standings standings;

    InTurn(ApprovalStore store, Opinions opinions, Standings standings) {
        this.store = store;
        this.opinions = opinions;
        this.standings = standings;
    }

    /** The first step at which something waits for the viewer themselves, not for those who delegated to them. */
    Optional<Step> of(Head head, Viewer viewer) {
        return of(
                head,
                viewer,
                standings.of(viewer).stream().filter(it -> !it.delegated()).toList());
    }

    /** The first step at which something waits for the viewer, also for those who delegated to them. */
    Optional<Step> alsoAsDeputy(Head head, Viewer viewer) {
        return of(head, viewer, standings.of(viewer));
    }

    private Optional<Step> of(Head head, Viewer viewer, List<Standing> mine) {
        if (!head.consortium().equals(viewer.consortium())) {
            return Optional.empty();
        }
        var waiting = store.waiting(head.id());
        var said = opinions.on(waiting.stream().map(Row::id).toList()).stream()
                .filter(it -> !it.superseded())
                .toList();
        return head.steps().stream()
                .filter(step -> mine.stream()
                        .filter(step::isFor)
                        .filter(it -> !head.isOwnOf(viewer, it, step))
                        .anyMatch(it -> waiting.stream()
                                .filter(row -> row.step() == step.position())
                                .anyMatch(row -> said.stream().noneMatch(word -> isWordOf(it, word, step, row)))))
                .findFirst();
    }

    private static boolean isWordOf(Standing standing, Opinion word, Step step, Row row) {
        return word.item().equals(row.id())
                && word.step().equals(step.id())
                && word.candidate().equals(standing.person());
    }
}
