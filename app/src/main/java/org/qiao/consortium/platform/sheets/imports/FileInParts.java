package org.qiao.consortium.platform.sheets.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.Sheet;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetReader;
import org.qiao.consortium.platform.sheets.SheetRow;
import org.springframework.stereotype.Component;

/** Reads the file of a batch and has its rows checked part by part, so that it is never in memory as a whole. */
@Component
class FileInParts {

    /** Rows of a part: few enough to be held, enough for asking the database by set. */
    static final int ROWS = 1_000;

    private static final long BETWEEN_NEWS = 300_000_000;

    private final ImportSettings settings;
    private final ImportStore store;
    private final WorkStore work;

    FileInParts(ImportSettings settings, ImportStore store, WorkStore work) {
        this.settings = settings;
        this.store = store;
        this.work = work;
    }

    /** What is done with one part. */
    interface Taking<T> {
        void take(int position, List<SheetRow> rows, List<CheckedRow<T>> checked);
    }

    /** The uploader does not want it any more, or the process ends. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @throws org.qiao.consortium.platform.sheets.SheetRefused when the file cannot be read to its end
     * @throws Stopped when somebody said so in the middle
     */
    <T> Sheet.Extent read(SheetImport<T> owner, Batch batch, Viewer viewer, Taking<T> taking) {
        var layout = owner.layout(viewer);
        var parts = new Parts<>(owner, batch.id(), viewer, taking);
        var extent = new SheetReader(settings.limits())
                .rows(store.file(batch), layout, store.table(batch).place(), parts::add);
        parts.end();
        return extent;
    }

    private final class Parts<T> {

        private final SheetImport<T> owner;
        private final SheetImport.Checker<T> checker;
        private final UUID batch;
        private final Taking<T> taking;
        private List<SheetRow> rows = new ArrayList<>(ROWS);
        private int position;
        private int done;
        private long told;

        Parts(SheetImport<T> owner, UUID batch, Viewer viewer, Taking<T> taking) {
            this.owner = owner;
            this.checker = owner.checker(viewer);
            this.batch = batch;
            this.taking = taking;
        }

        void add(SheetRow row, int percent) {
            rows.add(row);
            if (rows.size() == ROWS) {
                hand();
                tell(percent);
            }
        }

        void end() {
            if (!rows.isEmpty()) {
                hand();
            }
        }

        private void hand() {
            var checked = checker.check(rows);
            if (!numbers(rows).equals(checked.stream().map(CheckedRow::number).toList())) {
                throw new IllegalStateException("every row has to be answered, in order: " + owner.kind());
            }
            taking.take(position++, rows, checked);
            done += rows.size();
            rows = new ArrayList<>(ROWS);
        }

        private void tell(int percent) {
            var now = System.nanoTime();
            if (Thread.currentThread().isInterrupted()
                    || now - told > BETWEEN_NEWS && work.advance(batch, done, percent)) {
                throw new Stopped();
            }
            told = now - told > BETWEEN_NEWS ? now : told;
        }

        private static List<Integer> numbers(List<SheetRow> rows) {
            return rows.stream().map(SheetRow::number).toList();
        }
    }
}
