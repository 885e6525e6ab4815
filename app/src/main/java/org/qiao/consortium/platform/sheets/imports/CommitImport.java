package org.qiao.consortium.platform.sheets.imports;

import java.time.InstantSource;
import java.util.List;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.shared.rule.Refusal;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Commits a batch: all its new and changed rows in one transaction, or none.
 *
 * <p>Easy to get wrong: what was checked this morning may be somebody else's by now. So the stored file is checked again
 * inside the transaction, and when a row's verdict is another one the new outcome is kept and shown instead.
 */
@Component
class CommitImport {

    private final ImportSettings settings;
    private final ImportStore store;
    private final ImportQueries queries;
    private final Deeds deeds;
    private final InstantSource clock;

    CommitImport(ImportSettings settings, ImportStore store, ImportQueries queries, Deeds deeds, InstantSource clock) {
        this.settings = settings;
        this.store = store;
        this.queries = queries;
        this.deeds = deeds;
        this.clock = clock;
    }

    /**
     * @param seen version of the batch that the viewer looked at
     * @return the batch, committed, or still open with a new outcome
     * @throws Stale when somebody was faster
     * @throws Refused when no row is new or changed
     */
    @Transactional
    public Batch commit(SheetImport<?> owner, String number, int seen, Viewer viewer) {
        var batch = queries.lock(viewer, owner.kind(), number);
        if (batch.version() != seen || !batch.status().leadsTo(ImportStatus.COMMITTED)) {
            throw new Stale("platform.sheet-import", number);
        }
        var kept = store.kept(batch);
        var check = Check.of(owner, kept.content(), settings.limits(), viewer);
        if (check.agreesWith(kept.outcome())) {
            commit(check, batch, viewer);
        } else {
            store.renew(batch, check.outcome());
        }
        return queries.get(viewer, owner.kind(), number);
    }

    private void commit(Check<?> check, Batch batch, Viewer viewer) {
        if (batch.counts().committed() == 0) {
            throw new Refused(List.of(Refusal.of(ImportError.NOTHING_TO_COMMIT, "")));
        }
        var at = clock.instant();
        store.close(batch, ImportStatus.COMMITTED, at);
        try {
            check.commit(viewer, batch.committedAt(at));
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw new Stale("platform.sheet-import", batch.number());
        }
        var deed = Deed.of("platform.sheets.committed", batch.subject(), batch.number())
                .moved(ImportStatus.CHECKED, ImportStatus.COMMITTED)
                .with("kind", batch.kind())
                .with("new", batch.counts().added())
                .with("changed", batch.counts().changed())
                .with("left", batch.counts().wrong());
        deeds.record(deed, viewer.actor(), at);
    }
}
