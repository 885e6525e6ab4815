package org.qiao.consortium.platform.sheets.imports;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a committed batch to be undone, for a reason: all its rows, while nobody has touched them, or none. */
@Component
class UndoImport {

    private static final int LONGEST_REASON = 200;

    private final ImportStore store;
    private final ImportQueries queries;
    private final WorkStore work;
    private final InstantSource clock;

    UndoImport(ImportStore store, ImportQueries queries, WorkStore work, InstantSource clock) {
        this.store = store;
        this.queries = queries;
        this.work = work;
        this.clock = clock;
    }

    static boolean mayBeUndone(SheetImport<?> owner, Batch batch) {
        return owner.undoing().isPresent() && batch.kept() && batch.status() == ImportStatus.COMMITTED;
    }

    /**
     * @param seen version of the batch that the viewer looked at
     * @throws Stale when somebody was faster, or its file has been removed
     * @throws Refused when no reason is given
     */
    @Transactional
    public Batch ask(SheetImport<?> owner, String number, int seen, String reason, Viewer viewer) {
        var batch = queries.lock(viewer, owner.kind(), number);
        if (batch.version() != seen || !mayBeUndone(owner, batch)) {
            throw new Stale("platform.sheet-import", number);
        }
        if (reason.isBlank()) {
            throw new Refused(List.of(Refusal.of(ImportError.NO_REASON, "reason")));
        }
        store.undo(batch, reason.strip().substring(0, Math.min(reason.strip().length(), LONGEST_REASON)));
        work.ask(batch.id(), viewer, clock.instant());
        return queries.get(viewer, owner.kind(), number);
    }
}
