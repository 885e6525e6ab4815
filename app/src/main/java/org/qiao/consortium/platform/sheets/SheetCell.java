package org.qiao.consortium.platform.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * One cell as read.
 *
 * @param raw as the file has it, numbers without exponent, dates in ISO form
 * @param text normalised for the kind of its column; empty when blank
 * @param problem why the text cannot be relied on
 */
public record SheetCell(String raw, String text, Optional<CellProblem> problem) {

    static final SheetCell BLANK = new SheetCell("", "", Optional.empty());

    public static SheetCell of(String raw, String text) {
        return new SheetCell(raw, text, Optional.empty());
    }

    public SheetCell with(CellProblem newProblem) {
        return new SheetCell(raw, text, Optional.of(newProblem));
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** For comparing with other cells: half-width, upper case, without blanks. */
    public String key() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}]+", "")
                .toUpperCase(Locale.ROOT);
    }
}
