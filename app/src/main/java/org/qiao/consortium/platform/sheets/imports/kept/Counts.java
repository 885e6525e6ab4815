package org.qiao.consortium.platform.sheets.imports.kept;

import java.util.List;
import org.qiao.consortium.platform.sheets.Verdict;

/** Rows of a batch by verdict. */
public record Counts(int added, int changed, int unchanged, int wrong) {

    public static final Counts NONE = new Counts(0, 0, 0, 0);

    static Counts of(List<RowOutcome> rows) {
        return new Counts(
                count(rows, Verdict.NEW),
                count(rows, Verdict.CHANGED),
                count(rows, Verdict.UNCHANGED),
                count(rows, Verdict.WRONG));
    }

    public Counts plus(Counts more) {
        return new Counts(added + more.added, changed + more.changed, unchanged + more.unchanged, wrong + more.wrong);
    }

    public int committed() {
        return added + changed;
    }

    public int all() {
        return added + changed + unchanged + wrong;
    }

    public int of(Verdict verdict) {
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
