package org.qiao.consortium.platform.sheets.imports;

import java.time.InstantSource;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a batch up without committing anything of it; or stops what is being done with it. */
@Component
class DiscardImport {

    private final ImportStore store;
    private final ImportQueries queries;
    private final WorkStore work;
    private final Deeds deeds;
    private final InstantSource clock;

    DiscardImport(ImportStore store, ImportQueries queries, WorkStore work, Deeds deeds, InstantSource clock) {
        this.store = store;
        this.queries = queries;
        this.work = work;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** @throws Stale when the batch is closed already */
    @Transactional
    public void discard(String kind, String number, int seen, Viewer viewer) {
        var batch = queries.lock(viewer, kind, number);
        if (batch.version() != seen
                || batch.status().isWorkedOn()
                || !batch.status().leadsTo(ImportStatus.DISCARDED)) {
            throw new Stale("platform.sheet-import", number);
        }
        var at = clock.instant();
        store.close(batch, ImportStatus.DISCARDED, at);
        var deed = Deed.of("platform.sheets.discarded", batch.subject(), number)
                .moved(batch.status(), ImportStatus.DISCARDED);
        deeds.record(deed, viewer.actor(), at);
    }

    /** Whoever works on the batch stops at the next part of it; what has been done by then is undone. */
    @Transactional
    public void stop(String kind, String number, Viewer viewer) {
        work.cancel(queries.get(viewer, kind, number).id());
    }
}
