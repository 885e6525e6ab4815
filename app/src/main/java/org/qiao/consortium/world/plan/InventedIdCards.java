package org.qiao.consortium.world.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;
import org.qiao.consortium.shared.IdCardNumber;

/**
 * Hands out identity card numbers that are valid and cannot be anybody's.
 *
 * <p>They use the sequences 996 to 999, which were set apart for people of a hundred years and more, with birth
 * dates of today's pupils; so each day has room for two of each sex, and a full day passes on to the next.
 */
final class InventedIdCards {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String REGION = "620702";

    private final Set<String> given = new HashSet<>();

    /** The next free number of this sex, born on that day or soon after. */
    IdCardNumber next(LocalDate bornOn, Sex sex) {
        for (var day = bornOn; ; day = day.plusDays(1)) {
            for (var sequence = sex == Sex.MALE ? 997 : 996; sequence <= 999; sequence += 2) {
                var number = number(day, sequence);
                if (given.add(number)) {
                    return new IdCardNumber(number);
                }
            }
        }
    }

    private static String number(LocalDate day, int sequence) {
        var body = REGION + DateTimeFormatter.BASIC_ISO_DATE.format(day) + sequence;
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECKS.charAt(sum % 11);
    }
}
