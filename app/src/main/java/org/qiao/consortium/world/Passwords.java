package org.qiao.consortium.world;

import java.security.SecureRandom;

/** Makes passwords for the people who sign in: three groups of four, easy to type from a sheet. */
final class Passwords {

    /** Without 0, o, 1, i and l, which people mix up. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";

    private static final String DIGITS = "23456789";
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** {@code kfwz-3827-mtxa}: about 48 bits. */
    String next() {
        return group(LETTERS) + "-" + group(DIGITS) + "-" + group(LETTERS);
    }

    private String group(String alphabet) {
        var group = new StringBuilder();
        for (var i = 0; i < GROUP; i++) {
            group.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return group.toString();
    }
}
