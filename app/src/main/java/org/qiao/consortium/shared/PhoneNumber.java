package org.qiao.consortium.shared;

import java.util.regex.Pattern;

/**
 * 联系电话: a mobile number of eleven digits, or a landline with area code ({@code 0936-8213456}).
 *
 * <p>Prints itself masked; {@link #full()} only where a contact is opened.
 */
public record PhoneNumber(String full) {

    private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");

    /** @throws IllegalArgumentException when {@link #isValid} says no */
    public PhoneNumber {
        if (!isValid(full)) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** {@code 138****8000}; of a landline the last four digits are hidden. */
    public String masked() {
        return full.startsWith("1")
                ? full.substring(0, 3) + "****" + full.substring(7)
                : full.substring(0, full.length() - 4) + "****";
    }

    @Override
    public String toString() {
        return masked();
    }
}
