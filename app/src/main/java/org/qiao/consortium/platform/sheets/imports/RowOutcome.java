package org.qiao.consortium.platform.sheets.imports;

import java.util.List;
import org.qiao.consortium.platform.sheets.CellError;
import org.qiao.consortium.platform.sheets.CheckedRow;
import org.qiao.consortium.platform.sheets.Verdict;

/** What is kept of a checked row: enough to show it again, not what it becomes. */
record RowOutcome(int number, Verdict verdict, String key, List<CellError> findings) {

    static RowOutcome of(CheckedRow<?> row) {
        return new RowOutcome(row.number(), row.verdict(), row.key(), row.findings());
    }

    boolean agreesWith(RowOutcome other) {
        return number == other.number && verdict == other.verdict;
    }
}
