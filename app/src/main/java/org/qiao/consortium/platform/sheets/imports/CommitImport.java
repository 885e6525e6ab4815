package org.qiao.consortium.platform.sheets.imports;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for a batch to be committed: all its new and changed rows in one transaction, in the background, or none. */
@Component
class CommitImport {

    private final ImportStore store;
    private final ImportQueries queries;
    private final WorkStore work;
    private final InstantSource clock;

    CommitImport(ImportStore store, ImportQueries queries, WorkStore work, InstantSource clock) {
        this.store = store;
        this.queries = queries;
        this.work = work;
        this.clock = clock;
    }

    /**
     * @param seen version of the batch that the viewer looked at
     * @throws Stale when somebody was faster
     * @throws Refused when no row is new or changed
     */
    @Transactional
    public Batch ask(String kind, String number, int seen, Viewer viewer) {
        var batch = queries.lock(viewer, kind, number);
        if (batch.version() != seen || !batch.status().leadsTo(ImportStatus.COMMITTING)) {
            throw new Stale("platform.sheet-import", number);
        }
        if (batch.counts().committed() == 0) {
            throw new Refused(List.of(Refusal.of(ImportError.NOTHING_TO_COMMIT, "")));
        }
        store.move(batch, ImportStatus.COMMITTING, "", List.of());
        work.ask(batch.id(), viewer, clock.instant());
        return queries.get(viewer, kind, number);
    }
}
