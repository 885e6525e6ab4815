package org.qiao.consortium.platform.trail;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.qiao.consortium.platform.pages.PageUrl;

/**
 * What somebody looks for among the deeds; everything empty for all.
 *
 * @param words part of the person's name, the unit's name or the thing's number
 * @param area first words of the deed, as {@code exchange} or {@code platform.identity}
 * @param from the first day, in the consortium's zone
 * @param to the last day
 * @param subject id of one thing or person
 */
record TrailFilter(String words, String area, Optional<LocalDate> from, Optional<LocalDate> to, String subject) {

    /** Days that are not dates are left out. */
    static TrailFilter of(PageUrl url) {
        return new TrailFilter(
                url.value("words"),
                url.value("area"),
                day(url.value("from")),
                day(url.value("to")),
                url.value("subject"));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
