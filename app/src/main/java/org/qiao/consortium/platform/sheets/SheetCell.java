package org.qiao.consortium.platform.sheets;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One cell as read.
 *
 * @param raw as the file has it, numbers without exponent, dates in ISO form
 * @param text normalised for the kind of its column; empty when blank
 * @param problem why the text cannot be relied on
 */
public record SheetCell(String raw, String text, Optional<CellProblem> problem) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf}]+");

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
        return isKey(text)
                ? text
                : BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT);
    }

    /** Most cells hold nothing but digits, capitals and characters, which stay as they are: asked for every cell. */
    private static boolean isKey(String text) {
        for (var i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            var stays = sign >= '0' && sign <= '9'
                    || sign >= 'A' && sign <= 'Z'
                    || sign == '.'
                    || sign == '-'
                    || sign >= '\u4E00' && sign <= '\u9FFF';
            if (!stays) {
                return false;
            }
        }
        return true;
    }
}
