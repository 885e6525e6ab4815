package org.qiao.consortium.platform.sheets.raw;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Words that sheets themselves carry, from {@code messages/sheets.properties}. */
public final class SheetWords {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.sheets", Locale.ROOT);

    private SheetWords() {}

    /** Title of the column that the error workbook adds. */
    public static String errorColumn() {
        return WORDS.getString("platform.sheets.word.error-column");
    }

    /** What the first cell of a sample row begins with. */
    public static String sampleMark() {
        return WORDS.getString("platform.sheets.word.sample-mark");
    }

    public static String word(String word, Object... args) {
        return new MessageFormat(WORDS.getString("platform.sheets.word." + word), Locale.ROOT).format(args);
    }
}
