package org.qiao.consortium.platform.sheets.imports;

import java.util.List;
import java.util.stream.IntStream;
import org.qiao.consortium.platform.identity.Viewer;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.Sheet;
import org.qiao.consortium.platform.sheets.SheetBatch;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetLimits;
import org.qiao.consortium.platform.sheets.SheetReader;
import org.qiao.consortium.platform.sheets.SheetRow;

/** A file read and every row of it looked at by the module whose things it holds. */
record Check<T>(SheetImport<T> owner, List<CheckedRow<T>> rows) {

    /** @throws org.qiao.consortium.platform.sheets.SheetRefused when the file as a whole cannot be taken */
    static <T> Check<T> of(SheetImport<T> owner, byte[] content, SheetLimits limits, Viewer viewer) {
        var sheet = new SheetReader(limits).read(content, owner.layout(viewer));
        var rows = owner.check(sheet.rows(), viewer);
        if (!rows.stream().map(CheckedRow::number).toList().equals(numbers(sheet))) {
            throw new IllegalStateException("every row has to be answered, in order: " + owner.kind());
        }
        return new Check<>(owner, rows);
    }

    List<RowOutcome> outcome() {
        return rows.stream().map(RowOutcome::of).toList();
    }

    /** Whether every row would still become what was shown when it was checked before. */
    boolean agreesWith(List<RowOutcome> before) {
        var now = outcome();
        return now.size() == before.size()
                && IntStream.range(0, now.size()).allMatch(it -> now.get(it).agreesWith(before.get(it)));
    }

    void commit(Viewer viewer, SheetBatch batch) {
        owner.commit(rows.stream().filter(it -> it.verdict().isCommitted()).toList(), viewer, batch);
    }

    private static List<Integer> numbers(Sheet sheet) {
        return sheet.rows().stream().map(SheetRow::number).toList();
    }
}
