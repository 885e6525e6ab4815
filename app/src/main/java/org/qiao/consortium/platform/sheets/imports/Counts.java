package org.qiao.consortium.platform.sheets.imports;

import java.util.List;
import org.qiao.consortium.platform.sheets.Verdict;

/** Rows of a batch by verdict. */
record Counts(int added, int changed, int unchanged, int wrong) {

    static Counts of(List<RowOutcome> rows) {
        return new Counts(
                count(rows, Verdict.NEW),
                count(rows, Verdict.CHANGED),
                count(rows, Verdict.UNCHANGED),
                count(rows, Verdict.WRONG));
    }

    int committed() {
        return added + changed;
    }

    int all() {
        return added + changed + unchanged + wrong;
    }

    int of(Verdict verdict) {
        return switch (verdict) {
            case NEW -> added;
            case CHANGED -> changed;
            case UNCHANGED -> unchanged;
            case WRONG -> wrong;
        };
    }

    private static int count(List<RowOutcome> rows, Verdict verdict) {
        return Math.toIntExact(
                rows.stream().filter(it -> it.verdict() == verdict).count());
    }
}
