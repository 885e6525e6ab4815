package org.qiao.consortium.exchange.need;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import org.qiao.consortium.exchange.PostTerms;

/**
 * What makes a row of a sheet the same post as one already known to the unit: title, place and first day of work, written
 * alike (full width, case and blanks do not count).
 */
public record NaturalKey(String value) {

    public static NaturalKey of(PostTerms terms) {
        return new NaturalKey(String.join(
                "|",
                alike(terms.title()),
                terms.place().regionCode(),
                alike(terms.place().address()),
                terms.startOn().map(LocalDate::toString).orElse("")));
    }

    private static String alike(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}|]+", "")
                .toUpperCase(Locale.ROOT);
    }
}
