package org.qiao.consortium.shared;

/**
 * 统一社会信用代码 (GB 32100-2015): 18 characters, the last a check digit over weights 3^i mod 31.
 *
 * <p>Every registering authority is accepted (9 工商, 5 民政, 1 机构编制, N 农业农村 …): sole traders (92), cooperatives (93) and
 * village collectives (N2, N3) are the commonest employers of a county.
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** @throws IllegalArgumentException when {@link #isValid} says no */
    public CreditCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a credit code");
        }
    }

    /** Whether the text has 18 characters of the alphabet and the right check digit; expects upper case. */
    public static boolean isValid(String text) {
        if (text.length() != 18) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < 17; i++) {
            var digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        return ALPHABET.indexOf(text.charAt(17)) == (31 - sum % 31) % 31;
    }

    @Override
    public String toString() {
        return value;
    }
}
