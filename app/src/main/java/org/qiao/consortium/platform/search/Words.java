package org.qiao.consortium.platform.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody typed into a search field, as words that must all be found: half width, small letters. */
public final class Words {

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 60;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、;；]+");

    private Words() {}

    public static List<String> of(String typed) {
        var plain = plain(typed.substring(0, Math.min(typed.length(), MOST_WORDS * LONGEST)));
        return Arrays.stream(BETWEEN.split(plain))
                .filter(it -> !it.isEmpty())
                .map(it -> it.substring(0, Math.min(it.length(), LONGEST)))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    /** As {@code lower(normalize(…, NFKC))} of the database. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
