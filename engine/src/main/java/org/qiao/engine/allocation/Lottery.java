package org.qiao.engine.allocation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The order in which ties are broken: ascending SHA-256 of {@code seed:name} in UTF-8, compared as unsigned bytes (which is
 * the order of the hexadecimal text). O(n log n), one digest a name.
 */
final class Lottery {

    private final MessageDigest sha256;
    private final byte[] prefix;

    Lottery(String seed) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        prefix = (seed + ":").getBytes(StandardCharsets.UTF_8);
    }

    /** The 32 bytes that decide the place of the name. */
    byte[] digest(String name) {
        sha256.update(prefix);
        return sha256.digest(name.getBytes(StandardCharsets.UTF_8));
    }

    /** @return the numbers of the names, best lot first */
    int[] order(String[] names) {
        return order(names, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(names.length - 1, 1)));
    }

    /** @param bits how many low bits of the first 64 hold the number, at least as many as it takes */
    int[] order(String[] names, int bits) {
        int n = names.length;
        long number = (1L << bits) - 1;
        // The high bits of the digest with the number below them sort without boxing; long runs of equal bits are put
        // right after.
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            keys[i] = (head(digest(names[i])) & ~number | i) ^ Long.MIN_VALUE;
        }
        Arrays.sort(keys);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = (int) (keys[i] & number);
        }
        for (int from = 0, to; from < n; from = to) {
            for (to = from + 1; to < n && (keys[to] & ~number) == (keys[from] & ~number); ) {
                to++;
            }
            if (to - from > 1) {
                settle(order, from, to, names);
            }
        }
        return order;
    }

    private void settle(int[] order, int from, int to, String[] names) {
        for (int i = from + 1; i < to; i++) {
            int moved = order[i];
            byte[] digest = digest(names[moved]);
            int j = i;
            for (; j > from && Arrays.compareUnsigned(digest(names[order[j - 1]]), digest) > 0; j--) {
                order[j] = order[j - 1];
            }
            order[j] = moved;
        }
    }

    private static long head(byte[] digest) {
        long head = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            head = head << Byte.SIZE | digest[i] & 0xFF;
        }
        return head;
    }
}
