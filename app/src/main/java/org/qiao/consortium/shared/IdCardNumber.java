package org.qiao.consortium.shared;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * 居民身份证号码 (GB 11643-1999): six digits of region, birth date, three of sequence (odd: male), a check digit.
 *
 * <p>Prints itself masked; {@link #full()} is for encryption and for those whose access is recorded as a deed.
 */
public record IdCardNumber(String full) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** @throws IllegalArgumentException when {@link #isValid} says no; the message never holds the number */
    public IdCardNumber {
        if (!isValid(full)) {
            throw new IllegalArgumentException("not an identity card number");
        }
    }

    /** Whether length, digits, birth date and check digit are right; expects a capital X. */
    public static boolean isValid(String text) {
        if (text.length() != 18 || !text.chars().limit(17).allMatch(it -> it >= '0' && it <= '9')) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == text.charAt(17) && hasRealDate(text);
    }

    private static boolean hasRealDate(String text) {
        try {
            return birthOf(text).getYear() >= 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate birthOf(String text) {
        return LocalDate.of(
                Integer.parseInt(text, 6, 10, 10),
                Integer.parseInt(text, 10, 12, 10),
                Integer.parseInt(text, 12, 14, 10));
    }

    public LocalDate bornOn() {
        return birthOf(full);
    }

    public boolean isMale() {
        return (full.charAt(16) - '0') % 2 == 1;
    }

    /** {@code 620702********0010}. */
    public String masked() {
        return full.substring(0, 6) + "********" + full.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }
}
