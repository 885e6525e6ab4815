package org.qiao.consortium.platform.sheets.imports;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetRefused;
import org.qiao.consortium.shared.rule.Refused;
import org.qiao.consortium.shared.rule.Stale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** One step of the work on a batch, in one transaction; and what is to be said when it could not be done. */
@Component
class WorkStep {

    private static final Logger LOG = LoggerFactory.getLogger(WorkStep.class);
    private static final int ATTEMPTS = 5;

    private final Imports imports;
    private final ImportQueries queries;
    private final ImportStore store;
    private final WorkStore work;
    private final WorkOnBatch rows;
    private final Deeds deeds;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    WorkStep(
            Imports imports,
            ImportQueries queries,
            ImportStore store,
            WorkStore work,
            WorkOnBatch rows,
            Deeds deeds,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.imports = imports;
        this.queries = queries;
        this.store = store;
        this.work = work;
        this.rows = rows;
        this.deeds = deeds;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Checks, commits or undoes the batch, unless somebody else does so already.
     *
     * @return whether there is more to do for it
     */
    boolean work(UUID id) {
        try {
            transaction.executeWithoutResult(status -> queries.claim(id).ifPresent(this::work));
            return false;
        } catch (FileInParts.Stopped | SheetRefused | Refused | Stale | DuplicateKeyException e) {
            return settle(id, e);
        } catch (WorkOnBatch.Outdated | WorkOnBatch.CannotUndo e) {
            return settle(id, e);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException later) {
            throw later;
        } catch (RuntimeException broken) {
            LOG.error("import {} failed", id, broken);
            return settle(id, broken);
        }
    }

    private void work(ImportQueries.Claimed claimed) {
        var batch = claimed.batch();
        if (work.begin(batch.id()) > ATTEMPTS) {
            throw new IllegalStateException("begun too often: " + batch.number());
        }
        if (work.progress(batch.id()).cancelled()) {
            throw new FileInParts.Stopped();
        }
        var viewer = work.viewer(batch.id(), claimed.organization());
        work(imports.open(batch.kind(), viewer), batch, viewer);
    }

    private void work(SheetImport<?> owner, Batch batch, Viewer viewer) {
        if (batch.status() == ImportStatus.CHECKING) {
            rows.check(owner, batch, viewer);
        } else if (batch.status() == ImportStatus.UNDOING) {
            rows.undo(owner, batch, viewer);
        } else {
            work.oneCommitAtATime(batch.kind());
            rows.commit(owner, batch, viewer);
        }
    }

    /** All is rolled back: says in a transaction of its own what became of the batch. */
    private boolean settle(UUID id, RuntimeException why) {
        return Optional.ofNullable(transaction.execute(
                        status -> queries.claim(id).map(it -> settle(it, why)).orElse(false)))
                .orElse(false);
    }

    private boolean settle(ImportQueries.Claimed claimed, RuntimeException why) {
        var batch = claimed.batch();
        if (why instanceof FileInParts.Stopped) {
            if (work.progress(batch.id()).cancelled()) {
                stop(claimed);
            }
            return false;
        } else if (batch.status() == ImportStatus.CHECKING) {
            var refused = why instanceof SheetRefused it ? it : null;
            store.refuse(
                    batch,
                    refused == null
                            ? "platform.sheets.check-failed"
                            : refused.refusal().code(),
                    refused == null ? List.of() : refused.args(),
                    clock.instant());
            return false;
        } else if (batch.status() == ImportStatus.UNDOING) {
            var cannot = why instanceof WorkOnBatch.CannotUndo it ? it : null;
            store.move(
                    batch,
                    ImportStatus.COMMITTED,
                    cannot == null ? "platform.sheets.undo-failed" : "platform.sheets.cannot-undo",
                    cannot == null ? List.of() : cannot.args());
            return false;
        } else if (why instanceof WorkOnBatch.Outdated
                || why instanceof Stale
                || why instanceof DuplicateKeyException) {
            store.move(batch, ImportStatus.CHECKING, "platform.sheets.checked-anew", List.of());
            return true;
        } else if (why instanceof Refused refused && !refused.refusals().isEmpty()) {
            var first = refused.refusals().getFirst();
            store.move(
                    batch,
                    ImportStatus.CHECKED,
                    first.code().code(),
                    first.arguments().stream().map(Object::toString).toList());
            return false;
        }
        store.move(batch, ImportStatus.CHECKED, "platform.sheets.commit-failed", List.of());
        return false;
    }

    private void stop(ImportQueries.Claimed claimed) {
        var batch = claimed.batch();
        var at = clock.instant();
        if (batch.status() == ImportStatus.COMMITTING) {
            store.move(batch, ImportStatus.CHECKED, "platform.sheets.commit-stopped", List.of());
        } else if (batch.status() == ImportStatus.UNDOING) {
            store.move(batch, ImportStatus.COMMITTED, "platform.sheets.undo-stopped", List.of());
        } else {
            store.close(batch, ImportStatus.DISCARDED, at);
        }
        var deed = Deed.of("platform.sheets.stopped", batch.subject(), batch.number());
        deeds.record(deed, work.viewer(batch.id(), claimed.organization()).actor(), at);
    }
}
