package org.qiao.consortium.platform.sheets.imports.kept;

import java.util.List;
import java.util.Optional;
import org.qiao.consortium.platform.sheets.CellError;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.SheetImport;
import org.qiao.consortium.platform.sheets.SheetRow;
import org.qiao.consortium.platform.sheets.Verdict;

/**
 * What is kept of a checked row: enough to show it again, not what it becomes.
 *
 * @param done what committing the row has done, when it can be undone
 * @param cells as they may be shown, personal ones masked, in the order of the file's columns
 */
public record RowOutcome(
        int number,
        Verdict verdict,
        String key,
        List<CellError> findings,
        List<String> cells,
        Optional<SheetImport.Done> done) {

    /** @param titles of the file's columns */
    public static RowOutcome of(CheckedRow<?> checked, SheetRow row, List<String> titles) {
        var cells = titles.stream()
                .map(it -> row.layout().column(it).shown(row.cell(it).text()))
                .toList();
        return new RowOutcome(
                checked.number(), checked.verdict(), checked.key(), checked.findings(), cells, Optional.empty());
    }

    RowOutcome doing(SheetImport.Done what) {
        return new RowOutcome(number, verdict, key, findings, cells, Optional.of(what));
    }

    /** Whether committing the row would do what was shown; a row that was wrong is left out whatever it is by now. */
    public boolean standsBy(CheckedRow<?> now) {
        return number == now.number() && (verdict == now.verdict() || verdict == Verdict.WRONG);
    }
}
