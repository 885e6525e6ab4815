package org.qiao.consortium.platform.sheets.imports;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiao.consortium.platform.audit.Deed;
import org.qiao.consortium.platform.audit.Deeds;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.pages.Written;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.imports.kept.Counts;
import org.qiao.consortium.platform.sheets.imports.kept.KeptOutcomes;
import org.qiao.consortium.platform.sheets.imports.kept.RowOutcome;
import org.springframework.stereotype.Component;

/**
 * Checks, commits or undoes the rows of a batch, in the caller's one transaction: all or nothing.
 *
 * <p>Easy to get wrong: what was checked this morning may be somebody else's by now. So the file is checked again while it
 * is committed, and when a row's verdict is another one nothing is committed.
 */
@Component
class WorkOnBatch {

    private final FileInParts files;
    private final ImportStore store;
    private final KeptOutcomes outcomes;
    private final WorkStore work;
    private final Deeds deeds;
    private final InstantSource clock;

    WorkOnBatch(
            FileInParts files,
            ImportStore store,
            KeptOutcomes outcomes,
            WorkStore work,
            Deeds deeds,
            InstantSource clock) {
        this.files = files;
        this.store = store;
        this.outcomes = outcomes;
        this.work = work;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** A row would not become any more what was shown when it was checked. */
    static final class Outdated extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    <T> void check(SheetImport<T> owner, Batch batch, Viewer viewer) {
        var titles = store.table(batch).place().titles(owner.layout(viewer));
        var counts = new ArrayList<Counts>();
        outcomes.remove(List.of(batch.id()));
        var extent = files.read(owner, batch, viewer, (position, rows, checked) -> {
            var part = new ArrayList<RowOutcome>(rows.size());
            for (var i = 0; i < rows.size(); i++) {
                part.add(RowOutcome.of(checked.get(i), rows.get(i), titles));
            }
            counts.add(outcomes.add(batch.id(), position, part));
        });
        var all = counts.stream().reduce(Counts.NONE, Counts::plus);
        store.checked(batch, all, extent);
        if (batch.remark().isEmpty()) {
            var deed = Deed.of("platform.sheets.uploaded", batch.subject(), batch.number())
                    .with("kind", batch.kind())
                    .with("rows", all.all())
                    .with("wrong", all.wrong());
            deeds.record(deed, viewer.actor(), clock.instant());
        }
    }

    /** @throws Outdated when the batch has to be checked anew */
    <T> void commit(SheetImport<T> owner, Batch batch, Viewer viewer) {
        var at = clock.instant();
        var committed = batch.committedAt(at);
        files.read(owner, batch, viewer, (position, rows, checked) -> {
            var before = outcomes.part(batch.id(), position);
            if (before.size() != checked.size()) {
                throw new Outdated();
            }
            var taken = new ArrayList<CheckedRow<T>>(rows.size());
            for (var i = 0; i < checked.size(); i++) {
                if (!before.get(i).standsBy(checked.get(i))) {
                    throw new Outdated();
                } else if (before.get(i).verdict().isCommitted()) {
                    taken.add(checked.get(i));
                }
            }
            if (!taken.isEmpty()) {
                var done = owner.commit(taken, viewer, committed);
                if (!done.isEmpty()) {
                    outcomes.done(batch.id(), position, before, done);
                }
            }
        });
        store.close(batch, ImportStatus.COMMITTED, at);
        var deed = Deed.of("platform.sheets.committed", batch.subject(), batch.number())
                .moved(ImportStatus.CHECKED, ImportStatus.COMMITTED)
                .with("kind", batch.kind())
                .with("new", batch.counts().added())
                .with("changed", batch.counts().changed())
                .with("left", batch.counts().wrong());
        deeds.record(deed, viewer.actor(), at);
    }

    /** Some rows cannot be undone. */
    static final class CannotUndo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> why;

        CannotUndo(List<String> why) {
            this.why = why;
        }

        /** How many, and the reason that most have. */
        List<String> args() {
            var most = why.stream().collect(Collectors.groupingBy(it -> it, Collectors.counting())).entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            return List.of(Written.number(why.size()), most);
        }
    }

    /**
     * From the last part to the first.
     *
     * @throws CannotUndo when something was touched since, or is not undone by its owner
     */
    void undo(SheetImport<?> owner, Batch batch, Viewer viewer) {
        var undoing = owner.undoing().orElseThrow();
        var why = new ArrayList<String>();
        var parts = outcomes.parts(batch.id());
        for (var position = parts - 1; position >= 0; position--) {
            var done = outcomes.part(batch.id(), position).stream()
                    .flatMap(it -> it.done().stream())
                    .toList();
            why.addAll(undoing.undo(done, viewer, batch.reason()));
            if (work.advance(batch.id(), done.size(), 100 - position * 100 / parts)) {
                throw new FileInParts.Stopped();
            }
        }
        if (!why.isEmpty()) {
            throw new CannotUndo(why);
        }
        store.close(batch, ImportStatus.UNDONE, clock.instant());
        var deed = Deed.of("platform.sheets.undone", batch.subject(), batch.number())
                .moved(ImportStatus.COMMITTED, ImportStatus.UNDONE)
                .because(batch.reason());
        deeds.record(deed, viewer.actor(), clock.instant());
    }
}
