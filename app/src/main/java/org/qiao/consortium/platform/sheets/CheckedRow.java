package org.qiao.consortium.platform.sheets;

import java.util.List;
import java.util.Optional;

/**
 * One row after the module has looked at it.
 *
 * @param number of the row as the user sees it
 * @param key natural key or name by which people know the row's thing, masked where it concerns a person; may be empty
 * @param value what was understood, present unless the row is wrong
 * @param findings errors of a wrong row; warnings of any
 * @param <T> what a row becomes
 */
public record CheckedRow<T>(int number, Verdict verdict, String key, Optional<T> value, List<CellError> findings) {

    public CheckedRow {
        findings = List.copyOf(findings);
        if (verdict == Verdict.WRONG ? findings.stream().allMatch(CellError::warning) : value.isEmpty()) {
            throw new IllegalArgumentException("a wrong row says why, another has a value: row " + number);
        }
    }

    public static <T> CheckedRow<T> wrong(SheetRow row, String key, List<CellError> findings) {
        return new CheckedRow<>(row.number(), Verdict.WRONG, key, Optional.empty(), findings);
    }

    /** @param warnings shown, but the row is taken all the same */
    public static <T> CheckedRow<T> right(
            SheetRow row, Verdict verdict, String key, T value, List<CellError> warnings) {
        return new CheckedRow<>(row.number(), verdict, key, Optional.of(value), warnings);
    }
}
